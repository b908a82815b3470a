"""A package: its files, and the zip that holds them – the same bytes on every day and in every time zone."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from generator.lms.content import Course
from generator.lms.manifest import MANIFEST, manifest
from generator.lms.pages import pages
from generator.lms.state import LIMIT, ROOM, longest_state
from generator.quizforms import SCRIPT, STYLE
from generator.reading.faults import Fault, Faulty

ASSETS = Path(__file__).parent / "assets"
PLAYER = Path(__file__).resolve().parents[2] / "docs" / "assets"
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name; an edition's date would only look like a time of packing."""


def package(course: Course, kind: str) -> bytes:
    """The package of a course; `kind` is scorm12 or scorm2004. Raises Faulty when its questions are too many for a saved state."""
    room = LIMIT - ROOM - len(longest_state(course))
    if kind == "scorm12" and room < 0:
        what = f"the state of {len(course.questions)} questions is {-room} characters too long for SCORM 1.2"
        raise Faulty([Fault(*course.quiz.where.at("questions"), what, "divide the set, or take fewer questions under `also_asks`")])
    held = {**pages(course, kind), **assets()}
    return zipped({MANIFEST: manifest(course, kind, sorted(held)), **held})


def assets() -> dict[str, bytes]:
    """Scripts and styles: our own, and the player of the questions."""
    own = {file.name: file.read_bytes() for file in sorted(ASSETS.iterdir()) if file.is_file()}
    return {**own, **{name: (PLAYER / name).read_bytes() for name in (SCRIPT, STYLE)}}


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip: the manifest first, then by name; fixed times and rights."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files, key=lambda each: (each != MANIFEST, each)):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, files[name])
    return target.getvalue()

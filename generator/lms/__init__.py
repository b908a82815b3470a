"""Packages for learning systems: SCORM 1.2, SCORM 2004 4th edition and Moodle's GIFT, one of each per role.

A pure function of the model: pass mark and organisation are those of the project that is handed in. The only files read are
this room's own templates and scripts, and the player of the questions in docs/assets/.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.lms import gift
from generator.lms.content import Course, courses
from generator.lms.package import package
from generator.lms.validation import faults
from generator.model import Project
from generator.reading.faults import Faulty

SCORM = ("scorm12", "scorm2004")
FORMATS = (*SCORM, "gift")
FOLDER = "lms/"
NOT_IN_GIFT = FOLDER + "NOT-IN-GIFT.txt"

__all__ = ["FORMATS", "NOT_IN_GIFT", "courses", "files", "not_in_gift"]


def files(project: Project, *, role: str | None = None, formats: Collection[str] = FORMATS) -> Iterator[tuple[str, bytes]]:
    """Every package as (path, bytes), as soon as it is made; the same bytes every time.

    With a `role` (the name of its guide) that role's packages alone. Where GIFT is among the `formats`, the list of what it
    cannot carry comes last. Raises Faulty when a package breaks a rule of its format.
    """
    chosen = courses(project, role)
    for course in chosen:
        for kind in (each for each in SCORM if each in formats):
            yield checked(f"{FOLDER}{course.name}-{kind}.zip", package(course, kind), kind)
        if "gift" in formats:
            yield f"{FOLDER}{course.name}.gift", gift.bank(course).encode("utf-8")
    if "gift" in formats:
        yield NOT_IN_GIFT, not_in_gift(chosen).encode("utf-8")


def checked(path: str, content: bytes, kind: str) -> tuple[str, bytes]:
    """A package that broke no rule, under its path. Raises Faulty."""
    found = faults(path, content, kind)
    if found:
        raise Faulty(found)
    return path, content


def not_in_gift(chosen: Collection[Course]) -> str:
    """What GIFT cannot carry, course by course, as text."""
    lines = ["What the GIFT files beside this list cannot carry. The SCORM packages carry all of it.", ""]
    for course in chosen:
        lost = list(gift.lost(course))
        lines += [f"{course.name}.gift: {'everything is in it' if not lost else ''}".rstrip()]
        lines += [f"  {question}: {what}" for question, what in lost]
    return "\n".join(lines) + "\n"

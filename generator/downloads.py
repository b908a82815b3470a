"""What can be downloaded: the books, sheets and packages of an edition, what each is for, and how to check a copy."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.books import books
from generator.model import Project

FOLDER = "downloads/"
"""Where the downloads stand on the site."""
ARCHIVE = "site-offline.zip"
"""The archive of the whole site. It is listed without a fingerprint: the list is inside it."""
SUMS = "SHA256SUMS"
"""The fingerprints of everything that is published but itself."""

MADE = "KB_DIST"
"""The environment variable that names the folder of the files made for this build; without it, the site is built alone."""

HANDBOOKS = {
    "-a4.pdf": ("A4", "To print in an office, or to read on a large screen."),
    "-a5.pdf": ("A5", "To print small, or to read on a tablet."),
    "-large-print.pdf": ("Large print (14 pt)", "For readers who need large letters."),
    ".epub": ("EPUB", "For a phone or a reader."),
}
"""Endings of a book's files: what the file is, and whom it serves."""

COVER = "-cover.png"
"""The ending of the small picture of a book's cover; it is no download by itself."""

SHEETS = {
    "booklet-": ("Booklet", "Print on both sides of A4, short edge; fold and staple in the middle."),
    "notice-": ("Notice", "To hang up."),
    "card-": ("Cards", "Eight to a sheet, to cut out."),
    "announcement-": ("Announcement", "To read aloud."),
    "duty-card-": ("One-page card", "To keep at hand."),
    "session-": ("Session sheet", "20 minutes, for trainers."),
    "print-order": ("Print order", "What to tell the print shop."),
}
"""Beginnings of the print shop's files: what the file is, and how it is used."""

PACKAGES = {
    "-scorm12.zip": ("SCORM 1.2", "For nearly every learning system."),
    "-scorm2004.zip": ("SCORM 2004, 4th edition", "For a learning system that knows it."),
    ".gift": ("Moodle GIFT", "The questions alone, for Moodle’s question bank."),
}
"""Endings of the packages for learning systems."""

LISTS = {"NOT-IN-GIFT.txt": ("What GIFT cannot carry", "The questions that a .gift file leaves out, and why.")}
"""Files beside the packages that belong to no role, by their whole name."""


@dataclass(frozen=True)
class Download:
    """One file, made or still to be made."""

    path: str
    """Its path below the folder of downloads: `handbooks/shelter-staff-a4.pdf`."""
    title: str
    """Whom it is for: the guide's title, or what the whole is called."""
    form: str
    purpose: str
    file: Path | None = None
    """The file; None when this build made none."""

    @cached_property
    def content(self) -> bytes:
        """The file's bytes."""
        return self.file.read_bytes()

    @property
    def size(self) -> int:
        """The file's size in bytes."""
        return len(self.content)

    @property
    def sha256(self) -> str:
        """The file's SHA-256 in hex digits."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def pages(self) -> int | None:
        """How many pages a PDF has; None for anything else."""
        if not self.path.endswith(".pdf"):
            return None
        import pikepdf  # only here: a build without books need not wait for it

        with pikepdf.open(io.BytesIO(self.content)) as book:
            return len(book.pages)

    @property
    def kind(self) -> str:
        """The folder that it stands in: handbooks, print or lms."""
        return self.path.partition("/")[0]


def downloads(project: Project, made: Path | None) -> list[Download]:
    """Every download of the edition; those found in the folder `made` come with their file.

    A file in `made` that nothing here knows is listed under its own name: nothing that is published goes unlisted.
    """
    titles = {book.name: book.title for book in books(project)}
    known = {each.path: each for each in _promised(project, titles)}
    if made is None:
        return list(known.values())
    found = {file.relative_to(made).as_posix(): file for kind in ("handbooks", "print", "lms") for file in sorted((made / kind).glob("*")) if not file.name.endswith(COVER)}
    order = [*(path for path in known if path in found), *(path for path in found if path not in known)]
    return [_with_file(known.get(path), path, titles, found[path]) for path in order]


def covers(project: Project, made: Path | None) -> dict[str, Path]:
    """The pictures of the books' covers that were made, by the books' titles."""
    found = {book.title: made / "handbooks" / f"{book.name}{COVER}" for book in books(project)} if made else {}
    return {title: file for title, file in found.items() if file.is_file()}


def _promised(project: Project, titles: dict[str, str]) -> Iterator[Download]:
    for name, title in titles.items():
        for ending, (form, purpose) in HANDBOOKS.items():
            yield Download(f"handbooks/{name}{ending}", title, form, purpose)
    asked = {quiz.role for quiz in project.quizzes}
    for guide in project.guides:
        for ending, (form, purpose) in PACKAGES.items() if guide.role in asked else ():
            yield Download(f"lms/{guide.id.removeprefix('guide.')}{ending}", guide.title, form, purpose)


def _with_file(known: Download | None, path: str, titles: dict[str, str], file: Path) -> Download:
    if known:
        return Download(known.path, known.title, known.form, known.purpose, file)
    name = path.partition("/")[2]
    begins = next((begin for begin in SHEETS if name.startswith(begin)), "")
    form, purpose = SHEETS.get(begins) or LISTS.get(name) or (name, "")
    of = name.removeprefix(begins)
    title = next((titles[each] for each in titles if of.startswith(each)), "All of it")
    return Download(path, title, form, purpose, file)

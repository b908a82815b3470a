"""What can be downloaded: the books, sheets and packages of an edition, what each is for, and how to check a copy."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.books import Book, books
from generator.books.finishing import finish_of
from generator.model import Project
from generator.wording import guide_name

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
    "booklet-": ("Booklet", "The handbook, folded."),
    "notice-": ("Notice", "To hang up."),
    "card-": ("Cards", "Eight to a sheet, or four to be folded, to cut out."),
    "announcement-": ("Announcement", "To read aloud."),
    "duty-card-": ("Duty card", "To keep at hand."),
    "session-": ("Session sheet", "20 minutes, for trainers."),
    "print-order": ("Print order", "What to tell the print shop."),
}
"""Beginnings of the print shop's files: what the file is, and what it is for; how it is printed, finishing says."""

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
    name: str
    """The name of the book that it belongs to: `shelter-staff`; empty for what belongs to none."""
    title: str
    """Whom it is for: the guide's role and title, or what the whole is called."""
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
    titles = {book.name: listed(project, book) for book in books(project)}
    known = {each.path: each for each in _promised(project, titles)}
    if made is None:
        return list(known.values())
    found = {file.relative_to(made).as_posix(): file for kind in ("handbooks", "print", "lms") for file in sorted((made / kind).glob("*")) if not file.name.endswith(COVER)}
    order = [*(path for path in known if path in found), *(path for path in found if path not in known)]
    cards = {guide.id.removeprefix("guide."): guide.card_title for guide in project.guides}
    return [_called(_with_file(known.get(path), path, titles, found[path]), cards) for path in order]


def listed(project: Project, book: Book) -> str:
    """A book as lists name it."""
    title = f"Complete handbook: {book.title}" if book.complete else guide_name(project, book.guides[0])
    return title if book.volumes == 1 else f"{title}, volume {book.volume} of {book.volumes}"


def covers(project: Project, made: Path | None) -> dict[str, Path]:
    """The pictures of the books' covers that were made, by the books' names."""
    found = {book.name: made / "handbooks" / f"{book.name}{COVER}" for book in books(project)} if made else {}
    return {name: file for name, file in found.items() if file.is_file()}


def _promised(project: Project, titles: dict[str, str]) -> Iterator[Download]:
    for name, title in titles.items():
        for ending, (form, purpose) in HANDBOOKS.items():
            yield Download(f"handbooks/{name}{ending}", name, title, form, purpose)
    asked = {quiz.role for quiz in project.quizzes}
    for guide in project.guides:
        for ending, (form, purpose) in PACKAGES.items() if guide.role in asked else ():
            name = guide.id.removeprefix("guide.")
            yield Download(f"lms/{name}{ending}", name, guide_name(project, guide), form, purpose)


def _called(made: Download, cards: dict[str, str]) -> Download:
    """A guide's one-page card, called as its guide calls it; everything else as it is."""
    return replace(made, form=cards[made.name]) if made.path.startswith("print/duty-card-") and made.name in cards else made


def _with_file(known: Download | None, path: str, titles: dict[str, str], file: Path) -> Download:
    if known:
        return replace(known, file=file)
    name = path.partition("/")[2]
    begins = next((begin for begin in SHEETS if name.startswith(begin)), "")
    form, purpose = SHEETS.get(begins) or LISTS.get(name) or (name, "")
    book = max((each for each in titles if name.removeprefix(begins).startswith(each)), key=len, default="")
    made = Download(path, book, titles.get(book, "All of it"), form, purpose, file)
    finish = finish_of(name, made.pages or 0) if made.kind == "print" else None
    return replace(made, purpose=f"{purpose} {finish.paper}: {finish.handling}.") if finish else made

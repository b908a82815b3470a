"""The downloads page: every book, sheet and package, what it is for, and its size; a book is one item of a list with all its papers."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.downloads import ARCHIVE, FOLDER, HANDBOOKS, PACKAGES, SUMS, Download
from generator.site.context import Site
from generator.site.guide_sheets import STYLE
from generator.site.markdown import Page, heading
from generator.site.render import block

PATH = "downloads.html"


class Kind(NamedTuple):
    """A kind of downloads."""

    name: str
    """Its folder, and its anchor on the page."""
    title: str
    about: str
    """A line of ours."""
    forms: tuple[tuple[str, str], ...] = ()
    """Its forms and what each is for, said once for all books; empty where each file says it for itself."""
    counted: tuple[str, str] = ("page", "pages")
    """What the leaves of its files are called, one and several."""


KINDS = (
    Kind(
        "handbooks", "Handbooks", "Each holds one guide with the law’s words in full, the terms, questions and their key. They read the same on paper "
        "and on a phone.", tuple(HANDBOOKS.values()),
    ),
    Kind(
        "print", "For the print shop", "Black ink only, at full size. Booklets are in the order in which they are folded; each says how it is held together, as "
        "the print order does.", counted=("side to print", "sides to print"),
    ),
    Kind(
        "lms", "For learning systems", "Packages for systems that keep training records. They hold guide and questions, and ask no other computer for anything.",
        tuple(PACKAGES.values()),
    ),
)


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    shared = site.shared(PATH)
    groups = {kind.name: by_name([each for each in site.downloads if each.kind == kind.name]) for kind in KINDS}
    made = any(each.file for each in site.downloads)
    parts = [block("downloads_intro.html", made=made, kinds=[kind for kind in KINDS if groups[kind.name]], books=groups["handbooks"], **shared)]
    for kind in KINDS:
        if groups[kind.name]:
            notes = course_notes(site) if kind.name == "lms" else {}
            covers = site.covers if kind.name == "handbooks" else {}
            parts += [heading(2, kind.title, kind.name), block("downloads.html", kind=kind, groups=groups[kind.name], folder=FOLDER, covers=covers, notes=notes, **shared)]
    parts += [
        heading(2, "The whole site, to take with you", "offline"),
        block("downloads_offline.html", archive=FOLDER + ARCHIVE, made=made, **shared),
        heading(2, "The data", "data"),
        block("downloads_data.html", sums=SUMS, made=made, **shared),
    ]
    yield Page(
        path=PATH,
        title="Print and download",
        description="Handbooks, sheets for the print shop, packages for learning systems, the site for a USB stick, the data.",
        before=site.crumbs(PATH, "Print and download"),
        parts=tuple(parts),
        styles=(STYLE,),
    )


def by_name(members: list[Download]) -> list[list[Download]]:
    """The downloads of each book together, in the order in which the books come."""
    return [[each for each in members if each.name == name] for name in dict.fromkeys(each.name for each in members)]


def course_notes(site: Site) -> dict[str, str]:
    """What is said beside the course packages of a guide, by the guide's name, where its role says something."""
    roles = {guide.id.removeprefix("guide."): site.project.by_id[guide.role] for guide in site.project.guides}
    return {name: role.course_note for name, role in roles.items() if role.course_note}

"""The downloads page: every book, sheet and package, what it is for, its size and its fingerprint."""

from collections.abc import Iterator

from generator.downloads import ARCHIVE, FOLDER, SUMS, Download
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block

PATH = "downloads.html"

KINDS = (
    ("handbooks", "Handbooks", "Each holds one guide with the law’s words in full, the terms, questions and their key. They read the same on paper and on a phone."),
    ("print", "For the print shop", "Black ink only. Booklets are in the order in which they are folded."),
    ("lms", "For learning systems", "Packages for systems that keep training records. They hold guide and questions, and ask no other computer for anything."),
)
"""The kinds of downloads: folder, title, a line of ours."""


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    shared = site.shared(PATH)
    parts = [block("downloads_intro.html", made=any(each.file for each in site.downloads), **shared)]
    for kind, title, about in KINDS:
        members = [each for each in site.downloads if each.kind == kind]
        if members:
            parts += [heading(2, title, kind), block("downloads.html", about=about, groups=by_title(members), folder=FOLDER, covers=site.covers if kind == "handbooks" else {}, **shared)]
    parts += [
        heading(2, "The whole site, to take with you", "offline"),
        block("downloads_offline.html", archive=FOLDER + ARCHIVE, made=any(each.file for each in site.downloads), **shared),
        heading(2, "The data", "data"),
        block("downloads_data.html", sums=SUMS, made=any(each.file for each in site.downloads), **shared),
    ]
    yield Page(
        path=PATH,
        title="Print and download",
        description="Handbooks, sheets for the print shop, packages for learning systems, the site for a USB stick, the data.",
        before=site.crumbs(PATH, "Print and download"),
        parts=tuple(parts),
    )


def by_title(members: list[Download]) -> list[tuple[str, list[Download]]]:
    """The downloads of each title, in the order in which the titles come."""
    return [(title, [each for each in members if each.title == title]) for title in dict.fromkeys(each.title for each in members)]

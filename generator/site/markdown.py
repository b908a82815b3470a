"""A page as MkDocs takes it: front matter, Markdown headings, and HTML blocks between them.

Headings are Markdown so that the contents list and the search see them. Everything else is HTML made by autoescaped
templates. No character of the data can act as Markdown, HTML or YAML here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from html import escape

MARK = "<!--block {}-->"
MARKS = re.compile(r"<!--block (\d+)-->")
ANCHORS = re.compile(r'<[^<>]* id="([^"]+)"')


@dataclass(frozen=True)
class Page:
    """One page of the site before MkDocs has built it."""

    path: str
    """Its address, ending in .html."""
    title: str
    description: str
    parts: tuple[str, ...]
    heading: str | None = None
    """The h1, where it is longer than the title."""
    before: str = ""
    """What stands above the h1: the way back up."""
    hide: tuple[str, ...] = ()
    """Which of Material's side columns this page does without."""
    scripts: tuple[str, ...] = ()
    """Scripts in docs/assets/ that this page alone needs."""
    styles: tuple[str, ...] = ()
    """Style sheets in docs/assets/ that this page alone needs."""

    @property
    def source_path(self) -> str:
        """The path of its Markdown file."""
        return self.path.removesuffix(".html") + ".md"

    @cached_property
    def body(self) -> tuple[str, ...]:
        """What stands on it, in order: Markdown headings and HTML blocks."""
        parts = (self.before, heading(1, self.heading or self.title, "top"), *self.parts)
        return tuple(part.strip("\n") for part in parts if part)

    @property
    def content(self) -> str:
        """The whole file."""
        return self.file_of(self.body)

    @property
    def outline(self) -> str:
        """The file with a mark for each HTML block: Markdown need not read what it must not change. `whole` puts them in."""
        return self.file_of(MARK.format(place) if is_block(part) else part for place, part in enumerate(self.body))

    def whole(self, html: str) -> str:
        """What Markdown made of the outline, with the blocks in the place of their marks."""
        return MARKS.sub(lambda mark: self.body[int(mark[1])], html)

    @property
    def anchors(self) -> set[str]:
        """Every anchor inside the blocks."""
        return {found for part in self.body if is_block(part) for found in ANCHORS.findall(part)}

    def file_of(self, parts: Iterable[str]) -> str:
        """A Markdown file of these parts."""
        return "\n\n".join([self.front_matter(), *parts]) + "\n"

    def front_matter(self) -> str:
        """Title and description, escaped for the theme's templates, which escape nothing."""
        lines = [
            "---",
            f"title: {quoted(escape_text(self.title))}",
            f"description: {quoted(escape_text(self.description))}",
        ]
        for key, values in (("hide", self.hide), ("scripts", self.scripts), ("styles", self.styles)):
            lines += [f"{key}:", *(f"  - {value}" for value in values)] if values else []
        return "\n".join([*lines, "---"])


def is_block(part: str) -> bool:
    """Whether a part of a page is an HTML block and no heading."""
    return part.startswith("<")


def heading(level: int, text: str, anchor: str) -> str:
    """A Markdown heading with an anchor of its own."""
    return f"{'#' * level} {plain(text)} {{ #{anchor} }}"


def plain(text: str) -> str:
    """`text` for a Markdown line: every character that is no letter, digit or space is a numeric entity."""
    one_line = " ".join(text.split())
    return "".join(char if char.isalnum() or char == " " else f"&#{ord(char)};" for char in one_line)


def escape_text(text: str) -> str:
    """`text` on one line for HTML and for attributes in double quotes; apostrophes stay readable."""
    return escape(" ".join(text.split()), quote=False).replace('"', "&quot;")


def quoted(text: str) -> str:
    """`text` as a double-quoted YAML scalar, in ASCII whatever it holds."""
    return (
        '"'
        + "".join(char if " " <= char <= "~" and char not in '"\\' else f"\\U{ord(char):08X}" for char in text)
        + '"'
    )

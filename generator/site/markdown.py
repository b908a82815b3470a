"""A page as MkDocs takes it: front matter, Markdown headings, and HTML blocks between them.

Headings are Markdown so that the contents list and the search see them. Everything else is HTML made by autoescaped
templates. No character of the data can act as Markdown, HTML or YAML here.
"""

from dataclasses import dataclass
from html import escape


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

    @property
    def content(self) -> str:
        """The whole file."""
        parts = [self.front_matter(), self.before, heading(1, self.heading or self.title, "top"), *self.parts]
        return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"

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

"""Drawing: a sheet that grows downwards, and the few shapes that the pictures need."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

WIDTH = 340
"""Units of a sheet's width; one unit is one pixel on the narrowest phone."""

LINE = 17
"""Height of a line of text."""

BOLDER = 1.14
"""How much wider bold text runs."""


@dataclass
class Sheet:
    """An SVG picture in the making."""

    name: str
    """Prefix of the ids inside; one per picture on a page."""
    title: str
    description: str
    shapes: list[str] = field(default_factory=list)
    y: float = 0

    def text(self, x: float, words: str, *, bold: bool = False, anchor: str = "start", y: float | None = None, size: float = 13) -> None:
        """A line of text, with its base line at `y` or at the sheet's present height."""
        weight = ' font-weight="700"' if bold else ""
        place = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self.shapes.append(
            f'<text x="{x:g}" y="{self.y if y is None else y:g}" font-size="{size:g}"{weight}{place}>{escape(words)}</text>'
        )

    def lines(self, x: float, words: str, width: float, *, bold: bool = False, size: float = 13) -> None:
        """Text wrapped to `width`; the sheet grows by its lines."""
        for each in wrapped(words, width, size * (BOLDER if bold else 1)):
            self.y += LINE
            self.text(x, each, bold=bold, size=size)

    def box(self, x: float, y: float, width: float, height: float, *, fill: str = "none", dash: str = "", stroke: float = 1.5) -> None:
        """A rectangle with an outline."""
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        self.shapes.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}" stroke="currentColor"'
            f' stroke-width="{stroke:g}"{dashed}/>'
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, *, stroke: float = 1.5, dash: str = "", end: str = "") -> None:
        """A straight line; `end` names a marker."""
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        marker = f' marker-end="url(#{self.name}-{end})"' if end else ""
        self.shapes.append(
            f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="currentColor" stroke-width="{stroke:g}"{dashed}{marker}/>'
        )

    def hatch(self) -> str:
        """The fill of a hatched shape."""
        return f"url(#{self.name}-hatch)"

    def figure(self, caption: str) -> str:
        """The finished picture as a figure, one HTML block."""
        height = self.y + 12
        name = self.name
        return "\n".join([
            '<figure class="kb-picture" data-search-exclude>',
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" role="img" aria-labelledby="{name}-title {name}-desc"'
            ' font-family="system-ui, sans-serif" fill="currentColor">',
            f'<title id="{name}-title">{escape(self.title)}</title>',
            f'<desc id="{name}-desc">{escape(self.description)}</desc>',
            "<defs>",
            f'<marker id="{name}-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">'
            '<path d="M0 0L10 5L0 10z" fill="currentColor"/></marker>',
            f'<pattern id="{name}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            '<line x1="0" y1="0" x2="0" y2="6" stroke="currentColor" stroke-width="2"/></pattern>',
            "</defs>",
            *self.shapes,
            "</svg>",
            f"<figcaption>{escape(caption)}</figcaption>",
            "</figure>",
        ])


def wrapped(words: str, width: float, size: float = 13) -> list[str]:
    """`words` broken into lines that fit `width`, by a careful guess at the width of a letter."""
    limit = max(4, int(width / (size * 0.55)))
    lines, current = [], ""
    for word in words.split():
        if current and len(current) + 1 + len(word) > limit:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    return [*lines, current] if current else lines

"""Drawing: a sheet that grows downwards, and the few shapes that the pictures need."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup, escape

WIDTH = 320
"""Units of a sheet's width where nothing else is said; one unit is one pixel on the narrowest phone."""

LINE = 17
"""Height of a line of text."""

BOLDER = 1.14
"""How much wider bold text runs."""

LETTER = 0.55
"""The width of a letter, as a part of the type size: a careful guess."""


@dataclass
class Sheet:
    """An SVG picture in the making."""

    name: str
    """Prefix of the ids inside; one per picture on a page."""
    title: str
    description: str
    width: float = WIDTH
    shapes: list[Markup] = field(default_factory=list)
    y: float = 0

    def add(self, tag: str, words: str | None = None, **attributes: object) -> None:
        """An element: `stroke_width=2` becomes `stroke-width="2"`; attributes that are None are left out."""
        pairs = "".join(f' {name.replace("_", "-")}="{escape(written(value))}"' for name, value in attributes.items() if value is not None)
        end = "/>" if words is None else f">{escape(words)}</{tag}>"
        self.shapes.append(Markup(f"<{tag}{pairs}{end}"))

    def text(self, x: float, words: str, *, y: float | None = None, size: float = 13, **attributes: object) -> None:
        """A line of text, with its base line at `y` or at the sheet's present height."""
        self.add("text", words, x=x, y=self.y if y is None else y, font_size=size, **attributes)

    def lines(self, x: float, words: str, width: float, *, bold: bool = False, size: float = 13) -> None:
        """Text wrapped to `width`; the sheet grows by its lines."""
        for each in wrapped(words, width, size * (BOLDER if bold else 1)):
            self.y += LINE
            self.text(x, each, size=size, font_weight=700 if bold else None)

    def box(self, x: float, y: float, width: float, height: float, **attributes: object) -> None:
        """A rectangle with an outline."""
        outline = {"fill": "none", "stroke": "currentColor", "stroke_width": 1.5, **attributes}
        self.add("rect", x=x, y=y, width=width, height=height, **outline)

    def line(self, x1: float, y1: float, x2: float, y2: float, **attributes: object) -> None:
        """A straight line."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": "currentColor", "stroke_width": 1.5, **attributes})

    @property
    def hatch(self) -> str:
        """The fill of a hatched shape."""
        return f"url(#{self.name}-hatch)"

    @property
    def arrow(self) -> str:
        """The marker at the end of an arrow."""
        return f"url(#{self.name}-arrow)"

    def picture(self, caption: str) -> Picture:
        """The finished picture."""
        return Picture(self.name, self.title, self.description, caption, self.width, self.y + 12, self.svg())

    def svg(self) -> Markup:
        """The picture as an SVG element that stands by itself or inside a page."""
        return SVG.format(
            name=self.name, title=self.title, description=self.description, width=written(self.width), height=written(self.y + 12),
            shapes=Markup("\n").join(self.shapes),
        )


@dataclass(frozen=True)
class Picture:
    """A finished picture: an SVG and the words that go with it."""

    name: str
    """Prefix of the ids inside; one per picture on a page."""
    title: str
    description: str
    """All that the picture shows, in words: for those who cannot see it."""
    caption: str
    """How to read it; stands under the picture."""
    width: float
    height: float
    svg: Markup


SVG = Markup(
    """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{name}-title" font-family="system-ui, sans-serif" fill="currentColor">
<title id="{name}-title">{title}</title>
<desc id="{name}-desc">{description}</desc>
<defs>
<marker id="{name}-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="currentColor"/></marker>
<pattern id="{name}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="6" stroke="currentColor" stroke-width="2"/></pattern>
</defs>
<g aria-hidden="true">
{shapes}
</g>
</svg>"""
)


def written(value: object) -> object:
    """A number without idle zeros; anything else as it is."""
    return f"{value:g}" if isinstance(value, float) else value


def wrapped(words: str, width: float, size: float = 13) -> list[str]:
    """`words` broken into lines that fit `width`."""
    limit = max(4, int(width / (size * LETTER)))
    lines, current = [], ""
    for word in words.split():
        if current and len(current) + 1 + len(word) > limit:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    return [*lines, current] if current else lines

"""Where words stand on a PDF's pages: every piece of text with its box, in points from the page's lower left corner."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

import pikepdf
from pdf_words import characters, decoded

RISE, FALL = 0.62, 0.16
"""How far most letters reach above and below their line, as parts of the type's size: less than the tallest, so that lines set close do not count."""
BLANK = 0.2
"""How wide a blank is, as a part of the type's size; those at the end of a line take no room."""
TOUCH = 0.2
"""So much two boxes may share, as a part of the smaller type's size, before they count as printed on top of each other."""


@dataclass(frozen=True)
class Piece:
    """A piece of text on one line."""

    words: str
    left: float
    right: float
    line: float
    """The height of its base line."""
    size: float
    kind: str
    """`Header`, `Footer`, another kind of artifact, or nothing for what is read aloud."""

    @property
    def top(self) -> float:
        """How high its letters reach."""
        return self.line + RISE * self.size

    @property
    def bottom(self) -> float:
        """How low its letters reach."""
        return self.line - FALL * self.size


def pages_of(pdf: bytes) -> list[list[Piece]]:
    """Every page's pieces, blanks left out."""
    fonts: Fonts = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [[each for each in pieces(page, fonts) if each.words.strip()] for page in document.pages]


Fonts = dict[tuple[int, int], tuple[dict[int, str], dict[int, float]]]
"""Each typeface of a document by its object: code to characters, and code to width."""


def font_of(font: pikepdf.Object, known: Fonts) -> tuple[dict[int, str], dict[int, float]]:
    """A typeface's two tables, read once."""
    if font.objgen not in known:
        known[font.objgen] = characters(bytes(font.ToUnicode.read_bytes())), widths(font)
    return known[font.objgen]


def pieces(page: pikepdf.Page, fonts: Fonts) -> Iterator[Piece]:
    """The pieces of a page in the order in which they are drawn."""
    matrix, saved, kinds = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), [], []
    tables = {name: font_of(font, fonts) for name, font in page.obj.Resources.get("/Font", {}).items()}
    font, size, place = "", 0.0, matrix
    for operands, operator in pikepdf.parse_content_stream(page, "q Q cm Tf Tm Tj TJ BDC BMC EMC"):
        match str(operator):
            case "q":
                saved.append(matrix)
            case "Q":
                matrix = saved.pop()
            case "cm":
                matrix = joined(numbers(operands), matrix)
            case "BDC" | "BMC":
                marked = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
                kinds.append(str(marked.get("/Subtype", "artifact")).lstrip("/") if operands[0] == "/Artifact" else "")
            case "EMC":
                kinds.pop()
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "Tm":
                place = joined(numbers(operands), matrix)
            case _:
                shown = list(operands[0]) if isinstance(operands[0], pikepdf.Array) else list(operands)
                table, wide = tables[font]
                words = "".join(decoded(bytes(each), table) for each in shown if isinstance(each, pikepdf.String))
                blank = (len(words) - len(words.rstrip())) * BLANK
                length = (sum(advance(each, wide) for each in shown) / 1000 - blank) * size
                scale = abs(place[0])
                yield Piece(words, place[4], place[4] + length * scale, place[5], size * scale, next(filter(None, reversed(kinds)), ""))


def numbers(operands) -> tuple[float, ...]:
    """Operands as numbers."""
    return tuple(float(each) for each in operands)


def joined(inner: tuple[float, ...], outer: tuple[float, ...]) -> tuple[float, ...]:
    """One matrix inside another."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def widths(font: pikepdf.Object) -> dict[int, float]:
    """The width of each code of a typeface, in thousandths of the type's size."""
    listed, found = list(font.DescendantFonts[0].W), {}
    while listed:
        first, second = int(listed.pop(0)), listed.pop(0)
        if isinstance(second, pikepdf.Array):
            found |= {first + at: float(width) for at, width in enumerate(second)}
        else:
            found |= dict.fromkeys(range(first, int(second) + 1), float(listed.pop(0)))
    return found


def advance(shown, wide: dict[int, float]) -> float:
    """How far a string, or a correction between two, moves the pen."""
    if not isinstance(shown, pikepdf.String):
        return -float(shown)
    codes = bytes(shown)
    return sum(wide.get(int.from_bytes(codes[at : at + 2]), 0) for at in range(0, len(codes), 2))


def on_top_of_each_other(found: list[Piece]) -> list[tuple[str, str]]:
    """The words of every two pieces that are printed on top of each other."""
    by_height, pairs = sorted(found, key=lambda each: each.bottom), []
    for place, one in enumerate(by_height):
        above = takewhile(lambda other, top=one.top: other.bottom < top, by_height[place + 1 :])
        pairs += [(one.words, other.words) for other in above if shared(one, other)]
    return pairs


def shared(one: Piece, other: Piece) -> bool:
    """Whether two pieces stand on the same place."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.top, other.top) - max(one.bottom, other.bottom)
    return min(wide, high) > TOUCH * min(one.size, other.size)

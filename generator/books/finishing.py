"""How the print shop's files are printed and finished: said once, for the order that goes with them and for the page that offers them."""

from __future__ import annotations

from typing import NamedTuple

PAGES_IN_A_SECTION = 64
"""So many pages are folded into each other at most (16 sheets); a thicker book is several sections, bound one behind the other."""


class Finish(NamedTuple):
    """What a file is printed on, and what is done with the sheets."""

    paper: str
    handling: str


DUTY_CARD = Finish("A4", "one side; for the wall")
SESSION = Finish("A4", "both sides, long edge; stapled")
MATERIALS = {
    "notice": {"a3": Finish("A3, 3 mm bleed", "one side; trimmed"), "a4": Finish("A4, 3 mm bleed", "one side; trimmed")},
    "card": {"a4": Finish("A4 card, eight cards 95 × 68 mm, or four twice as high", "both sides where there are two pages; cut at the marks; four to a sheet are folded once")},
    "announcement": {"a4": Finish("A4", "one side")},
}
"""Each kind of material, by the sheet that ends the name of its file."""


def sections(pages: int, most: int = PAGES_IN_A_SECTION) -> list[int]:
    """How many pages each section of a book holds: multiples of four, as even as they can be."""
    sheets = -(-pages // 4)
    count = max(1, -(-sheets * 4 // most))
    return [4 * (sheets // count + (place < sheets % count)) for place in range(count)]


def booklet(pages: int) -> Finish:
    """A booklet of so many pages."""
    parts = sections(pages)
    if len(parts) == 1:
        fold = "folded once, two staples in the fold"
    else:
        fold = f"{len(parts)} sections of {' and '.join(map(str, sorted(set(parts), reverse=True)))} pages, each folded once; sewn or glued"
    return Finish("A4, folds to A5", f"both sides, short edge; {fold}")


def finish_of(name: str, sides: int) -> Finish | None:
    """How a file of the print shop is finished, by its name and the sides that it prints; None for a file that is not finished."""
    kind, _, rest = name.removesuffix(".pdf").partition("-")
    if kind == "booklet":
        return booklet(2 * sides)
    if name.startswith("duty-card-"):
        return DUTY_CARD
    if kind == "session":
        return SESSION
    return MATERIALS.get(kind, {}).get(rest.rpartition("-")[2])

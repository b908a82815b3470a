"""Imposition: the pages of a book laid two by two on sheets, so that folded sheets make a booklet."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pypdf import PageObject, PdfReader, PdfWriter, Transformation

PAGES_IN_A_SECTION = 64
"""So many pages are folded into each other at most (16 sheets); a thicker book is several sections, bound one behind the other."""


def sections(pages: int, most: int = PAGES_IN_A_SECTION) -> list[int]:
    """How many pages each section of a book holds: multiples of four, as even as they can be."""
    sheets = -(-pages // 4)
    count = max(1, -(-sheets * 4 // most))
    return [4 * (sheets // count + (place < sheets % count)) for place in range(count)]


def sides(pages: int) -> Iterator[tuple[int, int]]:
    """For each side of a section's sheets, front and back in turn, the page on its left and on its right, counted from 1."""
    for sheet in range(pages // 4):
        yield pages - 2 * sheet, 1 + 2 * sheet
        yield 2 + 2 * sheet, pages - 1 - 2 * sheet


def imposed(pdf: bytes) -> bytes:
    """A booklet of a book: its pages on sheets twice as wide, printed on both sides and flipped on the short edge.

    Pages that fill up the last sheet stay white. The sheets lose the book's tags; the book itself keeps them.
    """
    reader, writer = PdfReader(io.BytesIO(pdf)), PdfWriter()
    width, height = float(reader.pages[0].mediabox.width), float(reader.pages[0].mediabox.height)
    start = 0
    for length in sections(len(reader.pages)):
        for pair in sides(length):
            sheet = PageObject.create_blank_page(width=2 * width, height=height)
            for place, number in enumerate(pair):
                if start + number <= len(reader.pages):
                    sheet.merge_transformed_page(reader.pages[start + number - 1], Transformation().translate(place * width, 0))
            sheet.pop("/Annots", None)
            writer.add_page(sheet)
        start += length
    writer.metadata = None
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()

"""Imposition: the pages of a book laid two by two on sheets, so that folded sheets make a booklet."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

from generator.books.finishing import sections


def sides(pages: int) -> Iterator[tuple[int, int]]:
    """For each side of a section's sheets, front and back in turn, the page on its left and on its right, counted from 1."""
    for sheet in range(pages // 4):
        yield pages - 2 * sheet, 1 + 2 * sheet
        yield 2 + 2 * sheet, pages - 1 - 2 * sheet


def imposed(pdf: bytes) -> bytes:
    """A booklet of a book: its pages on sheets twice as wide, printed on both sides and flipped on the short edge.

    Places that the book does not fill stay white. The sheets lose the book's tags; the book itself keeps them.
    """
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as book, pikepdf.new() as sheets:
        pages = [sheets.copy_foreign(page.as_form_xobject()) for page in book.pages]
        start = 0
        for length in sections(len(pages)):
            for pair in sides(length):
                add_side(sheets, [pages[start + number - 1] if start + number <= len(pages) else None for number in pair], book.pages[0].mediabox)
            start += length
        sheets.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True, deterministic_id=True)
    return out.getvalue()


def add_side(sheets: pikepdf.Pdf, pair: list[pikepdf.Object | None], page_box: pikepdf.Array) -> None:
    """One side of a sheet: two pages next to each other."""
    width, height = page_box[2], page_box[3]
    sheet = sheets.add_blank_page(page_size=(2 * width, height))
    drawn = [(name, shift, page) for name, shift, page in zip(("/Left", "/Right"), (0, width), pair, strict=True) if page is not None]
    sheet.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary({name: page for name, _, page in drawn}))
    sheet.Contents = sheets.make_stream("\n".join(f"q 1 0 0 1 {shift} 0 cm {name} Do Q" for name, shift, _ in drawn).encode("ascii"))

"""The words of a PDF's pages, fast: the codes that a page shows, through each typeface's own table of characters.

A book of 300 pages takes a second; tests/handbooks/test_book_places.py compares one book with what pypdf reads.
"""

from __future__ import annotations

import io
import re
from functools import cache

import pikepdf

RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")


def words_of_pages(pdf: bytes) -> list[str]:
    """What each page shows, in the order in which it is drawn; a new line for every piece of text."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [words_of(page.obj) for page in document.pages]


def words_of(holder: pikepdf.Object) -> str:
    """What a page, or a page that is drawn on a sheet, shows."""
    fonts = holder.Resources.get("/Font", {})
    table, shown = {}, []
    for operands, operator in pikepdf.parse_content_stream(holder, "Tf Tj TJ ET Do"):
        match str(operator):
            case "Do":
                drawn = holder.Resources.XObject[str(operands[0])]
                shown.append(words_of(drawn) if drawn.Subtype == "/Form" and "/Resources" in drawn else "")
            case "Tf":
                table = characters(bytes(fonts[str(operands[0])].ToUnicode.read_bytes()))
            case "ET":
                shown.append("\n")
            case _:
                pieces = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
                shown += [decoded(bytes(piece), table) for piece in pieces if isinstance(piece, pikepdf.String)]
    return "".join(shown)


def decoded(codes: bytes, table: dict[int, str]) -> str:
    """Codes of two bytes as characters."""
    return "".join(table[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))


@cache
def characters(cmap: bytes) -> dict[int, str]:
    """A typeface's table: code to characters."""
    table = {}
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, to in RANGE.findall(part):
            for place in range(int(last, 16) - int(first, 16) + 1):
                table[int(first, 16) + place] = chr(int(to, 16) + place)
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, to in CHARACTER.findall(part):
            table[int(code, 16)] = bytes.fromhex(to.decode("ascii")).decode("utf-16-be")
    return table

"""Cells that a spreadsheet shows as they are.

A spreadsheet takes a cell that begins with = + - or @ for a formula, `13.4.1` for a day and `14-1` for another. The
words of the text may not be altered to prevent it. So they always stand in “ ”, which no spreadsheet reads as anything
but text and which also shows whose words they are; without its first and last character a cell is the text again, byte for
byte. Our own words stand bare; where they begin with such a sign, an apostrophe goes before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
BETWEEN = " | "
"""Stands between several values in one cell."""


def said(words: str | None) -> str:
    """The text's own words, in “ ”; an empty cell for none."""
    return f"“{words}”" if words else ""


def ours(words: str | int | None) -> str:
    """Our words, an id or a number; an apostrophe before what could act as a formula."""
    text = "" if words is None else str(words)
    return "'" + text if text.lstrip(" \u00a0").startswith(DANGEROUS) else text


def several(cells: Iterable[str]) -> str:
    """Several values as one cell."""
    return BETWEEN.join(cells)


def unsaid(cell: str) -> str:
    """The text's words, from a cell that `said` made. Raises ValueError for another cell."""
    if len(cell) < 2 or cell[0] != "“" or cell[-1] != "”":
        raise ValueError(f"no words of the text: {cell!r}")
    return cell[1:-1]


def to_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as RFC 4180 says, in UTF-8 with a byte order mark, by which spreadsheets know it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8")

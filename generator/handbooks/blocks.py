"""The little language in which a book is handed to the template: blocks, and the runs of words inside them.

A block is a dictionary whose `k` names its kind: the template has one function per kind. Runs are a list of strings
(our words) and dictionaries: words of the source, a place to turn to, something in bold.
"""

from __future__ import annotations

from typing import Any

Run = str | dict[str, Any]
Runs = list[Run]
Block = dict[str, Any]


DEEPEST_LISTED = 3
"""Headings down to this level stand in the contents and have a bookmark: a provision's is of level 3."""


def quote(words: str, lang: str) -> Run:
    """Words of the source inside a sentence of ours, in quotation marks."""
    return {"k": "quote", "s": words, "lang": lang}


def strong(words: str) -> Run:
    """Our words, in bold."""
    return {"k": "strong", "s": words}


def note(words: str) -> Run:
    """A few words of ours in small type."""
    return {"k": "small", "s": words}


def heading(level: int, title: str, id_: str | None = None, *, flows: bool = False, listed: bool = True) -> Block:
    """A heading; with an id it is a place that others turn to.

    A part (level 1) begins on a new page unless it `flows`. What is not `listed` has a bookmark but no line in the contents.
    """
    return {"k": "heading", "level": level, "title": title, "id": id_, "flows": flows, "listed": listed and level <= DEEPEST_LISTED}


def paragraph(*runs: Run, stays: bool = False) -> Block:
    """A paragraph of ours; one that `stays` is never parted from what follows."""
    return {"k": "paragraph", "runs": list(runs), "stays": stays}


def together(*blocks: Block) -> Block:
    """Blocks that stand on one page."""
    return {"k": "together", "blocks": list(blocks)}


def bullets(items: list[Runs]) -> Block:
    """A list without order."""
    return {"k": "bullets", "items": items}


def numbered(items: list[Runs]) -> Block:
    """A list in order."""
    return {"k": "numbered", "items": items}


def law(words: str, lang: str, number: list[str], meta: Runs, whose: str) -> Block:
    """Words of the source in full: set apart, the number in the hanging column, `meta` above them."""
    return {"k": "law", "s": words, "lang": lang, "number": number, "meta": meta, "whose": whose}


def cells(rows: list[tuple[str, str]], lang: str, number: list[str], meta: Runs, whose: str) -> Block:
    """The cells of an item of the plan, each with its label."""
    return {"k": "cells", "rows": [{"label": label, "s": words} for label, words in rows], "lang": lang, "number": number, "meta": meta, "whose": whose}


Section = tuple[str, Block]
"""Something of ours beside the law's words, under a small title."""


def ours(*sections: Section) -> Block:
    """What is ours beside words of the source, all along one rule."""
    return {"k": "ours", "sections": [{"title": title, "block": block} for title, block in sections]}


def steps(items: list[Block]) -> Block:
    """The steps of a situation."""
    return {"k": "steps", "items": items}


def step(modality: str, says: str, where: Runs, notes: list[Runs]) -> Block:
    """One step: how strong it is, what it says, where it is written, and what an editor says of it."""
    return {"modality": modality, "says": says, "where": where, "notes": notes}


def hanging(rows: list[tuple[str, list[Runs]]]) -> Block:
    """Labels in the hanging column, each with a list."""
    return {"k": "hanging", "rows": [{"label": label, "items": items} for label, items in rows]}


def facts(rows: list[tuple[str, Runs]]) -> Block:
    """Short labels, each with words."""
    return {"k": "facts", "rows": [{"label": label, "runs": runs} for label, runs in rows]}


def table(head: list[str], rows: list[list[Runs]], widths: list[int]) -> Block:
    """A table; its widths are parts of the whole width."""
    return {"k": "table", "head": head, "rows": rows, "widths": widths}


def picture(svg: str, alt: str, caption: str, size: tuple[float, float], type_size: float) -> Block:
    """A picture with the words for those who cannot see it; printed so large that its type is as large as the book's smallest."""
    return {"k": "picture", "svg": svg, "alt": alt, "caption": caption, "width": size[0], "height": size[1], "type": type_size}


def blanks(rows: list[tuple[str, str | None]]) -> Block:
    """Things to fill in: dotted lines where nothing is given."""
    return {"k": "blanks", "rows": [{"label": label, "words": words} for label, words in rows]}



def contact(lines: list[str], lang: str, check: str, whose: str) -> Block:
    """The contacts that the source prints: its lines, what to do before relying on them, and whose they are."""
    return {"k": "contact", "lines": lines, "lang": lang, "check": check, "whose": whose}

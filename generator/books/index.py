"""The index of a book: words that readers look for, each with the ids of the places where they find it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.books.plan import Book
from generator.links.relations import Relations
from generator.model import Guide

Entry = tuple[str, str]
"""A word, and the id of a place."""

MOST = 6
"""So many places are named behind a word besides the one that explains it; where there are more, that one leads to them."""
SHORTEST = 4
"""So many letters has a word of a situation's title that stands in the index."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:’[^\W\d_]+)?")
NOT_LOOKED_FOR = frozenset(
    "about also arrives asked asks been being come comes does during from goes have help helped holds into know like lives long longer made make makes making many more near need "
    "needs other over says said sets somebody something takes than that their them then there these they this time under until want wants were what when where which while "
    "whose with work would your yours you’re you’ve".split()
)
"""Words of titles that nobody looks for, in the language of our own words."""


def situation_id(guide: Guide, situation: str) -> str:
    """The name of a situation's place: `guide.shelter-staff/a-child-arrives`."""
    return f"{guide.id}/{situation}"


def index(relations: Relations, book: Book, everyday: Iterable[Entry] = ()) -> list[tuple[str, tuple[str, ...]]]:
    """Every word in the order of the alphabet, with the ids of its places in this book, each once.

    `everyday`: words that the text does not use, each with a place; those whose place is not in the book are left out, and so are
    whole guides, which a book has no one page for.
    """
    guides = guides_in(book)
    held = book.ids - {guide.id for guide in guides} | {situation_id(guide, each.id) for guide in guides for each in guide.situations}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for word, id_ in (*names(relations, book), *situation_words(book), *everyday):
        if id_ in held:
            found[word.lower()].setdefault(id_, word)
    return [(shown(places), tuple(places)) for _, places in sorted(found.items())]


def shown(places: dict[str, str]) -> str:
    """A word as the index prints it: as it was written first."""
    return next(iter(places.values()))


def guides_in(book: Book) -> tuple[Guide, ...]:
    """The guides whose steps stand in this volume."""
    return tuple(guide for guide in book.guides if guide.id in book.ids)


def names(relations: Relations, book: Book) -> Iterator[Entry]:
    """Terms, actors and acts by every name: first the place that explains them, then the places that use their names."""
    for thing in (*book.terms, *book.actors, *book.acts):
        used = [record.id for record in relations.named_in.get(thing.id, ()) if record.id in book.ids]
        words = dict.fromkeys([thing.name, *(name.words for name in thing.names)])
        for word in words:
            yield word, thing.id
            yield from ((word, id_) for id_ in (used if len(used) <= MOST else ()))


def situation_words(book: Book) -> Iterator[Entry]:
    """The words of each situation's title that somebody may look for."""
    for guide in guides_in(book):
        for situation in guide.situations:
            for word in (found.removesuffix("’s") for found in WORD.findall(situation.title)):
                if len(word) >= SHORTEST and word.lower() not in NOT_LOOKED_FOR:
                    yield word.lower(), situation_id(guide, situation.id)

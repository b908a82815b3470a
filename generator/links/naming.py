"""Finding names in the words of the source: whole words, upper and lower case alike, and the longest name wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Act, Actor, Measure, PlanItem, PlanSection, Provision, QuizQuestion, Term, folded
from generator.wording import asks

Record = Provision | Measure | PlanItem


@dataclass(frozen=True)
class Needle:
    """One name of one thing, ready to be looked for."""

    id: str
    words: str
    only: frozenset[str]
    pattern: re.Pattern[str]

    def spans(self, source: str, text: str) -> Iterator[tuple[int, int]]:
        """Where a source paragraph (its name, its folded words in lower case) uses the name."""
        if self.words in text and (not self.only or source in self.only):
            yield from (found.span() for found in self.pattern.finditer(text))


def names_of(things: Iterable[Actor | Term | Act]) -> list[Needle]:
    """Every name of every thing, ready to be looked for."""
    return [needle(thing.id, name.words, name.only) for thing in things for name in thing.names]


def needle(id_: str, words: str, only: tuple[str, ...]) -> Needle:
    """A name, ready to be looked for."""
    lowered = folded(words).lower()
    return Needle(id_, lowered, frozenset(only), whole_words(lowered))


def whole_words(words: str) -> re.Pattern[str]:
    """Finds `words` where they are not part of longer words."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def named(names: list[Needle], source: str, text: str) -> set[str]:
    """The ids of the things that a source paragraph names. A name inside a longer one is not counted."""
    lowered = folded(text).lower()
    found = [(start, end, each.id) for each in names for start, end in each.spans(source, lowered)]
    return {
        id_ for start, end, id_ in found if not any(is_inside((start, end), (other[0], other[1])) for other in found)
    }


def is_inside(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    """Whether a span lies in a longer one."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer[1] - outer[0] > inner[1] - inner[0]


def lines_of(record: Record) -> Iterator[tuple[str, str]]:
    """The source paragraphs that hold a record's words, with the words."""
    if isinstance(record, PlanItem):
        yield from ((cell.source, cell.text) for cell in record.cells[1:])
    else:
        yield record.source, record.text


def name_of(record: object) -> str:
    """What a link to a record is called."""
    if isinstance(record, (PlanItem, PlanSection)):
        return f"{record.label} {record.title}"
    if isinstance(record, QuizQuestion):
        return asks(record)
    return getattr(record, "title", None) or record.name

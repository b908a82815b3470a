"""What every part of a printed book is given: the model, the book's plan, and how to name a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.addresses import address
from generator.books.making import OUR_LANGUAGE, BookMaking
from generator.books.words import day_lines
from generator.handbooks.blocks import Run, Runs, quote, strong
from generator.model import Article, Mention, Period
from generator.wording import paragraphs

__all__ = ["OUR_LANGUAGE", "Making", "joined", "labelled"]


@dataclass(frozen=True)
class Making(BookMaking):
    """A printed book in the making."""

    def place(self, id_: str, name: str) -> Run:
        """A place to turn to: with its page where it is in this book, else with its address on the site, else with its paragraphs."""
        if id_ in self.book.ids:
            return {"k": "to", "id": id_, "name": name}
        if self.site:
            return {"k": "away", "name": name, "address": self.site + address(id_)}
        record = self.project.by_id[id_]
        return f"{name}, {paragraphs(each.source for each in record.provisions)}" if isinstance(record, Article) else name

    def to(self, id_: str) -> Run:
        """A place by its title; for what stands in one source paragraph, with that."""
        return self.place(id_, self.full_name(id_))

    def at(self, id_: str) -> Run:
        """A place as short as it can be named."""
        return self.place(id_, self.short_name(id_))

    def quoted(self, words: str) -> Run:
        """Words of the source inside a sentence of ours."""
        return quote(words, self.language)

    def mentions(self, mentions: Iterable[Mention]) -> Runs:
        """Those whom the text names: its words, and our name where it is another."""
        runs: Runs = []
        for actor_id, group in groupby(mentions, key=lambda mention: mention.actor):
            words, actor = [mention.words for mention in group], self.project.by_id[actor_id]
            runs += ["; "] if runs else []
            runs += joined(self.quoted(each) for each in words)
            if actor.name.lower() != words[-1].lower():
                runs.append(f" ({actor.name})")
        return runs

    def period(self, period: Period) -> Runs:
        """A period in the text's words, and what is said and not said of its days."""
        return [self.quoted(period.words), ". ", *self.days(period)]

    def days(self, period: Period) -> Runs:
        """From when a period runs, and how it grows or ends; what the text does not say is said to be open."""
        return [" ".join(day_lines(period))]


def joined(runs: Iterable[Run], between: str = "; ") -> Runs:
    """Runs with the same words between each two."""
    found: Runs = []
    for run in runs:
        found += [between] if found else []
        found.append(run)
    return found


def labelled(label: str, words: Iterable[str]) -> Runs:
    """A label in bold, and some sentences behind it; nothing when there are none."""
    sentences = " ".join(words)
    return [strong(f"{label}: "), sentences + " "] if sentences else []

"""What every page of a book is given: the model, the book's plan, and how to lead to a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.addresses import address
from generator.books.making import OUR_LANGUAGE, BookMaking
from generator.epub.places import file_of
from generator.model import Measure, Mention, PlanItem, Provision
from generator.model.guides import Step, Turn, provision_of

__all__ = ["OUR_LANGUAGE", "Writing"]


@dataclass(frozen=True)
class Writing(BookMaking):
    """A book for phones in the making."""

    def place(self, id_: str, name: str) -> Markup:
        """A link to a place in this book; to anything else its address on the site, and without a site its name alone."""
        if id_ in self.book.ids:
            return Markup('<a href="{}#{}">{}</a>').format(file_of(self.project, id_), id_, name)
        if self.site:
            return Markup('<a class="away" href="{}">{} (on the site)</a>').format(self.site + address(id_), name)
        return Markup("{}").format(name)

    def to(self, id_: str) -> Markup:
        """A place by its title; for what stands in one source paragraph, with that."""
        return self.place(id_, self.full_name(id_))

    def at(self, id_: str) -> Markup:
        """A place as short as it can be named."""
        return self.place(id_, self.short_name(id_))

    def all_at(self, ids: Iterable[str]) -> Markup:
        """Several places, each once, as short as they can be named."""
        return Markup("; ").join(self.at(id_) for id_ in dict.fromkeys(ids))

    def all_to(self, ids: Iterable[str]) -> Markup:
        """Several places, each once, by their titles."""
        return Markup("; ").join(self.to(id_) for id_ in dict.fromkeys(ids))

    def quoted(self, words: str) -> Markup:
        """Words of the source inside a sentence of ours."""
        return Markup('“<span class="source" lang="{0}" xml:lang="{0}">{1}</span>”').format(self.language, words)

    def all_quoted(self, words: Iterable[str]) -> Markup:
        """Several pieces of the source's words."""
        return Markup(", ").join(self.quoted(each) for each in words)

    def mentions(self, mentions: Iterable[Mention]) -> Markup:
        """Those whom the text names: its words, and our name where it is another."""
        found = []
        for actor_id, group in groupby(mentions, key=lambda mention: mention.actor):
            words, actor = [mention.words for mention in group], self.project.by_id[actor_id]
            ours = "" if actor.name.lower() == words[-1].lower() else f" ({actor.name})"
            found.append(Markup("{}{}").format(Markup("; ").join(self.quoted(each) for each in words), ours))
        return Markup("; ").join(found)

    def rests_on(self, step: Step) -> list[str]:
        """The ids of what a step rests on, each once."""
        return list(dict.fromkeys([*map(provision_of, step.norms), *step.measures, *step.items]))

    def words_behind(self, norms: Iterable[str], records: Iterable[str]) -> list[tuple[str, str]]:
        """The words that norms and whole records stand for, each once, with the id of the place where they stand."""
        found = [(self.project.norm_by_id[id_].norm.quote, provision_of(id_)) for id_ in norms]
        found += [(words_of(self.project.by_id[id_]), id_) for id_ in records]
        return list(dict.fromkeys(found))

    def turn_places(self, turn: Turn) -> list[str]:
        """The ids of what a turn of a decision rests on, or of what leaves it open."""
        return list(dict.fromkeys([*map(provision_of, turn.norms), *turn.silent]))


def words_of(record: Provision | Measure | PlanItem) -> str:
    """The words of a provision or measure; of an item, those of its measure."""
    return record.measure.text if isinstance(record, PlanItem) else record.text

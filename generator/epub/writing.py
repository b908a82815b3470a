"""What every page of a book is given: the model, the book's plan, and how to lead to a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from markupsafe import Markup

from generator.addresses import address
from generator.books import Book
from generator.epub.places import file_of
from generator.links.naming import name_of
from generator.links.relations import Relations
from generator.model import Guide, Measure, Mention, PlanItem, Project, Provision
from generator.model.guides import Step, Turn, provision_of
from generator.model.project import NormIn
from generator.wording import paragraph

OUR_LANGUAGE = "en"
"""The language of our own words."""
SAMPLE = 120
"""About so many characters long is the provision that shows what the law's words look like."""


@dataclass(frozen=True)
class Writing:
    """A book in the writing."""

    project: Project
    relations: Relations
    book: Book

    @cached_property
    def language(self) -> str:
        """The language of the source's words."""
        return self.project.law.work.language

    @property
    def site(self) -> str:
        """The site's address; empty where it has none."""
        return self.project.settings.site_address

    @property
    def title(self) -> str:
        """The book's title, with the volume where there are several."""
        return f"{self.book.title}, volume {self.book.volume} of {self.book.volumes}" if self.book.volumes > 1 else self.book.title

    def place(self, id_: str, name: str) -> Markup:
        """A link to a place in this book; to anything else its address on the site, and without a site its name alone."""
        if id_ in self.book.ids:
            return Markup('<a href="{}#{}">{}</a>').format(file_of(self.project, id_), id_, name)
        if self.site:
            return Markup('<a class="away" href="{}">{} (on the site)</a>').format(self.site + address(id_), name)
        return Markup("{}").format(name)

    def to(self, id_: str) -> Markup:
        """A place by its title; for what stands in one source paragraph, with that."""
        record = self.project.by_id[id_]
        name = name_of(record)
        return self.place(id_, f"{name}, {paragraph(record.source)}" if isinstance(record, (Provision, Measure)) else name)

    def at(self, id_: str) -> Markup:
        """A place as short as it can be named."""
        record = self.project.by_id[id_]
        if isinstance(record, (Provision, Measure)):
            return self.place(id_, paragraph(record.source))
        return self.place(id_, f"item {record.label}" if isinstance(record, PlanItem) else name_of(record))

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

    def norms_of(self, step: Step) -> list[NormIn]:
        """The norms that a step rests on."""
        return [self.project.norm_by_id[id_] for id_ in step.norms]

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

    @cached_property
    def sample(self) -> Provision | None:
        """The provision that shows what the law's words look like; none in a volume without provisions."""
        return min(self.book.provisions, key=lambda provision: (abs(len(provision.text) - SAMPLE), provision.id), default=None)

    def filled(self, guide: Guide, blank: str) -> str | None:
        """What the organisation wrote into a blank of a guide."""
        return next((each.words for each in self.project.local.filled if (each.guide, each.blank) == (guide.id, blank)), None)

    @cached_property
    def norms(self) -> list[NormIn]:
        """Every norm whose provision is in the book, in the law's order."""
        held = {provision.id for provision in self.book.provisions}
        return [found for found in self.project.norms if found.provision.id in held]


def words_of(record: Provision | Measure | PlanItem) -> str:
    """The words of a provision or measure; of an item, those of its measure."""
    return record.measure.text if isinstance(record, PlanItem) else record.text

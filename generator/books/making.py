"""What every part of a book is given, on paper and on a phone: the model, the book's plan, and what things are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.books.plan import Book
from generator.links.naming import name_of
from generator.links.relations import Relations
from generator.model import Guide, Measure, PlanItem, Project, Provision
from generator.model.project import NormIn
from generator.wording import paragraph

OUR_LANGUAGE = "en"
"""The language of our own words."""
SAMPLE = 120
"""About so many characters long is the provision that shows what the law's words look like."""


@dataclass(frozen=True)
class BookMaking:
    """A book in the making."""

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

    @cached_property
    def sample(self) -> Provision | None:
        """The provision that shows what the law's words look like; none in a volume without provisions."""
        return min(self.book.provisions, key=lambda provision: (abs(len(provision.text) - SAMPLE), provision.id), default=None)

    @cached_property
    def norms(self) -> list[NormIn]:
        """Every norm whose provision is in the book, in the law's order."""
        held = {provision.id for provision in self.book.provisions}
        return [found for found in self.project.norms if found.provision.id in held]

    def full_name(self, id_: str) -> str:
        """A place by its title; for what stands in one source paragraph, with that."""
        record = self.project.by_id[id_]
        return f"{name_of(record)}, {paragraph(record.source)}" if isinstance(record, (Provision, Measure)) else name_of(record)

    def short_name(self, id_: str) -> str:
        """A place as short as it can be named."""
        record = self.project.by_id[id_]
        if isinstance(record, (Provision, Measure)):
            return paragraph(record.source)
        return f"item {record.label}" if isinstance(record, PlanItem) else name_of(record)

    def filled(self, guide: Guide, blank: str) -> str | None:
        """What the organisation wrote into a blank of a guide."""
        return next((each.words for each in self.project.local.filled if (each.guide, each.blank) == (guide.id, blank)), None)

"""The National Action Plan as data: narrative measures, sections and their items."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Id, Model, Note, Reviewed, SourceParagraph, Structure
from generator.model.law import Mention, Reference
from generator.model.numbers import NUMBER
from generator.model.words import fingerprint


class Twin(Model):
    """An item of the Activity Plan that says what a narrative measure says."""

    item: Id
    how: Literal["same", "similar", "part"]
    """`same` words but for trifles, `similar` words, or one `part` of a measure that joins several items."""


class Link(Model):
    """A link between plan and law. Found by us, and shown as ours."""

    to: Id
    """A provision or an article of law/articles.yaml."""
    why: str
    """What the two have in common, in plain words."""


class Measure(Model):
    """One narrative measure of the plan: one paragraph, without a number in the source."""

    id: Id
    source: SourceParagraph
    title: str
    """A short heading in our words."""
    text: str
    """The words of the plan, byte for byte."""
    summary: str
    """What it says, in plain words. Ours."""
    twins: tuple[Twin, ...] = ()
    links: tuple[Link, ...] = ()
    refs: tuple[Reference, ...] = ()
    notes: tuple[Note, ...] = ()
    reviewed: Reviewed

    @property
    def words(self) -> str:
        """The fingerprint of the words of this measure."""
        return fingerprint(self.text)


class Executors(Model):
    """The cell that names who carries an item out."""

    source: SourceParagraph
    text: str
    """The cell, byte for byte."""
    bodies: Annotated[tuple[Mention, ...], Field(min_length=1)]
    """Each executor in the order of the cell. The order may mean who leads; the source does not say."""
    manner: str | None = None
    """Words of the cell that say how to work and name no executor."""
    involved: tuple[Mention, ...] = ()
    """Who is to be involved in that manner, in the words of the cell: named, but no executor."""


class Term(Model):
    """The cell that says by when."""

    source: SourceParagraph
    text: str
    """The cell, byte for byte."""
    first: Annotated[int, Field(ge=1990, le=2100)] | None = None
    """The first year, as read from the cell; left out when the cell says `regular`."""
    last: Annotated[int, Field(ge=1990, le=2100)] | None = None
    """The last year."""

    @property
    def regular(self) -> bool:
        """Whether the cell gives no years."""
        return self.first is None


class PlanItem(Model):
    """One item of the Activity Plan: number, measure, executors, term."""

    id: Id
    title: str
    """A short heading in our words."""
    number: Structure
    measure: Structure
    executors: Executors
    term: Term
    summary: str
    """What it says, in plain words. Ours."""
    links: tuple[Link, ...] = ()
    refs: tuple[Reference, ...] = ()
    notes: tuple[Note, ...] = ()
    reviewed: Reviewed

    @property
    def label(self) -> str:
        """The number without its closing full stop: `13.4.1`."""
        return self.number.text.strip().rstrip(".")

    @property
    def words(self) -> str:
        """The fingerprint of the words of this item: measure, executors and term."""
        return fingerprint(self.measure.text, self.executors.text, self.term.text)

    @property
    def cells(self) -> tuple[Structure | Executors | Term, ...]:
        """The item's paragraphs in the order of the page."""
        return (self.number, self.measure, self.executors, self.term)


class PlanSection(Model):
    """A section of the Activity Plan."""

    id: Id
    label: Annotated[str, Field(pattern=NUMBER)]
    """The section's number, as printed."""
    title: str
    """The section's name without its number, in our words."""
    heading: Structure
    items: Annotated[tuple[PlanItem, ...], Field(min_length=1)]


class PlanWork(Model):
    """The plan as a work."""

    title: str
    number: str
    date: date
    approved_by: str
    first_year: int
    last_year: int
    nature: str
    """What this text is and is not, and that its years are over."""


class PlanFile(Model):
    """nap/plan.yaml: the plan's measures, sections and items, and the lines between them."""

    work: PlanWork
    bridge: Structure
    measures: Annotated[tuple[Measure, ...], Field(min_length=1)]
    headings: tuple[Structure, ...] = ()
    """The lines between the measures and the table."""
    sections: Annotated[tuple[PlanSection, ...], Field(min_length=1)]

"""The published records of the plan: measures, sections and items."""

from __future__ import annotations

from typing import Literal

from generator.exports.records.base import Element, Id, ItemNumber, LinkedTo, Note, Record, Resolved, SourceParagraph, TwinOf
from generator.model import PlanTerm, Reviewed, Structure
from generator.model.plan import Executors


class InPlan(Record):
    """What measures and items share."""

    words: str
    """The fingerprint of the words, as for provisions; an item's are those of measure, executors and term, a line each."""
    citation: str
    """One line to cite it by."""
    summary: str
    """What it says, in the editor's plain words."""
    twins: tuple[TwinOf, ...]
    links: tuple[LinkedTo, ...]
    """Provisions and articles of the law."""
    refs: tuple[Resolved, ...]
    notes: tuple[Note, ...]
    reviewed: Reviewed
    akn: Element
    compared_by: tuple[Id, ...]
    terms: tuple[Id, ...]
    actors: tuple[Id, ...]
    guides: tuple[Id, ...]
    questions: tuple[Id, ...]


class MeasureRecord(InPlan):
    """A narrative measure of the plan: one paragraph, without a number in the source."""

    type: Literal["measure"]
    source: SourceParagraph
    text: str
    """The words of the plan, byte for byte."""


class ItemRecord(InPlan):
    """An item of the Activity Plan."""

    type: Literal["item"]
    section: Id
    label: ItemNumber
    number: Structure
    """The cell that holds the number."""
    measure: Structure
    """The cell that says what."""
    executors: Executors
    """The cell that says who, and whom it names, in its order."""
    term: PlanTerm
    """The cell that says by when; without years where it says so itself."""


class SectionRecord(Record):
    """A section of the Activity Plan."""

    type: Literal["section"]
    label: ItemNumber
    heading: Structure
    items: tuple[Id, ...]
    akn: Element

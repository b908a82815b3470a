"""From the model to the published records of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.context import Data, ids
from generator.exports.records.base import LinkedTo, TwinOf
from generator.exports.records.make_law import element, head, resolved
from generator.exports.records.plan import ItemRecord, MeasureRecord, SectionRecord
from generator.model import Measure, PlanItem, PlanSection
from generator.wording import plan_citation


def plan_records(data: Data) -> Iterator[MeasureRecord | SectionRecord | ItemRecord]:
    """Every measure, then every section, each with its items behind it."""
    yield from (measure_record(data, measure) for measure in data.project.plan.measures)
    for section in data.project.plan.sections:
        yield section_record(data, section)
        yield from (item_record(data, item) for item in section.items)


def measure_record(data: Data, measure: Measure) -> MeasureRecord:
    """A narrative measure."""
    twins = tuple(TwinOf(id=twin.item, how=twin.how) for twin in measure.twins)
    return MeasureRecord(
        **common(data, measure, "measure without a number", measure.source), type="measure", twins=twins, source=measure.source,
        text=measure.text,
    )


def section_record(data: Data, section: PlanSection) -> SectionRecord:
    """A section."""
    return SectionRecord(
        **head(data, section.id, section.title), type="section", label=section.label, heading=section.heading,
        items=tuple(ids(section.items)), akn=element(data, section.id),
    )


def item_record(data: Data, item: PlanItem) -> ItemRecord:
    """An item, cell by cell."""
    twins = tuple(TwinOf(id=measure.id, how=how) for measure, how in data.relations.twin_measures.get(item.id, ()))
    return ItemRecord(
        **common(data, item, f"item {item.label}", item.measure.source), type="item", twins=twins,
        section=data.project.section_of[item.id].id, label=item.label, number=item.number, measure=item.measure,
        executors=item.executors, term=item.term,
    )


def common(data: Data, record: Measure | PlanItem, where: str, source: str) -> dict[str, object]:
    """What measures and items share."""
    relations, id_ = data.relations, record.id
    return {
        **head(data, id_, record.title), "words": record.words, "citation": plan_citation(data.project, where, source),
        "summary": record.summary, "links": tuple(LinkedTo(id=link.to, why=link.why) for link in record.links),
        "refs": resolved(record.refs), "notes": record.notes, "reviewed": record.reviewed, "akn": element(data, id_),
        "compared_by": ids(relations.compared_by.get(id_, ())), "terms": ids(relations.terms_in.get(id_, ())),
        "actors": ids(relations.actors_in.get(id_, ())), "guides": ids(data.guides_on.get(id_, ())),
        "questions": ids(data.questions_on.get(id_, ())),
    }

"""Rules on our reading: norms where they belong, bearers not supplied, reviews that are not stale, nothing invented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule
from generator.model import Measure, Model, Norm, PlanItem, Project, Provision
from generator.model.law import NORMLESS
from generator.reading.faults import Fault

_NEGATIVE = re.compile(r"\b(prohibited|no|not|neither|nor|without|refuse)\b", re.IGNORECASE)
_ALLOWING = re.compile(r"\b(may|can|request)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.-]\d+)*")

Field = tuple[Model, tuple[str | int, ...], str]
"""Words of ours: the record that holds them, the place inside it, and the words."""


@rule
def norms_stand_where_they_belong(project: Project, root: Path) -> Iterator[Fault]:
    """A rule holds at least one norm; definitions, lead-ins, list items and cross-references hold none."""
    for provision in project.provisions:
        if provision.kind in NORMLESS and provision.norms:
            yield fault(provision, ("kind",), f"{provision.id} is a {provision.kind} but holds norms", "take `kind` out, or move the norms")
        if provision.kind not in NORMLESS and not provision.norms:
            yield fault(provision, ("id",), f"{provision.id} is a rule but holds no norm", "add its norms under `norms:`")


@rule
def unnamed_bearers_have_readers(project: Project, root: Path) -> Iterator[Fault]:
    """A norm that names no bearer says which roles must see it."""
    for found in project.norms:
        if not found.norm.bearers and not found.norm.concerns:
            yield fault(found.norm, ("bearer",), f"{found.id} names no bearer, and nobody is shown it", "list the roles that must see it under `concerns`")


@rule
def modality_is_in_the_quote(project: Project, root: Path) -> Iterator[Fault]:
    """The quoted words hold a word of the norm's modality."""
    for found in project.norms:
        wanted = _word_for(found.norm)
        if wanted and not wanted.search(found.norm.quote):
            what = f"the quote of {found.id} holds no word for '{found.norm.modality}'"
            yield fault(found.norm, ("modality",), what, "correct the modality, or quote the words that carry it")


def _word_for(norm: Norm) -> re.Pattern[str] | None:
    if norm.modality == "prohibition":
        return _NEGATIVE
    if norm.modality == "permission":
        return _ALLOWING
    if norm.modality == "liability":
        return re.compile(r"\bresponsib", re.IGNORECASE)
    return None


@rule
def reviews_are_fresh(project: Project, root: Path) -> Iterator[Fault]:
    """Each reading was reviewed against the words that stand there now, and not after the edition."""
    for record in (*project.provisions, *project.plan.measures, *project.items):
        if record.reviewed.words != record.words:
            what = f"the words of {record.id} have changed since they were reviewed on {record.reviewed.date}"
            yield fault(record.reviewed, ("words",), what, f"read words and reading again, then: python -m generator review {record.id}")
        if record.reviewed.date > project.settings.edition:
            yield fault(record.reviewed, ("date",), f"{record.id} was reviewed after the edition of {project.settings.edition}", "set `edition` in settings.yaml to the day of this edition")


@rule
def periods_keep_their_numbers(project: Project, root: Path) -> Iterator[Fault]:
    """The length of a period and the years of an age are numbers of the words that they rest on."""
    for found in project.norms:
        period, age = found.norm.period, found.norm.age
        if period and period.length and str(period.length) not in _NUMBER.findall(period.words):
            yield fault(period, ("length",), f"{period.length} does not stand in “{period.words}”", "write the number that the source gives")
        if period and bool(period.length) != bool(period.unit):
            yield fault(period, ("kind",), "a period has either both `length` and `unit` or neither", "add the one that is missing")
        if age and str(age.years) not in _NUMBER.findall(age.words):
            yield fault(age, ("years",), f"{age.years} does not stand in “{age.words}”", "write the number that the source gives")


@rule
def readings_invent_no_number(project: Project, root: Path) -> Iterator[Fault]:
    """Our headings, summaries and norms hold no number that the source's words do not hold, but for the record's own."""
    for provision in project.provisions:
        allowed = set(_NUMBER.findall(provision.text))
        if provision.number:
            allowed.add(provision.number.text)
        yield from _invented(provision, allowed)
    for record in (*project.plan.measures, *project.items):
        texts = [cell.text for cell in record.cells] if isinstance(record, PlanItem) else [record.text]
        yield from _unsaid(_headings(record), set(_NUMBER.findall(" ".join(texts))), record)


def _invented(provision: Provision, allowed: set[str]) -> Iterator[Fault]:
    fields = _headings(provision)
    for norm in provision.norms:
        fields.append((norm, ("action",), norm.action))
        for name in ("when", "unless", "regardless"):
            fields += [(norm, (name, at), words) for at, words in enumerate(getattr(norm, name))]
        if norm.period:
            fields += [(norm.period, (name,), getattr(norm.period, name)) for name in ("runs_from", "prolonged", "ends")]
    yield from _unsaid(fields, allowed, provision)


def _headings(record: Provision | Measure | PlanItem) -> list[Field]:
    return [(record, (name,), getattr(record, name)) for name in ("title", "summary")]


def _unsaid(fields: list[Field], allowed: set[str], of: Provision | Measure | PlanItem) -> Iterator[Fault]:
    where = f"item {of.label}" if isinstance(of, PlanItem) else of.source
    for record, place, words in fields:
        for number in _NUMBER.findall(words):
            if number not in allowed:
                yield fault(record, place, f"the number {number} does not stand in {where}", "take it out: no number that the source does not give")

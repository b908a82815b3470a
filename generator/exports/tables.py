"""Three tables for spreadsheets: every norm, every period, and the plan's items."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.data_names import FOLDER
from generator.exports.cells import ours, said, several, to_csv
from generator.exports.context import Data, ids, place
from generator.model import Mention, Period, PlanItem, PlanSection
from generator.model.project import NormIn
from generator.wording import MODALITY, number_of, number_text, plan_years

DUTIES, PERIODS, PLAN = (f"{FOLDER}/{name}.csv" for name in ("duties", "periods", "plan"))

Column = tuple[str, Callable[..., str]]


def tables(data: Data) -> dict[str, bytes]:
    """The three files, by path."""
    norms = data.project.norms
    return {
        DUTIES: table(DUTY_COLUMNS, ((data, found) for found in norms)),
        PERIODS: table(PERIOD_COLUMNS, ((data, found, found.norm.period) for found in norms if found.norm.period)),
        PLAN: table(PLAN_COLUMNS, ((data, section, item) for section in data.project.plan.sections for item in section.items)),
    }


def table(columns: tuple[Column, ...], rows: Iterable[tuple]) -> bytes:
    """A table: the names of its columns, and a row for each tuple that the columns are made from."""
    return to_csv([name for name, _ in columns], ([cell(*row) for _, cell in columns] for row in rows))


def words(mentions: Iterable[Mention]) -> str:
    """Mentions in the words of the text."""
    return several(said(mention.words) for mention in mentions)


def actors(mentions: Iterable[Mention]) -> str:
    """Mentions as ids of actors."""
    return several(dict.fromkeys(ours(mention.actor) for mention in mentions))


def list_of(values: Iterable[str]) -> str:
    """Our words or ids, in one cell."""
    return several(ours(value) for value in values)


def number(_data: Data, found: NormIn) -> str:
    """The number that may be printed, in words that no spreadsheet takes for a day; empty where none may."""
    given = number_of(found.provision, found.article)
    return f"art. {number_text(given)}" if given else ""


def duty(path: str) -> Callable[[Data, NormIn], str]:
    """A cell with a field of the norm in our words."""
    return lambda _data, found: ours(getattr(found.norm, path))


def period(path: str) -> Callable[[Data, NormIn, Period], str]:
    """A cell with a field of the period in our words."""
    return lambda _data, _found, given: ours(getattr(given, path))


WHERE: tuple[Column, ...] = (
    ("article", lambda data, found, *_: ours(found.article.title)),
    ("number", lambda data, found, *_: number(data, found)),
    ("source_paragraph", lambda data, found, *_: ours(found.provision.source)),
    ("address", lambda data, found, *_: ours(data.project.settings.site_address + place(found.id))),
)

DUTY_COLUMNS: tuple[Column, ...] = (
    ("id", lambda data, found: ours(found.id)),
    ("who", lambda data, found: words(found.norm.bearers) or "not stated"),
    ("who_ids", lambda data, found: actors(found.norm.bearers)),
    ("modality", duty("modality")),
    ("in_words", lambda data, found: MODALITY[found.norm.modality]),
    ("nature", duty("nature")),
    ("what", duty("action")),
    ("for_whom", lambda data, found: words(found.norm.beneficiary)),
    ("addressed_to", lambda data, found: words(found.norm.towards)),
    ("when", lambda data, found: list_of(found.norm.when)),
    ("unless", lambda data, found: list_of(found.norm.unless)),
    ("regardless", lambda data, found: list_of(found.norm.regardless)),
    ("period", lambda data, found: said(found.norm.period.words if found.norm.period else None)),
    ("age", lambda data, found: said(found.norm.age.words if found.norm.age else None)),
    ("rests_on", lambda data, found: said(found.norm.quote)),
    ("roles_bound", lambda data, found: list_of(data.roles_bound(found))),
    ("roles_concerned", lambda data, found: list_of(found.norm.concerns)),
    *WHERE,
)

PERIOD_COLUMNS: tuple[Column, ...] = (
    ("id", lambda data, found, given: ours(found.id)),
    ("words", lambda data, found, given: said(given.words)),
    ("kind", period("kind")),
    ("length", period("length")),
    ("unit", period("unit")),
    ("runs_from", period("runs_from")),
    ("prolonged", period("prolonged")),
    ("ends", period("ends")),
    ("modality", lambda data, found, given: ours(found.norm.modality)),
    ("what", lambda data, found, given: ours(found.norm.action)),
    *WHERE,
)


def item_twins(data: Data, item: PlanItem) -> str:
    """The measures that say what an item says."""
    return list_of(ids(measure for measure, _ in data.relations.twin_measures.get(item.id, ())))


def section_words(_data: Data, section: PlanSection, _item: PlanItem) -> str:
    """The section's line on the page."""
    return said(section.heading.text)


PLAN_COLUMNS: tuple[Column, ...] = (
    ("id", lambda data, section, item: ours(item.id)),
    ("section", section_words),
    ("number", lambda data, section, item: said(item.number.text)),
    ("measure", lambda data, section, item: said(item.measure.text)),
    ("executors", lambda data, section, item: said(item.executors.text)),
    ("executor_ids", lambda data, section, item: actors(item.executors.bodies)),
    ("manner", lambda data, section, item: said(item.executors.manner)),
    ("term", lambda data, section, item: said(item.term.text)),
    ("first_year", lambda data, section, item: ours(item.term.first)),
    ("last_year", lambda data, section, item: ours(item.term.last)),
    ("plan_years", lambda data, section, item: plan_years(data.project)),
    ("what_the_plan_is", lambda data, section, item: ours(data.project.plan.work.nature)),
    ("in_plain_words", lambda data, section, item: ours(item.summary)),
    ("measures_that_say_it", lambda data, section, item: item_twins(data, item)),
    ("source_paragraph", lambda data, section, item: ours(item.measure.source)),
    ("address", lambda data, section, item: ours(data.project.settings.site_address + place(item.id))),
)

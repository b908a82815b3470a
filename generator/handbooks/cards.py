"""Duty cards and session sheets: one page per role for the wall, and what a trainer needs for twenty minutes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.handbooks.blocks import Block, Runs, bullets, heading, hanging, law, numbered, paragraph, strong
from generator.handbooks.context import OUR_LANGUAGE, Making, joined
from generator.handbooks.back import own_contacts, printed_contacts
from generator.handbooks.guide import due_runs
from generator.handbooks.provisions import WORDS
from generator.links.guides import at_a_glance, by_when, by_when_on_card, open_days
from generator.model import Guide, PlanItem, Provision
from generator.model.guides import Case
from generator.wording import NO_PERIOD, day, law_fingerprint, law_name, paragraph as source_paragraph

NOT_ALL = "The steps that matter most, not all of them: the handbook has every step, with the law’s words."


def frame(making: Making, title: str) -> dict[str, Any]:
    """What every sheet says of itself."""
    edition = day(making.project.settings.edition)
    return {
        "title": title, "author": making.project.settings.site_name, "language": OUR_LANGUAGE, "description": f"{title}, edition of {edition}",
        "foot": f"Edition of {edition} · {law_fingerprint(making.project)} · may have been amended since · not legal advice",
    }


def duty_card(making: Making, guide: Guide) -> dict[str, Any]:
    """Must, must not, may, by when: one page."""
    return {
        **frame(making, f"{guide.card_title}: {guide.title}"), "name": guide.title, "for-whom": guide.for_whom, "not-all": NOT_ALL,
        "blocks": [hanging([*duties(making, guide), *by_when_rows(making, guide)])], "own": own_contacts(making, guide),
        "printed": printed_contacts(making), "law": f"Our words on rules of this law: {law_name(making.project)}.",
    }


def duties(making: Making, guide: Guide) -> list[tuple[str, list[Runs]]]:
    """The steps marked for a glance, by modality; a step that counts days says from which day."""
    return [(modality, [[" ".join(filter(None, (step.says, open_days(making.project, step))))] for _, step in members]) for modality, members in at_a_glance(guide)]


def by_when_rows(making: Making, guide: Guide) -> list[tuple[str, list[Runs]]]:
    """The periods that the steps of the card do not tell of; that there are none where the guide has none."""
    if not by_when(making.project, guide):
        return [("by when", [[NO_PERIOD]])]
    rows = [due_runs(making, each, source_paragraph(each.found.provision.source)) for each in by_when_on_card(making.project, guide)]
    return [("by when", rows)] if rows else []


def session_sheet(making: Making, guide: Guide) -> dict[str, Any]:
    """Aim, what to read together, two cases with what the group should find."""
    session = guide.session
    apart = alone(making, session.read)
    found = [
        heading(1, f"Session: {guide.title}", flows=True), paragraph(strong("Aim: "), session.aim),
        paragraph(strong("Time: "), "20 minutes. This sheet is for the trainer: it holds the answers."),
        heading(2, "Read together"),
    ]
    for id_ in session.read:
        found += words_of(apart, id_)
    for number, case in enumerate(session.cases, start=1):
        found += case_blocks(apart, number, case)
    return {**frame(making, f"Session: {guide.title}"), "blocks": found}


def words_of(making: Making, id_: str) -> list[Block]:
    """A provision, measure or item to read: its title and its words."""
    record = making.project.by_id[id_]
    text, source = (record.measure.text, record.measure.source) if isinstance(record, PlanItem) else (record.text, record.source)
    whose = WORDS if isinstance(record, Provision) else "The plan’s words"
    meta: Runs = [source_paragraph(source).capitalize()]
    return [heading(3, record.title, id_), law(text, making.language, [source], meta, whose)]


def case_blocks(making: Making, number: int, case: Case) -> list[Block]:
    """One case: what happens, what to ask, what to look for."""
    rests = dict.fromkeys(id_.partition("/")[0] for id_ in case.norms)
    return [
        heading(2, f"Case {number}: {case.title}"), paragraph(case.tells), paragraph(strong("Ask the group:")), numbered([[each] for each in case.asks]),
        paragraph(strong("Look for:")), bullets([[each] for each in case.look_for]),
        paragraph("Rests on: ", *joined(making.at(id_) for id_ in rests), "."),
    ]


def alone(making: Making, held: tuple[str, ...]) -> Making:
    """The making of a sheet that stands alone and holds but a few provisions: all else is named with its address."""
    articles = tuple(
        (article, tuple(provision for provision in article.provisions if provision.id in held)) for article in making.project.law.articles
    )
    book = replace(
        making.book, guides=(), articles=articles, actors=(), terms=(), acts=(), quizzes=(),
        measures=tuple(each for each in making.project.plan.measures if each.id in held), items=tuple(each for each in making.project.items if each.id in held),
        volume=1, volumes=1,
    )
    return replace(making, book=book)

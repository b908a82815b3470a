"""The plan in a book: its measures in words and the items of its table, each in full."""

from __future__ import annotations

from generator.books.words import TWIN
from generator.handbooks.blocks import Block, Runs, Section, bullets, cells, heading, law, numbered, ours, paragraph
from generator.handbooks.context import Making
from generator.handbooks.pictures import series
from generator.handbooks.provisions import note_sections, reference_runs
from generator.model import Measure, PlanItem
from generator.pictures import plan_terms_one_by_one
from generator.wording import NO_NUMBER, day, paragraph as source_paragraph, plan_years, term_words

WORDS = "The plan’s words"


def plan(making: Making) -> list[Block]:
    """The plan's part; nothing when no measure and no item is in the book."""
    book, project = making.book, making.project
    if not (book.measures or book.items):
        return []
    work = project.plan.work
    blocks = [
        heading(1, f"The action plan {plan_years(project)}"),
        paragraph(f"{work.title}, Order No {work.number} of {day(work.date)}. This plan’s years are over. {work.nature}"),
    ]
    if not book.complete:
        blocks.append(paragraph("Only what is linked to the rules in this book stands here. The links are found by us."))
    if book.measures:
        blocks.append(heading(2, "Measures in words"))
        for measure in book.measures:
            blocks += measure_blocks(making, measure)
    for section in project.plan.sections:
        items = [item for item in section.items if item in book.items]
        if items:
            blocks.append(heading(2, f"{section.label} {section.title}"))
            for item in items:
                blocks += item_blocks(making, item)
    if book.complete:
        blocks += [heading(2, "Terms of the items"), *series(plan_terms_one_by_one(project))]
    return blocks


def measure_blocks(making: Making, measure: Measure) -> list[Block]:
    """A measure: its heading, its words, and what is ours."""
    meta: Runs = [f"{source_paragraph(measure.source).capitalize()} · {NO_NUMBER}"]
    twins = [[making.to(twin.item), f": {TWIN[twin.how]}"] for twin in measure.twins]
    return [
        heading(3, measure.title, measure.id),
        law(measure.text, making.language, [measure.source], meta, WORDS),
        ours(
            ("In plain words", paragraph(measure.summary)),
            *([("In the Activity Plan: links found by us", bullets(twins))] if twins else []),
            *shared(making, measure),
        ),
    ]


def item_blocks(making: Making, item: PlanItem) -> list[Block]:
    """An item of the table: its cells, and what is ours."""
    rows = [("Number", item.number.text), ("Measure", item.measure.text), ("Executors", item.executors.text), ("Term", item.term.text)]
    meta: Runs = [f"{source_paragraph(item.measure.source).capitalize()} · item {item.label}"]
    return [
        heading(3, f"{item.label} {item.title}", item.id),
        cells(rows, making.language, [item.label], meta, WORDS),
        ours(
            ("In plain words", paragraph(item.summary)),
            ("Who was to do it, in the cell’s order", numbered([making.mentions([body]) for body in item.executors.bodies])),
            ("By when", paragraph(*time_runs(making, item))),
            *shared(making, item),
        ),
    ]


def time_runs(making: Making, item: PlanItem) -> Runs:
    """The term as read, and the manner of working where the cell gives one."""
    over = "" if item.term.regular else "; over"
    runs: Runs = [f"{term_words(item.term).capitalize()}{over}."]
    return [*runs, " How: ", making.quoted(item.executors.manner), "."] if item.executors.manner else runs


def shared(making: Making, record: Measure | PlanItem) -> list[Section]:
    """What a measure and an item have in common: links to the law, what they cite, notes."""
    links = [[making.to(link.to), f": {link.why}"] for link in record.links]
    cites = [reference_runs(making, reference) for reference in record.refs]
    return [
        *([("In the law: links found by us", bullets(links))] if links else []),
        *([("What it cites", bullets(cites))] if cites else []),
        *note_sections(making, record.notes),
    ]

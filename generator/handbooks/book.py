"""A whole book as data for the template: its parts in their order."""

from __future__ import annotations

from typing import Any

from generator.handbooks import back, front, guide, plan_part, provisions, questions
from generator.handbooks.blocks import Block, heading, paragraph
from generator.handbooks.context import OUR_LANGUAGE, Making
from generator.wording import day, law_fingerprint


def book_data(making: Making) -> dict[str, Any]:
    """Everything the template needs but the paper."""
    project = making.project
    return {
        "title": making.title,
        "description": f"Handbook, edition of {day(project.settings.edition)}",
        "author": project.settings.site_name,
        "language": OUR_LANGUAGE,
        "foot": f"Edition of {day(project.settings.edition)} · {law_fingerprint(project)} · may have been amended since · not legal advice",
        "cover": front.cover(making),
        "blocks": blocks(making),
        "contacts": back.contacts(making) if making.book.last else [],
    }


def blocks(making: Making) -> list[Block]:
    """Everything between the contents and the last page."""
    found = front.how_to_use(making)
    found += complete_parts(making) if making.book.complete else guide_parts(making)
    if making.book.last:
        found += [*questions.sheets(making), *questions.key(making), *back.index(making)]
    return found


def guide_parts(making: Making) -> list[Block]:
    """The parts of a guide's book: glance, steps, law, plan, periods, terms, names."""
    found: list[Block] = []
    if making.book.first:
        for each in making.book.guides:
            found += [*guide.glance(making, each, 1), heading(1, "The guide, step by step"), paragraph(STEPS), *guide.step_by_step(making, each, 2)]
    found += [heading(1, "The provisions in full"), *provisions.provisions(making)]
    return found + reference_parts(making, plan_part.plan) if making.book.last else found


def complete_parts(making: Making) -> list[Block]:
    """The parts of the complete book: law, plan, all guides, periods, terms, names."""
    found = [heading(1, "The law"), *provisions.provisions(making)]
    return found + reference_parts(making, plan_part.plan, guides) if making.book.last else found


def guides(making: Making) -> list[Block]:
    """Every guide, one after the other."""
    found: list[Block] = []
    for each in making.book.guides:
        found += [heading(1, f"Guide: {each.title}", each.id), *guide.glance(making, each, 2), *guide.step_by_step(making, each, 2)]
    return found


def reference_parts(making: Making, *before) -> list[Block]:
    """What is looked up, behind the parts in `before`."""
    parts = (*before, back.periods, back.terms, back.who, back.acts)
    return [block for part in parts for block in part(making)]


STEPS = (
    "The steps are ours and as strong as the rule behind them. The words they rest on stand in full further on, at the page that each step names. "
    "Where the text names nobody, the step names nobody, and the line under it says so."
)

"""Duty cards: one page each, with the steps at a glance, the periods, the contacts, and the law's name."""

import pytest
from pdf_reading import bare
from pdf_words import words_of_pages
from printed_project import printed_project

from generator.books import books
from generator.handbooks.cards import duty_card
from generator.handbooks.context import Making
from generator.links.guides import by_when, by_when_on_card, open_days
from generator.links.relations import Relations
from generator.wording import CONTACT_CHECK, law_name

PROJECT = printed_project()


def words(pdf: bytes) -> list[str]:
    """The bare words of each page."""
    return [bare(page) for page in words_of_pages(pdf)]


@pytest.fixture(scope="module")
def cards(machine) -> dict[str, str]:
    """The words of every duty card, filled in, by its guide; each stands on one page."""
    making = Making(PROJECT, Relations(PROJECT), books(PROJECT)[-1])
    made = {guide.id: words(machine.pdf("duty_card", duty_card(making, guide))) for guide in PROJECT.guides}
    return {id_: text for id_, (text,) in made.items()}


@pytest.mark.parametrize("guide", PROJECT.guides, ids=lambda guide: guide.id)
def test_a_duty_card_is_one_page_with_every_step_of_the_glance(cards, guide):
    text = cards[guide.id]
    told = {bare(each.step.says) for each in by_when_on_card(PROJECT, guide)}
    for step in guide.steps:
        assert (bare(step.says) in text) == (step.glance or bare(step.says) in told), step.says
        assert text.count(bare(step.says)) < 2, step.says


@pytest.mark.parametrize("guide", PROJECT.guides, ids=lambda guide: guide.id)
def test_a_duty_card_tells_periods_contacts_and_the_law(unfilled_cards, guide):
    text = unfilled_cards[guide.id]
    rows = by_when_on_card(PROJECT, guide)
    assert (bare("by when") in text) == bool(rows or not by_when(PROJECT, guide))
    for due in rows:
        assert bare(f"“{due.period.words}” ({due.kind}). {due.situation.title}: {due.step.says} {due.open}") in text
    for step in guide.steps:
        assert not step.glance or bare(f"{step.says} {open_days(PROJECT, step)}") in text
    for label in ("Organisation", "Contact", *(blank.label for blank in guide.blanks)):
        assert bare(label) in text
    assert bare(CONTACT_CHECK + "".join(line.text for line in PROJECT.law.source.contact)) in text
    assert bare(law_name(PROJECT)) in text


@pytest.fixture(scope="module")
def unfilled_cards(machine) -> dict[str, str]:
    """The words of every duty card when nothing is filled in, by its guide; each stands on one page."""
    project = printed_project(filled=False)
    making = Making(project, Relations(project), books(project)[-1])
    made = {guide.id: words(machine.pdf("duty_card", duty_card(making, guide))) for guide in project.guides}
    return {id_: text for id_, (text,) in made.items()}


def test_a_full_duty_card_is_still_one_page(machine):
    project = printed_project(filled=False)
    making = Making(project, Relations(project), books(project)[-1])
    for guide in project.guides:
        marked = [step for step in guide.steps if step.glance]
        longer = sorted((step for step in guide.steps if not step.glance), key=lambda step: (-len(step.says), step.says))[:4]
        data = duty_card(making, guide)
        data["blocks"][0]["rows"][0]["items"] += [[step.says + " Guardianshipandcustodialauthoritiesrepresentative."] for step in longer]
        assert marked
        assert len(words(machine.pdf("duty_card", data))) == 1, guide.id

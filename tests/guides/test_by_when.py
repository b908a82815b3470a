"""By when: the guide's own step on each period, with what it is for and what the text leaves open, alike on the web and in courses."""

import lxml.html
import pytest

from generator.links.guides import AT_A_GLANCE, by_when, by_when_on_card, open_days, with_periods
from generator.lms.content import GUIDE, courses
from generator.lms.pages import pages as course_pages
from generator.model import folded
from generator.model.guides import provision_of
from generator.site import pages
from generator.wording import CONTACT_CHECK, NO_PERIOD


def words(page: str) -> str:
    """What a reader sees of a page."""
    return folded(lxml.html.fromstring(page).text_content())


def row(due) -> str:
    """A period as every page tells it."""
    return folded(f"“{due.period.words}” ({due.kind}). {due.situation.title}: {due.step.says} {due.open}")


@pytest.fixture(scope="module")
def made(project) -> dict[str, str]:
    """The pages of the site."""
    return pages(project)


def test_every_period_of_a_guide_is_told_with_a_step_of_that_guide_on_it(project):
    told = 0
    for guide in project.guides:
        rows = by_when(project, guide)
        due = {found.provision.id for found in with_periods(project, guide) if found.norm.period.kind in AT_A_GLANCE}
        assert {each.found.provision.id for each in rows} == due
        for each in rows:
            assert each.step in each.situation.steps
            assert each.found.id in each.step.norms
            assert each.situation in guide.situations
        told += len(rows)
    assert told


def test_a_step_at_a_glance_comes_before_others_on_the_same_norm(project):
    guide = next(guide for guide in project.guides if guide.id == "guide.person-concerned")
    marked = {norm for step in guide.steps if step.glance for norm in step.norms}
    for each in by_when(project, guide):
        assert each.step.glance == (each.found.id in marked)


def test_days_say_from_which_day_or_that_the_text_does_not(project):
    for guide in project.guides:
        for each in by_when(project, guide):
            assert bool(each.open) == bool(each.period.length)
            assert ("the text does not say" in each.open) == (bool(each.period.length) and each.period.runs_from == "not stated")


def test_the_guide_shows_every_period_and_the_card_what_its_steps_do_not(project, made):
    for guide in project.guides:
        name = guide.id.removeprefix("guide.")
        page, card = words(made[f"guides/{name}.md"]), words(made[f"guides/{name}-card.md"])
        on_card = by_when_on_card(project, guide)
        for each in by_when(project, guide):
            assert row(each) in page
            assert (row(each) in card) == (each in on_card)
            assert (each in on_card) != each.step.glance
        assert (NO_PERIOD in page) == (NO_PERIOD in card) == (not by_when(project, guide))
        for step in guide.steps:
            if step.glance:
                assert folded(f"{step.says} {open_days(project, step)}") in card


def test_links_of_a_row_lead_to_the_situation_and_to_the_words(project, made):
    guide = next(guide for guide in project.guides if guide.id == "guide.shelter-staff")
    due = by_when_on_card(project, guide)[0]
    page = lxml.html.fromstring(made["guides/shelter-staff-card.md"])
    (found,) = page.xpath(f"//a[text()='{due.situation.title}']")
    assert found.get("href") == f"shelter-staff.html#{due.situation.id}"
    (where,) = found.getparent().xpath("a[starts-with(text(), 'source paragraph')]")
    assert where.get("href").endswith("#" + provision_of(due.found.id).rpartition(".")[2])


def test_a_course_shows_the_same_rows(project):
    for course in courses(project):
        page = words(course_pages(course, "scorm12")[GUIDE].decode("utf-8"))
        for each in by_when(project, course.guide):
            assert row(each) in page


def test_a_course_shows_the_sources_contacts_as_printed(project):
    page = words(course_pages(courses(project)[0], "scorm12")[GUIDE].decode("utf-8"))
    assert CONTACT_CHECK in page
    assert all(folded(line.text) in page for line in project.law.source.contact)


def test_every_card_shows_the_sources_contacts_as_printed(project, made):
    for guide in project.guides:
        card = words(made[f"guides/{guide.id.removeprefix('guide.')}-card.md"])
        assert CONTACT_CHECK in card
        assert all(folded(line.text) in card for line in project.law.source.contact)

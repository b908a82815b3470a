"""Cards, session sheets and notices: what stands on them, filled in and not."""

import lxml.html
import pytest

from generator import pictures
from generator.links.guides import at_a_glance
from generator.model import folded
from generator.reading import load
from generator.site import pages
from generator.wording import UNFILLED

CARRIERS = "guides/transport-operators.yaml"
NOTICE = """
materials:
  - id: notice
    kind: notice
    title: "What this carrier must do"
    for_whom: "For passengers."
    lines:
      - says: "This carrier must check documents."
        provisions: [law.carriers.three-duties]
        norms: [law.carriers.three-duties/check-documents]
"""
LOCAL = """
organisation: Example Lines
contact: "Desk 4 <night>"
filled:
  - {guide: guide.transport-operators, blank: contact, words: "The dispatcher"}
translations:
  - guide: guide.transport-operators
    material: notice
    language: az
    words: |
      Birinci sətir.
      İkinci sətir.
"""


def made(project_copy, notice: bool = True, local: str = "{}") -> dict[str, str]:
    """The pages of a copy of the project with one notice and a local.yaml."""
    if notice:
        text = project_copy.read(CARRIERS)
        start = text.find("\nmaterials:")
        end = text.find("\npins:")
        kept = text[:start] if start >= 0 else text[:end]
        project_copy.write(CARRIERS, kept + NOTICE + text[end:])
    project_copy.write("local.yaml", local)
    return pages(load(project_copy.path))


def words(page: str) -> str:
    """What a reader sees of a page."""
    return folded(lxml.html.fromstring(page).text_content())


def test_notice_without_a_contact_is_a_draft(project_copy):
    page = words(made(project_copy)["guides/transport-operators-notice.md"])
    assert f"Contactto fill in {UNFILLED}" in page
    assert page.count("DRAFT") == 1
    assert "Room for the company’s own translation" in page
    assert "to fill in" in page


def test_notice_with_a_contact_is_no_draft(project_copy):
    page = words(made(project_copy, local=LOCAL)["guides/transport-operators-notice.md"])
    assert "DRAFT" not in page
    assert "Example Lines" in page
    assert "Desk 4 <night>" in page


def test_notice_shows_the_sources_contact_as_printed(project_copy, project):
    page = words(made(project_copy)["guides/transport-operators-notice.md"])
    assert "As printed in the source; check before you rely on it" in page
    assert all(folded(line.text) in page for line in project.law.source.contact)


def test_translation_is_marked_as_the_companys_and_tells_its_language(project_copy):
    page = lxml.html.fromstring(made(project_copy, local=LOCAL)["guides/transport-operators-notice.md"])
    (found,) = page.xpath("//*[@lang='az']")
    assert [folded(each.text_content()) for each in found.xpath("p")] == ["Birinci sətir.", "İkinci sətir."]
    assert "Translation by Example Lines, not by the makers of this page" in folded(found.getparent().text_content())


def test_blanks_are_filled_from_local_yaml(project_copy):
    pages_ = made(project_copy, local=LOCAL)
    for path in ("guides/transport-operators.md", "guides/transport-operators-card.md"):
        assert "Whom you call in your company The dispatcher" in words(pages_[path].replace("</dt>", "</dt> "))


@pytest.mark.parametrize(("old", "new", "told"), [
    ("blank: contact", "blank: contcat", "has no blank 'contcat'"),
    ("material: notice", "material: poster", "has no notice, card or announcement 'poster'"),
])
def test_local_yaml_that_names_nothing_is_told(project_copy, old, new, told):
    made(project_copy, local=LOCAL.replace(old, new))
    assert any(told in fault.what and "did you mean" in fault.do for fault in project_copy.faults())


@pytest.mark.parametrize("place", range(8))
def test_card_holds_every_step_at_a_glance(project, place):
    if place >= len(project.guides):
        pytest.fail("there are fewer than eight guides")
    guide = project.guides[place]
    page = words(pages(project)[f"guides/{guide.id.removeprefix('guide.')}-card.md"])
    steps = [step for _, members in at_a_glance(guide) for _, step in members]
    assert steps
    assert [step.says for step in steps if folded(step.says) not in page] == []


def test_session_sheet_has_aim_reading_and_two_cases(project):
    made_ = pages(project)
    sheets = {guide.id: guide.session for guide in project.guides if guide.session}
    assert len(sheets) == len(project.roles)
    for guide_id, session in sheets.items():
        page = words(made_[f"guides/{guide_id.removeprefix('guide.')}-session.md"])
        wanted = [session.aim, *(project.by_id[id_].title for id_ in session.read)]
        for case in session.cases:
            wanted += [case.tells, *case.asks, *case.look_for, *(project.norm_by_id[norm].norm.quote for norm in case.norms)]
        assert [each for each in wanted if folded(each) not in page] == []


def test_session_sheet_names_the_questions_on_its_cases(project):
    made_ = pages(project)
    for guide in project.guides:
        norms = {norm for case in guide.session.cases for norm in case.norms}
        (quiz,) = [quiz for quiz in project.quizzes if quiz.role == guide.role]
        wanted = [question.stem for question in project.asked(quiz) if norms & set(question.norms)]
        page = words(made_[f"guides/{guide.id.removeprefix('guide.')}-session.md"])
        assert wanted
        assert [stem for stem in wanted if folded(stem) not in page] == []


def test_guide_leads_to_its_handbook_and_its_questions(project):
    made_ = pages(project)
    for guide in project.guides:
        page = lxml.html.fromstring(made_[f"guides/{guide.id.removeprefix('guide.')}.md"])
        assert page.xpath("//a[@href=$at]", at=f"../downloads.html#handbooks-{guide.id.removeprefix('guide.')}"), guide.id
        assert page.xpath("//a[starts-with(@href, '../quizzes/') and text()='Check yourself']"), guide.id


def test_decision_is_a_picture_with_the_same_in_words(project):
    made_ = pages(project)
    decisions = [(guide, each) for guide in project.guides for each in guide.situations if each.decision]
    assert decisions
    for guide, situation in decisions:
        page = lxml.html.fromstring(made_[f"guides/{guide.id.removeprefix('guide.')}.md"])
        (picture,) = page.xpath(f"//*[local-name()='desc'][@id='{situation.id}-desc']")
        seen = words(made_[f"guides/{guide.id.removeprefix('guide.')}.md"])
        for question in situation.decision.questions:
            assert folded(question.asks) in folded(picture.text_content())
            for turn in (question.yes, question.no):
                assert turn.next or folded(turn.says) in folded(picture.text_content())
                assert turn.next or folded(turn.says) in seen


def test_what_is_left_out_is_told_with_its_reason(project):
    made_ = pages(project)
    for guide in project.guides:
        for out in guide.leaves_out:
            page = lxml.html.fromstring(made_[f"guides/{guide.id.removeprefix('guide.')}.md"])
            (shown,) = page.xpath(f"//*[@data-left-out='{out.norm}']")
            assert folded(out.why) in folded(shown.text_content())
            assert folded(out.why) in words(made_["coverage.md"])


def test_no_line_of_a_picture_runs_over_its_box(project):
    for guide in project.guides:
        for situation in guide.situations:
            if situation.decision:
                svg = lxml.html.fromstring(str(pictures.decision("a", situation.decision).svg))
                for text in svg.xpath("//*[local-name()='text']"):
                    bold = 1.14 if text.get("font-weight") else 1
                    width = len(text.text) * float(text.get("font-size")) * 0.55 * bold
                    assert float(text.get("x")) + width <= pictures.svg.WIDTH - 4, text.text

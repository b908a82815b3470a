"""What a reader who acts on one sheet alone must not miss: help that nothing forbids, consent, and who is not named."""

import lxml.html
import pytest

from generator.model import folded
from generator.site import pages

NO_BAN = "no rule of this text tells a carrier what to do then, and none forbids you to help."
NOT_A_GROUND = "A suspicion, {silence} or {refusal} is not named as a ground."


@pytest.fixture(scope="module")
def shown(project) -> dict[str, str]:
    """What a reader sees of each page, by its path."""
    return {path: folded(lxml.html.fromstring(page).text_content()) for path, page in pages(project).items() if path.startswith("guides/")}


@pytest.mark.parametrize("sheet", ["transport-operators", "transport-operators-card", "transport-operators-crew-card"])
def test_nobody_reads_that_help_is_forbidden_to_carriers(shown, sheet):
    assert NO_BAN in shown[f"guides/{sheet}.md"]
    assert "perhaps a child" in shown[f"guides/{sheet}.md"]


def test_the_crew_reads_what_the_check_is_not(shown):
    assert "no search for signs of trafficking, no report and no holding. It forbids no help." in shown["guides/transport-operators-crew-card.md"]


def test_rules_on_secrets_keep_no_crew_from_calling_help(project, shown):
    (guide,) = [guide for guide in project.guides if guide.id == "guide.transport-operators"]
    (situation,) = [each for each in guide.situations if each.id == "what-you-hear"]
    assert "They do not speak of a call for help" in situation.when
    assert not any(step.glance for step in situation.steps)
    assert "classified" not in shown["guides/transport-operators-crew-card.md"]


@pytest.mark.parametrize(("sheet", "words"), [
    ("passenger-notice", "The contact that the source prints is a state body’s."),
    ("crew-card", "The contact in the source is a state body’s"),
])
def test_the_printed_contact_is_told_as_a_state_bodys(shown, sheet, words):
    assert words in shown[f"guides/transport-operators-{sheet}.md"]


def test_the_notice_ends_with_the_carriers_own_duties(project):
    (guide,) = [guide for guide in project.guides if guide.id == "guide.transport-operators"]
    for material in (each for each in guide.materials if each.kind != "card"):
        duties = [place for place, line in enumerate(material.lines) if line.norms]
        assert duties == list(range(len(material.lines) - len(duties), len(material.lines)))
        assert "whether a carrier without international transport is bound, the text leaves open" in material.for_whom


def test_room_for_a_translation_names_who_reads_the_sheet(shown):
    assert "the crew may not read English" in shown["guides/transport-operators-crew-card.md"]
    assert "passengers may not read English" in shown["guides/transport-operators-passenger-notice.md"]


@pytest.mark.parametrize("sheet", ["consulates", "consulates-card"])
def test_return_is_no_power_over_anybody(shown, sheet):
    assert "It gives no power to return anybody against their will." in shown[f"guides/{sheet}.md"]


def test_the_consulates_card_the_guide_and_the_quiz_say_one_thing_of_children(project, shown):
    (guide,) = [guide for guide in project.guides if guide.id == "guide.consulates"]
    assert "The rule is tied to no place." in shown["guides/consulates-card.md"]
    assert not any("law.children.interests-first" in point.provisions for point in guide.open_points)


def test_the_end_of_the_period_never_stands_without_its_safeguard(project):
    for guide_id, grounds in (
        ("guide.state-bodies", NOT_A_GROUND.format(silence="silence", refusal="a refusal to cooperate")),
        ("guide.person-concerned", NOT_A_GROUND.format(silence="your silence", refusal="not wanting to cooperate")),
    ):
        (guide,) = [guide for guide in project.guides if guide.id == guide_id]
        steps = [step for step in guide.steps if any(norm.startswith("law.reflection-period.not-a-victim/") for norm in step.norms)]
        assert len(steps) == 2
        assert all(grounds in step.says for step in steps)

"""Nothing of a role is left out of its guide: one test per norm, named after guide and norm."""

from pathlib import Path

import lxml.html
import pytest

from generator.links.roles import norms_of_role
from generator.model import folded
from generator.reading import load
from generator.site import pages
from generator.addresses import address

PROJECT = load(Path(__file__).resolve().parents[2])
PAGES = {guide.id: pages(PROJECT)[address(guide.id).removesuffix(".html") + ".md"] for guide in PROJECT.guides}
SPARED = {(guide.id, out.norm) for guide in PROJECT.guides for out in guide.leaves_out}
NORMS = [
    (guide.id, found.id) for guide in PROJECT.guides for found in norms_of_role(PROJECT, guide.role) if (guide.id, found.id) not in SPARED
]
STEPS = [(guide, situation, number) for guide in PROJECT.guides for situation in guide.situations for number in range(len(situation.steps))]


def seen(guide_id: str) -> str:
    """What a reader sees on a guide's page."""
    return folded(lxml.html.fromstring(PAGES[guide_id]).text_content())


@pytest.mark.parametrize("role", [role.id.removeprefix("role.") for role in PROJECT.roles])
def test_role_has_a_guide(role):
    assert f"guide.{role}" in PAGES


@pytest.mark.parametrize(("guide_id", "norm_id"), NORMS, ids=lambda each: each)
def test_norm_of_the_role_is_in_its_guide(guide_id, norm_id):
    shown = lxml.html.fromstring(PAGES[guide_id]).xpath(f"//*[@data-norm='{norm_id}']")
    norm = PROJECT.norm_by_id[norm_id].norm
    assert shown
    words = folded(shown[0].text_content())
    assert folded(norm.quote) in words
    assert folded(norm.action) in words
    assert norm.bearers or "The text does not name who must do this" in words


@pytest.mark.parametrize(("guide", "situation", "number"), STEPS, ids=lambda each: getattr(each, "id", str(each)))
def test_step_is_shown_with_its_modality(guide, situation, number):
    step = situation.steps[number]
    assert folded(f"{step.modality} {step.says}") in seen(guide.id)


@pytest.mark.parametrize(("guide_id", "norm_id"), NORMS, ids=lambda each: each)
def test_notes_of_the_provision_stand_beside_the_step(guide_id, norm_id):
    assert all(folded(note.says) in seen(guide_id) for note in PROJECT.norm_by_id[norm_id].provision.notes)


@pytest.mark.parametrize("guide", PROJECT.guides, ids=lambda guide: guide.id)
def test_open_points_and_blanks_are_shown(guide):
    wanted = [*(point.says for point in (*guide.open_points,)), *(blank.label for blank in guide.blanks), *(point.reading for point in guide.pulls_apart)]
    assert [words for words in wanted if folded(words) not in seen(guide.id)] == []

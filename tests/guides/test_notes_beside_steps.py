"""A doubtful word is explained beside the step that rests on it, and not beside a step that does not."""

from pathlib import Path

import lxml.html
import pytest

from generator.addresses import address
from generator.model import folded
from generator.reading import load
from generator.site import pages

PROJECT = load(Path(__file__).resolve().parents[2])
MADE = pages(PROJECT)
TOUCHED = [
    (guide, norm_id, note)
    for guide in PROJECT.guides
    for norm_id in sorted(guide.cited)
    for note in PROJECT.norm_by_id[norm_id].provision.notes
    if note.about and folded(note.about) in folded(PROJECT.norm_by_id[norm_id].norm.quote)
]


def steps_on(guide_id: str, norm_id: str) -> list[str]:
    """The words of the steps of a guide that show a norm, notes included."""
    page = lxml.html.fromstring(MADE[address(guide_id).removesuffix(".html") + ".md"])
    return [folded(step.text_content()) for step in page.xpath(f"//li[@class='kb-step'][.//*[@data-norm='{norm_id}']]")]


@pytest.mark.parametrize(("guide", "norm_id", "note"), TOUCHED, ids=lambda each: getattr(each, "id", None) or getattr(each, "kind", each))
def test_note_on_words_that_a_step_rests_on_stands_beside_that_step(guide, norm_id, note):
    shown = steps_on(guide.id, norm_id)
    assert shown
    assert all(folded(note.says) in step for step in shown)


def test_note_on_refusing_does_not_stand_beside_informing():
    told = "What happens after a refusal is not said."
    assert [told in step for step in steps_on("guide.transport-operators", "law.carriers.three-duties/inform-passengers")] == [False]
    assert [told in step for step in steps_on("guide.transport-operators", "law.carriers.three-duties/refuse-service")] == [True]

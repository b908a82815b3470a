"""Every item of the plan stands under each of its executors, in the guide that this executor would open."""

from pathlib import Path

import lxml.html
import pytest

from generator.addresses import address
from generator.model import folded
from generator.reading import load
from generator.site import pages
from generator.wording import term_words

PROJECT = load(Path(__file__).resolve().parents[2])
MADE = pages(PROJECT)
PAIRS = [(item, actor) for item in PROJECT.items for actor in dict.fromkeys(body.actor for body in item.executors.bodies)]


def sections(actor_id: str) -> list[str]:
    """What the guides show under an executor."""
    guides = [lxml.html.fromstring(MADE[address(guide.id).removesuffix(".html") + ".md"]) for guide in PROJECT.guides]
    return [folded(found.text_content()) for page in guides for found in page.xpath(f"//section[@data-executor='{actor_id}']")]


@pytest.mark.parametrize(("item", "actor"), PAIRS, ids=lambda each: getattr(each, "label", each))
def test_item_stands_under_its_executor(item, actor):
    shown = " ".join(sections(actor))
    wanted = [f"{item.label} {item.title}", item.summary, f"By when: {term_words(item.term)}."]
    wanted += [PROJECT.by_id[body.actor].name for body in item.executors.bodies if body.actor != actor]
    wanted += [note.says for note in item.notes]
    assert [words for words in wanted if folded(words) not in shown] == []

"""The list under a guide's title: it leads to every situation and to what stands below them, and every part leads back up."""

import pytest

from generator.addresses import address as address_of

PHONE = {"width": 360, "height": 740}
BELOW = {"open", "blanks", "sheets", "glance"}
"""What every guide has besides its situations."""


def targets(tab, selector: str) -> list[str]:
    """The anchors that the links in an element lead to, in order."""
    return tab.eval_on_selector_all(f"{selector} a", "all => all.map(link => link.getAttribute('href').slice(1))")


def test_every_situation_and_every_part_is_in_the_list(tab, site, project):
    for guide in project.guides:
        tab.goto((site / address_of(guide.id)).as_uri())
        listed = targets(tab, ".kb-jump")
        assert listed[: len(guide.situations)] == [each.id for each in guide.situations]
        assert BELOW <= set(listed)
        headings = tab.eval_on_selector_all("article h2", "all => all.map(each => each.id)")
        assert set(headings) - {"happening"} <= set(listed)
        assert [each for each in listed if tab.locator(f"[id='{each}']").count() != 1] == []


def test_the_list_stands_under_the_title(tab, site, project):
    tab.set_viewport_size(PHONE)
    for guide in project.guides:
        tab.goto((site / address_of(guide.id)).as_uri())
        assert tab.locator(".kb-jump a").first.bounding_box()["y"] < PHONE["height"] - 60, "it begins on the first screen"


def test_every_part_leads_back_up(tab, site, project):
    for guide in project.guides:
        tab.goto((site / address_of(guide.id)).as_uri())
        parts = [each for each in targets(tab, ".kb-jump") if each not in ("sheets", "glance")]
        assert tab.locator(".kb-up a[href='#happening']").count() == len(parts)


def test_there_and_back_by_keyboard(tab, site):
    tab.set_viewport_size(PHONE)
    tab.goto((site / "guides/shelter-staff.html").as_uri())
    tab.locator(".kb-jump a[href='#day-60']").focus()
    tab.keyboard.press("Enter")
    assert 0 <= tab.evaluate("document.getElementById('day-60').getBoundingClientRect().top") < 300
    tab.locator("#day-60 ~ .kb-up a").first.focus()
    tab.keyboard.press("Enter")
    assert 0 <= tab.evaluate("document.getElementById('happening').getBoundingClientRect().top") < 300


@pytest.mark.parametrize("selector", ["#happening", ".kb-jump", ".kb-up"])
def test_paper_has_no_list_of_links(tab, site, selector):
    tab.emulate_media(media="print")
    tab.goto((site / "guides/shelter-staff.html").as_uri())
    assert not tab.locator(selector).first.is_visible()

"""axe-core finds nothing on any kind of page: in light, in dark and on paper, wide and narrow, closed and opened."""

import pytest
from axe import faults
from kinds import kinds
from playwright.sync_api import expect
from visiting import spoiled

EXPLAINED = {
    ("print", "link-in-text-block"): "On paper nothing can be followed; a link is a word among words, and needs no sign that it is one.",
    ("print", "page-has-heading-one"): "A notice or a card on paper is its own first line; the heading of its page, which says the same, is left out to keep it to one sheet.",
}
"""What is found and is no fault: the first word of the state and the rule, and the reason."""


def unexplained(tab) -> dict[str, list]:
    """What is found on the page in a tab, without what is explained."""
    found = {state: [each for each in answer if (state.split(",")[0], each[0]) not in EXPLAINED] for state, answer in faults(tab).items()}
    return {state: answer for state, answer in found.items() if answer}


@pytest.mark.parametrize("letters", ["as they come", "the reader's own"])
def test_nothing_on_any_kind_of_page(tab, address, site, letters):
    if letters == "the reader's own":
        tab.route("**/*.woff2", lambda route: route.abort())
    found = {}
    for path in kinds(site):
        tab.goto(address + path)
        if answer := unexplained(tab):
            found[path] = answer
    assert found == {}


def test_nothing_where_search_has_found_something(tab, address):
    for path, field in (("search.html", "#search-words"), ("index.html", "#header-search")):
        tab.set_viewport_size({"width": 1280, "height": 900})
        tab.emulate_media(media="screen")
        tab.goto(address + path)
        tab.click(field)
        tab.keyboard.type("shelter")
        expect(tab.locator(".kb-hit").first).to_be_visible()
        assert unexplained(tab) == {}, path


PLANTED = {
    "a picture without words": ('<main class="md-main"', '<img src="assets/icon.svg"><main class="md-main"', "image-alt", "light, narrow"),
    "pale words on paper": ('rel="stylesheet" href="../assets/print.css"', 'rel="stylesheet" href="../assets/pale.css"', "color-contrast", "print, narrow"),
    "pale words in the dark": ('rel="stylesheet" href="../assets/print.css"', 'rel="stylesheet" href="../assets/dim.css"', "color-contrast", "dark, wide"),
    "a field without a name in something closed": ("</summary>", "</summary><input>", "label", "light, wide"),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_is_found(tab, site, tmp_path, fault):
    old, new, rule, state = PLANTED[fault]
    copy = spoiled(site, tmp_path / "site", "law/carriers.html", old, new)
    (copy / "assets/pale.css").write_text("@media print { .md-typeset p { color: #999 } }")
    (copy / "assets/dim.css").write_text("@media (prefers-color-scheme: dark) { .md-typeset p { color: #555 } }")
    tab.goto((copy / "law/carriers.html").as_uri())
    found = faults(tab)
    assert rule in [each[0] for each in found.get(state, [])], found

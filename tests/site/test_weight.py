"""Light: what a first visit loads, measured in the browser; and nothing moves while it loads."""

import random

import pytest
from kinds import framed, kinds
from project import PROJECT
from visiting import MOVED, SLOW, served, settle, spoiled, weighed

from generator.addresses import address as address_of

BUDGET = 120_000
"""Bytes transferred for one page, everything included."""
SEARCH_BUDGET = 60_000
MOVES = 0.01
"""How much may move; 0.1 counts as good."""


def too_heavy(browser, start: str, paths: list[str]) -> dict[str, int]:
    """The pages whose first visit takes more than the budget, and what it takes."""
    return {path: size for path in paths if (size := sum(first_visit(browser, start + path).values())) > BUDGET}


def first_visit(browser, url: str) -> dict[str, int]:
    """What a browser without a past transfers for a page."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    found = weighed(context.new_page(), url)
    context.close()
    return found


def test_every_kind_of_page_is_light(browser, packed_address, site):
    assert too_heavy(browser, packed_address, list(kinds(site))) == {}


def test_every_guide_and_article_is_light(browser, packed_address):
    shown = [*PROJECT.guides, *PROJECT.law.articles, *PROJECT.quizzes]
    assert too_heavy(browser, packed_address, [address_of(each.id) for each in shown]) == {}


def test_a_heavy_page_is_named(browser, site, tmp_path):
    copy = spoiled(site, tmp_path / "site", "index.html", "</body>", '<script src="assets/heavy.js"></script></body>')
    (copy / "assets/heavy.js").write_bytes(b"// " + random.Random(1).randbytes(BUDGET).hex().encode("ascii"))
    with served(copy) as start:
        assert list(too_heavy(browser, start, ["index.html", "law/carriers.html"])) == ["index.html"]


def test_search_is_loaded_only_when_it_is_wanted(browser, packed_address):
    names = [url.rsplit("/", 1)[1] for url in first_visit(browser, packed_address + "index.html")]
    assert not [name for name in names if name.startswith("search") and name.endswith(".js")]
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto(packed_address + "index.html")
    tab.focus("#header-search")
    with_search = weighed_after(tab)
    context.close()
    assert {"fold.js", "search-index.js", "search.js"} <= with_search.keys()
    assert sum(with_search.values()) < SEARCH_BUDGET


def weighed_after(tab) -> dict[str, int]:
    """The scripts of the search that a page has loaded, and their bytes."""
    tab.wait_for_selector(".kb-search__panel", state="attached")
    entries = tab.evaluate("performance.getEntriesByType('resource').map(entry => [entry.name, entry.transferSize])")
    names = {url.rsplit("/", 1)[1]: size for url, size in entries}
    return {name: size for name, size in names.items() if name.startswith(("fold", "search")) and name.endswith(".js")}


def test_only_fonts_whose_letters_are_shown_are_loaded(browser, packed_address):
    fonts = [url for url in first_visit(browser, packed_address + "law/shelters.html") if url.endswith(".woff2")]
    assert fonts
    assert [url for url in fonts if not url.endswith("-latin.woff2")] == []


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (360, 740)])
def test_nothing_moves_while_a_page_loads(browser, packed_address, site, width, height):
    moving = {}
    for path in framed(site):
        context = browser.new_context(viewport={"width": width, "height": height})
        tab = context.new_page()
        tool = context.new_cdp_session(tab)
        tool.send("Network.enable")
        tool.send("Network.emulateNetworkConditions", SLOW)
        tab.goto(packed_address + path)
        settle(tab)
        moved = tab.evaluate(MOVED)
        if moved > MOVES:
            moving[path] = moved
        context.close()
    assert moving == {}


def test_a_move_is_seen(tab, packed_address):
    tab.goto(packed_address + "law/shelters.html")
    settle(tab)
    tab.evaluate("() => document.querySelector('article').prepend(document.querySelector('article figure').cloneNode(true))")
    assert tab.evaluate(MOVED) > MOVES

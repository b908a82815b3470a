"""A whole visit leaves no trace: nobody else is asked, nothing is kept, and the address never holds what was typed."""

import re

import pytest
from kinds import framed, kinds
from playwright.sync_api import expect
from visiting import KEPT, NOTHING, foreign, settle, watched

OUTSIDE = re.compile(r"""(?:https?:|(?<=['"(=\s]))//[^\s'"<>)]+\.[^\s'"<>)]+""")
NAMESPACES = ("http://www.w3.org/",)
COMMENT = re.compile(r"/\*.*?\*/|!--.*?--", re.DOTALL)
"""Comments of a style, and of a picture inside a style."""


def outside(text: str) -> list[str]:
    """The addresses of other hosts in a script or a style; names of XML vocabularies are not asked for."""
    return [found for found in OUTSIDE.findall(text) if not found.startswith(NAMESPACES)]


def test_no_script_style_or_picture_names_another_host(site):
    files = [file for ending in ("css", "js", "svg") for file in sorted(site.rglob(f"*.{ending}")) if file.name != "search-index.js"]
    texts = {file.name: file.read_text("utf-8") for file in files}
    assert {"theme.css", "search.js", "icon.svg"} <= texts.keys()
    texts = {name: COMMENT.sub("", text) if name.endswith(".css") else text for name, text in texts.items()}
    assert {name: found for name, text in texts.items() if (found := outside(text))} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "a{background:url(https://example.org/x.png)}",
        '@import "//example.org/x.css"',
        'fetch("https://example.org/x")',
        's.src="//unpkg.com/x"',
    ],
)
def test_another_host_would_be_seen(planted):
    assert outside(planted)


def test_scripts_hold_no_way_to_keep_or_send(site):
    ways = re.compile(
        r"localStorage|sessionStorage|indexedDB|document\.cookie"
        r"|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|serviceWorker"
    )
    scripts = [file for file in sorted(site.rglob("*.js")) if file.name != "search-index.js"]
    # The questions may remember answers where the learner asks for it; the visit below proves that nothing is kept unasked.
    assert {file.name: set(found) for file in scripts if (found := ways.findall(file.read_text("utf-8")))} == {"quiz.js": {"localStorage"}}


@pytest.mark.parametrize("offline", [False, True], ids=["online", "from a folder, network off"])
def test_a_whole_visit_leaves_no_trace(browser, address, unpacked, site, offline):
    start = unpacked.as_uri() + "/site/" if offline else address
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_offline(offline)
    tab = context.new_page()
    asked, complaints = watched(tab)
    for path in kinds(site):
        if path == "404.html":
            continue
        tab.goto(start + path)
        settle(tab)
        if path in framed(site):
            search_there(tab, start + path)
        assert (path, tab.evaluate(KEPT)) == (path, NOTHING)
    assert foreign(asked, start) == []
    assert context.cookies() == []
    assert complaints == []
    context.close()


def search_there(tab, url: str) -> None:
    """Type into the search of a page; the address stays as it was."""
    tab.locator("[data-search] input").click()
    tab.keyboard.type("shelter")
    expect(tab.locator(".kb-hit").first).to_be_visible()
    assert tab.url == url


def test_the_visit_of_the_test_would_see_a_trace(tab, address):
    tab.goto(address + "index.html")
    tab.evaluate("() => { localStorage.setItem('x', '1'); document.cookie = 'a=b'; }")
    assert tab.evaluate(KEPT) == ["a=b", 1, 0, 0, 0]

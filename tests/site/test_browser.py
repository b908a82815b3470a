"""What a reader's browser does: leaving at once, filtering, asking nobody, keeping nothing."""

import re

import pytest
from playwright.sync_api import expect

PAGES = [
    "index.html",
    "law/carriers.html",
    "plan/13-5.html",
    "who/shelter.html",
    "matrix.html",
    "periods.html",
    "source.html",
    "about.html",
]
NARROW = {"width": 320, "height": 640}


def test_leave_by_its_link(tab, start):
    tab.goto(start + "index.html")
    tab.goto(start + "law/carriers.html")
    tab.click("[data-leave]")
    tab.wait_for_url("**/leave.html")
    assert tab.inner_text("h1") == "This page is blank"
    tab.go_back()
    assert tab.url.endswith("index.html"), "Back must not bring the left page back"


def test_leave_by_shift_three_times(tab, start):
    tab.goto(start + "matrix.html")
    for _ in range(3):
        tab.keyboard.press("Shift")
    tab.wait_for_url("**/leave.html")


def test_shift_in_typing_does_not_leave(tab, start):
    tab.goto(start + "matrix.html")
    tab.focus("#filter-words")
    tab.keyboard.type("ABC")
    for _ in range(2):
        tab.keyboard.press("Shift")
    tab.wait_for_timeout(200)
    assert tab.url.endswith("matrix.html")


def test_leave_blanks_at_once(tab, start):
    tab.goto(start + "law/carriers.html")
    tab.evaluate("window.stop_here = true; const way = document.querySelector('[data-leave]'); way.href = way.dataset.leave = 'javascript:void 0'")
    tab.click("[data-leave]")
    assert tab.evaluate("getComputedStyle(document.documentElement).display") == "none"
    assert tab.title() == "Blank page"


def test_leave_without_scripts(browser, start):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(start + "law/carriers.html")
    tab.click("[data-leave]")
    tab.wait_for_url("**/leave.html")
    context.close()


def test_leave_is_second_in_tab_order_and_always_seen(tab, start):
    tab.goto(start + "law/carriers.html")
    tab.keyboard.press("Tab")
    assert "md-skip" in tab.evaluate("document.activeElement.className")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.hasAttribute('data-leave')")
    tab.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    box = tab.locator("[data-leave]").bounding_box()
    assert box and 0 <= box["y"] <= 900 - box["height"]


def test_matrix_filters(tab, start):
    tab.goto(start + "matrix.html")
    rows = tab.locator("#matrix tr[data-kind]:visible")
    everything = rows.count()
    expect(tab.locator("#filter-count")).to_have_text(f"{everything} rows")
    tab.select_option("#filter-who", "carrier")
    assert rows.count() == 3
    expect(tab.locator("#filter-count")).to_have_text("3 rows")
    tab.fill("#filter-words", "REFUSE serve")
    assert rows.count() == 1
    tab.click("#matrix-filter button[type=reset]")
    expect(tab.locator("#filter-count")).to_have_text(f"{everything} rows")
    tab.select_option("#filter-kind", "prohibition")
    assert 0 < rows.count() < everything


def test_matrix_without_scripts_is_whole(browser, start):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(start + "matrix.html")
    assert not tab.is_visible("#matrix-filter")
    rows = tab.locator("#matrix tr[data-kind]")
    assert rows.count() > 50
    assert tab.locator("#matrix tr[data-kind]:visible").count() == rows.count()
    context.close()


def test_a_visit_asks_nobody_and_keeps_nothing(browser, start):
    context = browser.new_context()
    tab = context.new_page()
    asked, errors = [], []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("pageerror", lambda error: errors.append(str(error)))
    for path in PAGES:
        tab.goto(start + path)
        tab.wait_for_timeout(100)
        assert tab.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    assert [url for url in asked if not url.startswith((start, "data:", "blob:"))] == []
    assert errors == []
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_sideways_scrolling_at_320_px(tab, start, path):
    tab.set_viewport_size(NARROW)
    tab.goto(start + path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_the_filter_speaks_when_typing_pauses(tab, address):
    tab.goto(address + "matrix.html")
    expect(tab.locator("#filter-count")).to_have_text(re.compile(r"^\d+ rows$"))
    tab.evaluate("window.spoken = []; new MutationObserver(all => all.forEach(() => spoken.push(1))).observe(document.getElementById('filter-count'), {childList: true, characterData: true, subtree: true})")
    tab.locator("#filter-words").press_sequentially("passenger", delay=20)
    expect(tab.locator("#filter-count")).to_have_text(re.compile(r"^[1-9] rows$"))
    assert tab.evaluate("spoken.length") <= 2

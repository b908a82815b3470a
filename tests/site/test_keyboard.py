"""With the keyboard alone: the main tasks can be done, and what has the focus is seen – never behind the header or under "leave"."""

import pytest
from playwright.sync_api import expect
from visiting import spoiled
from walking import hidden, press_to, walk

WINDOWS = {"wide": {"width": 1280, "height": 800}, "narrow": {"width": 360, "height": 640}}
LAW, GUIDE = "law/children.html", "guides/transport-operators.html"


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("path", [LAW, GUIDE])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_focus_is_always_seen(tab, address, path, key, window):
    tab.set_viewport_size(WINDOWS[window])
    tab.goto(address + path)
    steps = list(walk(tab, key))
    assert len(steps) > 40
    assert hidden(steps) == []


PLANTED = {
    "behind the header": ("html { scroll-padding: 0 !important }", "narrow", "Shift+Tab"),
    "under leave": ("html { scroll-padding: 0 !important } .md-typeset a.kb-leave { top: 75% !important }", "narrow", "Tab"),
    "without a ring": ("summary:focus-visible { outline: none !important }", "wide", "Tab"),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_hidden_focus_is_found(tab, site, tmp_path, fault):
    style, window, key = PLANTED[fault]
    copy = spoiled(site, tmp_path / "site", "law/shelters.html", "</title>", '</title><link rel="stylesheet" href="../assets/fault.css">')
    (copy / "assets/fault.css").write_text(style)
    tab.set_viewport_size(WINDOWS[window])
    tab.goto((copy / "law/shelters.html").as_uri())
    assert hidden(list(walk(tab, key)))


def test_from_the_home_page_to_a_guide_and_to_the_law_of_a_step(tab, start):
    tab.goto(start + "index.html")
    press_to(tab, "main a[href='guides/transport-operators.html']")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/guides/transport-operators.html")
    press_to(tab, "main .kb-step summary, main .kb-duty summary")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.parentElement.open")
    assert tab.locator("details[open] dl.kb-facts q").first.is_visible()
    press_to(tab, "main a[href^='../law/carriers.html#']")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/law/carriers.html#*")


def test_search_and_open_a_hit(tab, start):
    tab.goto(start + "index.html")
    press_to(tab, "#header-search")
    tab.keyboard.type("reflection")
    expect(tab.locator(".kb-hit").first).to_be_visible()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/law/reflection-period.html*")


def test_filter_the_matrix_and_show_all_again(tab, start):
    tab.goto(start + "matrix.html")
    everything = f"{tab.locator('#matrix tr[data-kind]').count()} rows"
    expect(tab.locator("#filter-count")).to_have_text(everything)
    press_to(tab, "#filter-kind")
    tab.keyboard.press("ArrowDown")
    press_to(tab, "#filter-words")
    tab.keyboard.type("passenger")
    expect(tab.locator("#filter-count")).not_to_have_text(everything)
    press_to(tab, "#matrix-filter [type=reset]")
    tab.keyboard.press("Enter")
    expect(tab.locator("#filter-count")).to_have_text(everything)


def test_answer_a_question_and_read_why(tab, start):
    tab.goto(start + "quizzes/transport-operators.html")
    press_to(tab, "[data-do=start]")
    tab.keyboard.press("Enter")
    press_to(tab, ".kb-q:not(.is-away) input, .kb-q:not(.is-away) select")
    tab.keyboard.press("Space") if tab.evaluate("document.activeElement.tagName") == "INPUT" else tab.keyboard.press("ArrowDown")
    for _ in range(30):
        if tab.evaluate("document.activeElement.matches('[data-do=check]')"):
            break
        if tab.evaluate("document.activeElement.tagName") == "SELECT":
            tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.classList.contains('kb-q__result')")
    assert tab.locator(".kb-q:not(.is-away) .kb-q__explanation").first.is_visible()


def test_leave_is_one_key_after_the_skip_link(tab, start):
    tab.goto(start + "terms.html")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/leave.html")


def test_the_skip_link_leads_to_the_words(tab, start):
    tab.goto(start + "terms.html")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_on_a_phone(tab, start):
    tab.set_viewport_size(WINDOWS["narrow"])
    tab.goto(start + LAW)
    press_to(tab, "button.kb-menu")
    tab.keyboard.press("Enter")
    assert tab.get_attribute("button.kb-menu", "aria-expanded") == "true"
    last = tab.locator(".md-nav--primary > .md-nav__list > li:last-child > a")
    for _ in range(40):
        tab.keyboard.press("Tab")
        if last.evaluate("link => link === document.activeElement"):
            break
    tab.wait_for_timeout(400)
    assert last.evaluate("link => { const box = link.getBoundingClientRect(); return link.contains(document.elementFromPoint(box.left + 20, box.bottom - 4)); }")
    tab.keyboard.press("Escape")
    assert tab.evaluate("document.activeElement.matches('button.kb-menu')")
    assert tab.get_attribute("button.kb-menu", "aria-expanded") == "false"


def test_there_is_no_menu_button_where_the_menu_stands_open(tab, start):
    tab.goto(start + LAW)
    assert not tab.is_visible("button.kb-menu")
    assert tab.locator(".md-nav--primary a:visible").count() > 5

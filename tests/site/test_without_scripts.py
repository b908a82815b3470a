"""Before any script has run, and without any: every kind of page can be read, and leads on."""

import pytest
from kinds import framed


@pytest.fixture(params=["http", "file"])
def plain(request, browser, address, unpacked):
    """A tab without scripts, and where the site starts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page(), address if request.param == "http" else (unpacked / "site").as_uri() + "/"
    context.close()


def test_every_kind_of_page_shows_its_heading_its_words_and_its_way_out(plain, site):
    tab, start = plain
    for path in framed(site):
        if path == "404.html":
            continue
        tab.goto(start + path)
        assert tab.is_visible("h1"), path
        assert tab.locator("main article > *:visible").count() > 2, path
        assert tab.is_visible("[data-leave]"), path
        assert tab.is_visible(".kb-footer__links a"), path
        assert path == "search.html" or tab.is_visible(".kb-search-link"), path


def test_what_opens_opens_by_itself(plain):
    tab, start = plain
    tab.goto(start + "law/shelters.html")
    closed = tab.locator("main details:not([open])").first
    closed.locator("summary").click()
    assert tab.locator("main details[open]").count() >= 1


def test_the_menu_leads_to_all_parts_by_keyboard(plain):
    tab, start = plain
    tab.goto(start + "law/shelters.html")
    for _ in range(6):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.matches('a.kb-menu')"):
            break
    assert tab.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Menu")
    tab.keyboard.press("Enter")
    assert tab.locator("#kb-pages").bounding_box()["y"] < 640
    in_menu = tab.eval_on_selector_all(".md-sidebar--primary .md-nav__item > a", "all => all.map(each => each.textContent.trim())")
    at_the_foot = tab.eval_on_selector_all("#kb-pages a", "all => all.map(each => each.textContent.trim())")
    assert at_the_foot == [words for words in in_menu if words in at_the_foot] and len(at_the_foot) >= 10
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('#kb-pages') !== null")
    tab.click("#kb-pages a[href$='who/index.html']")
    tab.wait_for_url("**/who/index.html")


def test_on_a_wide_window_search_is_a_link(plain):
    tab, start = plain
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(start + "index.html")
    assert not tab.is_visible("#header-search")
    tab.click(".kb-search-link")
    tab.wait_for_url("**/search.html")


def test_the_search_page_says_so_and_leads_to_the_contents(plain):
    tab, start = plain
    tab.goto(start + "search.html")
    assert not tab.is_visible("#search-words")
    assert tab.is_visible("text=Search needs scripts, and they are off.")
    for page in ("law/index.html", "plan/index.html", "who/index.html", "terms.html", "source.html"):
        assert tab.is_visible(f"article a[href='{page}']"), page


def test_the_law_is_on_its_page_before_scripts_run(plain):
    tab, start = plain
    tab.goto(start + "law/shelters.html")
    assert tab.locator("figure.kb-law:visible").count() == tab.locator("figure.kb-law").count() > 0

"""The frame of every page: the menu by keyboard on a phone, and the contents list that follows the reading."""

from playwright.sync_api import expect

PHONE = {"width": 360, "height": 740}
LAW = "law/shelters.html"


def reach(tab, selector: str) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(8):
        tab.keyboard.press("Tab")
        if tab.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not among the first stops of the Tab key")


def test_the_menu_by_keyboard(tab, start):
    tab.set_viewport_size(PHONE)
    tab.goto(start + LAW)
    reach(tab, "button.kb-menu")
    link = tab.locator(".md-sidebar--primary a", has_text="Who is who")
    tab.keyboard.press("Enter")
    expect(link).to_be_visible()
    assert tab.get_attribute("button.kb-menu", "aria-expanded") == "true"
    tab.keyboard.press("Escape")
    expect(link).to_be_hidden()
    assert tab.get_attribute("button.kb-menu", "aria-expanded") == "false"
    assert tab.evaluate("document.activeElement.matches('button.kb-menu')")


def test_there_is_one_menu_on_a_phone_and_none_beside_the_open_column(tab, start):
    tab.goto(start + LAW)
    shown = tab.locator(".md-header .kb-menu:visible")
    expect(shown).to_have_count(0)
    tab.set_viewport_size(PHONE)
    expect(shown).to_have_count(1)


def test_a_closed_menu_cannot_be_reached(tab, start):
    tab.set_viewport_size(PHONE)
    tab.goto(start + LAW)
    for _ in range(12):
        tab.keyboard.press("Tab")
        assert not tab.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")


def test_a_link_of_the_menu_closes_it(tab, start):
    tab.set_viewport_size(PHONE)
    tab.goto(start + "index.html")
    tab.click("button.kb-menu")
    tab.click(".md-sidebar--primary a[href='law/index.html']")
    tab.wait_for_url("**/law/index.html")
    tab.go_back()
    expect(tab.locator(".md-sidebar--primary a[href='law/index.html']")).to_be_hidden()


def test_the_contents_list_follows_the_reading(tab, start):
    tab.goto(start + LAW)
    active = tab.locator(".md-sidebar--secondary .md-nav__link--active")
    expect(active).to_have_count(0)
    tab.evaluate("document.getElementById('prolongation-and-consent').scrollIntoView()")
    expect(active).to_have_count(1)
    assert active.get_attribute("href") == "#prolongation-and-consent"


def test_the_columns_scroll_by_themselves(tab, start):
    tab.set_viewport_size({"width": 1280, "height": 300})
    tab.goto(start + LAW)
    tab.evaluate("window.scrollTo(0, 600)")
    box = tab.locator(".md-sidebar--primary .md-sidebar__scrollwrap").bounding_box()
    assert box["y"] + box["height"] <= 300


ASKED = """() => [...document.styleSheets].filter(sheet => [...sheet.cssRules].some(rule => /\\(scripting\\b/.test(rule.cssText))).map(sheet => sheet.href)"""


def test_no_style_asks_what_browsers_of_old_phones_do_not_know(tab, address):
    """The media feature `scripting` is younger than the last browser of many phones: there the menu would have no name."""
    tab.goto(address + LAW)
    assert tab.evaluate("document.styleSheets.length") > 5
    assert tab.evaluate(ASKED) == []


def test_the_menu_closes_when_the_focus_leaves_it(tab, start):
    tab.set_viewport_size(PHONE)
    tab.goto(start + LAW)
    tab.click("button.kb-menu")
    tab.evaluate("document.querySelector('article a').focus()")
    assert tab.get_attribute("button.kb-menu", "aria-expanded") == "false"
    expect(tab.locator(".md-sidebar--primary a").first).to_be_hidden()


def test_only_what_scrolls_sideways_is_a_stop(tab, start):
    tab.goto(start + "coverage.html")
    wrong = "all => all.filter(box => (box.scrollWidth > box.clientWidth) !== (box.tabIndex === 0)).length"
    assert tab.locator(".kb-scroll").count() > 1
    for width in (1280, 360, 1280):
        tab.set_viewport_size({"width": width, "height": 740})
        tab.wait_for_timeout(100)
        assert tab.eval_on_selector_all(".kb-scroll", wrong) == 0, width
    tab.set_viewport_size({"width": 320, "height": 740})
    tab.wait_for_timeout(100)
    assert tab.eval_on_selector_all(".kb-scroll[tabindex='0']", "all => all.length") >= 1

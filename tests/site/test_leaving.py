"""Every page lets its reader leave: first after the skip link, by button and by Shift three times, at once, for good, and without scripts."""

import pytest
from built import page, pages
from kinds import framed
from visiting import spoiled

ORDER = "//body//*[(self::a and @href) or self::button or self::select or self::textarea or self::summary or (self::input and not(@type='hidden')) or @tabindex][not(@tabindex='-1')]"
UNREACHED = {"__drawer", "__search"}
"""The theme's own switches of what is shown; they are hidden from keyboard and reader."""
HELP = ["Shift pressed three times", "does not clear your browser’s history"]
BEFORE = "about.html"


def without_a_way_out(site) -> dict[str, str]:
    """The pages of the site that do not let their reader leave as promised, and what is wrong."""
    found = {}
    for path in pages(site):
        if path != "leave.html" and (fault := wrong(page(site, path), path)):
            found[path] = fault
    return found


def wrong(html, path: str) -> str | None:
    """What is wrong with leaving on a page; None when nothing is."""
    order = [each for each in html.xpath(ORDER) if each.get("id") not in UNREACHED]
    links = html.xpath("//a[@data-leave]")
    up = "/" if path == "404.html" else "../" * path.count("/")
    text = html.xpath("string(//p[contains(@class, 'kb-banner')])")
    promises = {
        "there is not one way out": len(links) == 1,
        "it is not next to the skip link": "md-skip" in order[0].get("class", "") and order[1:2] == links,
        "it does not lead to the neutral page": [link.get("href") for link in links] == [f"{up}leave.html"],
        "what stands in for it is not the neutral page": [link.get("data-leave") for link in links] == [f"{up}leave.html"],
        "its words": [link.text_content() for link in links] == ["Leave this page"],
        "its script is not loaded": html.xpath(f"//head//script[@src='{up}assets/leave.js' and not(@defer) and not(@async)]"),
        "the help": all(words in text for words in HELP),
    }
    return next((fault for fault, holds in promises.items() if not holds), None)


def test_every_page_has_the_way_out(site):
    assert len(pages(site)) > 100
    assert without_a_way_out(site) == {}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (' data-leave="../leave.html">', ">", "there is not one way out"),
        ("md-skip", "skip", "it is not next to the skip link"),
        ('<a class="kb-leave"', '<a href="#top">Top</a><a class="kb-leave"', "it is not next to the skip link"),
        ('href="../leave.html"', 'href="leave.html"', "it does not lead to the neutral page"),
        ("assets/leave.js", "assets/leaf.js", "its script is not loaded"),
        ("It does not clear your browser’s history.", "", "the help"),
    ],
)
def test_a_page_without_it_is_named(site, tmp_path, old, new, fault):
    copy = spoiled(site, tmp_path / "site", "quizzes/provisions.html", old, new)
    assert without_a_way_out(copy) == {"quizzes/provisions.html": fault}


def shown(site, start: str) -> list[str]:
    """One page of every kind; the page for wrong addresses only over http, where alone it is served."""
    return [path for path in framed(site) if path != "404.html" or start.startswith("http:")]


def by_button(tab) -> None:
    """Leave by pressing the button."""
    tab.click("[data-leave]")


def by_shift(tab) -> None:
    """Leave by pressing Shift three times."""
    for _ in range(3):
        tab.keyboard.press("Shift")


@pytest.mark.parametrize("way", [by_button, by_shift])
def test_every_kind_of_page_is_left_for_good(browser, start, site, way):
    context = browser.new_context(viewport={"width": 360, "height": 640} if way is by_button else {"width": 1280, "height": 900})
    context.set_offline(start.startswith("file:"))
    tab = context.new_page()
    for path in shown(site, start):
        if path == BEFORE:
            continue
        tab.goto(start + BEFORE)
        tab.goto(start + path)
        way(tab)
        tab.wait_for_url("**/leave.html", wait_until="load")
        assert tab.title() == "Blank page", path
        tab.go_back()
        assert tab.url == start + BEFORE, f"Back must not show {path} again"
    context.close()


def test_every_kind_of_page_is_left_without_scripts(browser, start, site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    context.set_offline(start.startswith("file:"))
    tab = context.new_page()
    for path in shown(site, start):
        tab.goto(start + path)
        tab.click("[data-leave]")
        tab.wait_for_url("**/leave.html")
        assert tab.inner_text("h1") == "This page is blank", path
    context.close()


JUMPS = {
    "by the contents list": lambda tab: tab.click(".md-sidebar--secondary a[href='#silence']"),
    "by the sign beside a heading": lambda tab: tab.locator("#silence .headerlink").click(force=True),
    "to the content": lambda tab: (tab.keyboard.press("Tab"), tab.keyboard.press("Enter")),
}


@pytest.mark.parametrize("way", [by_button, by_shift])
@pytest.mark.parametrize("jump", JUMPS)
def test_a_jump_inside_the_page_does_not_keep_it(tab, start, jump, way):
    tab.goto(start + BEFORE)
    tab.goto(start + "law/shelters.html")
    JUMPS[jump](tab)
    tab.wait_for_url("**/law/shelters.html#*")
    way(tab)
    tab.wait_for_url("**/leave.html")
    tab.go_back()
    assert tab.url == start + BEFORE


def test_a_jump_leads_to_its_place(tab, start):
    tab.goto(start + "law/shelters.html")
    tab.click(".md-sidebar--secondary a[href='#silence']")
    assert tab.evaluate("document.querySelector(':target').id") == "silence"
    assert 0 <= tab.locator("#silence").bounding_box()["y"] < 200
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.getElementById('silence').compareDocumentPosition(document.activeElement) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)")


def with_key(tab, key: str) -> None:
    """Shift three times while another key is held."""
    tab.keyboard.down(key)
    by_shift(tab)
    tab.keyboard.up(key)


OTHER_USES = {
    "the layout of the keyboard changed": lambda tab: with_key(tab, "Alt"),
    "the language changed": lambda tab: with_key(tab, "Control"),
    "words chosen with the pointer": lambda tab: [tab.click("h1", modifiers=["Shift"]) for _ in range(3)],
    "back through the links": lambda tab: [tab.keyboard.press("Shift+Tab") for _ in range(4)],
    "capital letters": lambda tab: [tab.keyboard.press("Shift+A") for _ in range(4)],
}


@pytest.mark.parametrize("use", OTHER_USES)
def test_shift_for_something_else_does_not_leave(tab, address, use):
    tab.goto(address + "law/shelters.html")
    tab.evaluate(HELD)
    OTHER_USES[use](tab)
    assert tab.evaluate("getComputedStyle(document.documentElement).display") != "none"


HELD = "() => { window.stop_here = true; document.querySelector('[data-leave]').href = 'javascript:void 0'; }"
"""Lead nowhere, so that a test sees the moment before the next page has come."""


def test_every_kind_of_page_is_blank_at_once(tab, address, site):
    for path in shown(site, address):
        tab.goto(address + path)
        tab.evaluate(HELD)
        by_shift(tab)
        assert tab.evaluate("getComputedStyle(document.documentElement).display") == "none", path
        assert tab.title() == "Blank page", path


@pytest.mark.parametrize("where", ["#header-search", "#search-words", ".kb-quiz select, .kb-quiz input"])
def test_shift_leaves_from_a_field_too(tab, address, where):
    tab.goto(address + {"#header-search": "index.html", "#search-words": "search.html"}.get(where, "quizzes/shelter-staff.html"))
    tab.locator(where).first.focus()
    by_shift(tab)
    tab.wait_for_url("**/leave.html")


def test_a_page_that_only_follows_its_link_is_found(tab, site, tmp_path):
    """The fault that the test of leaving for good is for: without its script, Back shows the page again."""
    copy = spoiled(site, tmp_path / "site", "law/carriers.html", "assets/leave.js", "assets/leaf.js")
    start = copy.as_uri() + "/"
    tab.goto(start + BEFORE)
    tab.goto(start + "law/carriers.html")
    by_button(tab)
    tab.wait_for_url("**/leave.html")
    tab.go_back()
    assert tab.url == start + "law/carriers.html"

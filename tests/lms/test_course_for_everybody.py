"""The launch page and the framed pages for everybody: keyboard, axe, narrow, dark, without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from lmsworld import Lms

PAGES = ["guide", "text", "questions"]
SCHEMES = ["light", "dark"]


def axe_faults(tab) -> list:
    """What axe-core finds on the page and in every frame: rule, and where."""
    return [(each["id"], node["target"]) for each in Axe().run(tab).response["violations"] for node in each["nodes"]]


@pytest.fixture
def phone(browser):
    """A tab as narrow as the narrowest phone."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_the_launch_page_with_notices_and_all(tab, lms_address, scheme):
    tab.emulate_media(color_scheme=scheme)
    tab.goto(f"{lms_address}scorm12/launch.html")
    tab.locator("[data-notice]").wait_for()
    tab.locator("summary").click()
    assert axe_faults(tab) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_on_the_framed_pages(tab, lms_address, page, scheme):
    tab.emulate_media(color_scheme=scheme)
    tab.goto(f"{lms_address}scorm2004/{page}.html")
    tab.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert axe_faults(tab) == []


@pytest.mark.parametrize("page", ["launch", *PAGES])
def test_nothing_is_wider_than_a_narrow_phone(phone, lms_address, page):
    phone.goto(f"{lms_address}scorm12/{page}.html")
    phone.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


def test_with_the_keyboard_alone(tab, lms_address):
    lms = Lms(tab, lms_address, "scorm12").launch()
    course = lms.course
    for _ in range(6):
        tab.keyboard.press("Tab")
        if course.locator("[data-show=questions]:focus").count():
            break
    tab.keyboard.press("Enter")
    page = lms.page("questions")
    page.locator("[data-do=start]").wait_for()
    seen = []
    for _ in range(15):
        tab.keyboard.press("Tab")
        seen += page.locator(":focus").evaluate_all("all => all.map(each => each.dataset.do || each.name || each.tagName)")
        if seen[-1:] == ["start"]:
            break
    assert seen[-1:] == ["start"], seen
    tab.keyboard.press("Enter")
    page.locator(".kb-q:visible h2:focus").wait_for()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("data-do") == "check"
    tab.keyboard.press("Enter")
    lms.settle()
    assert len(lms.interactions()) == 1
    assert lms.errors == []


def test_frames_buttons_and_messages_have_names(tab, lms_address):
    lms = Lms(tab, lms_address, "scorm12").launch()
    assert lms.course.locator("iframe").evaluate_all("all => all.map(each => each.title)") == ["Guide", "The text", "Questions"]
    assert lms.course.get_by_role("button", name="Guide").get_attribute("aria-current") == "true"
    assert lms.course.get_by_role("status").inner_text() == "Recorded so far: nothing."
    assert lms.course.get_by_role("navigation", name="Parts of this course").count() == 1


def test_without_scripts_everything_can_be_read(browser, lms_address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{lms_address}scorm12/launch.html")
    page.get_by_role("link", name="Questions").click()
    assert page.get_by_text("Show the answer").first.is_visible()
    assert page.get_by_role("link", name="the guide").is_visible()
    page.get_by_role("link", name="the guide").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Guide: Shelter staff"
    context.close()

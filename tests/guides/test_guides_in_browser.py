"""Guides in a real browser: by keyboard alone, without scripts, on a small phone, on paper."""

import pytest
from pypdf import PdfReader

GUIDES = [
    "transport-operators", "consulates", "shelter-staff", "assistance-centres", "child-protection", "criminal-prosecution", "state-bodies",
    "person-concerned",
]
SHEETS = ["guides/index", "guides/shelter-staff-card", "guides/shelter-staff-session", "guides/transport-operators-passenger-notice"]
PHONE = {"width": 320, "height": 640}


def to(site, path: str) -> str:
    """A page of the built site, as a file."""
    return (site / f"{path}.html").as_uri()


@pytest.mark.parametrize("name", [f"guides/{name}" for name in GUIDES] + SHEETS)
def test_no_sideways_scrolling_on_a_small_phone(tab, site, name):
    tab.set_viewport_size(PHONE)
    tab.goto(to(site, name))
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("name", GUIDES)
def test_words_of_a_picture_stay_inside_it(tab, site, name):
    tab.goto(to(site, f"guides/{name}"))
    over = tab.evaluate(
        """() => [...document.querySelectorAll('.kb-picture svg')].flatMap(svg => {
            const width = svg.viewBox.baseVal.width;
            return [...svg.querySelectorAll('text')].filter(text => {
                const box = text.getBBox();
                return box.x < 0 || box.x + box.width > width - 6;
            }).map(text => text.textContent);
        })"""
    )
    assert over == []


@pytest.mark.parametrize("name", GUIDES)
def test_each_step_opens_its_law_by_keyboard(tab, site, name):
    tab.goto(to(site, f"guides/{name}"))
    summaries = tab.locator(".kb-step details > summary")
    assert summaries.count() > 0
    summaries.first.focus()
    tab.keyboard.press("Enter")
    opened = tab.locator(".kb-step details[open]")
    assert opened.count() == 1
    assert opened.locator("q").first.is_visible()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('details[open]') !== null"), "Tab leads into what was opened"


def test_keyboard_reaches_a_situation_from_the_glance(tab, site):
    tab.goto(to(site, "guides/shelter-staff"))
    link = tab.locator(".kb-glance a[href='#somebody-asks-about-a-resident']").first
    link.focus()
    tab.keyboard.press("Enter")
    assert tab.url.endswith("#somebody-asks-about-a-resident")
    top = tab.evaluate("document.getElementById('somebody-asks-about-a-resident').getBoundingClientRect().top")
    assert 0 <= top < 300, "the heading is seen, not hidden behind the header"


@pytest.mark.parametrize("name", GUIDES)
def test_guide_is_whole_without_scripts(browser, site, name):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(to(site, f"guides/{name}"))
    steps = page.locator(".kb-step")
    assert steps.count() > 0
    assert all(steps.nth(place).is_visible() for place in range(steps.count()))
    page.locator(".kb-step details > summary").first.click()
    assert page.locator(".kb-step details[open] q").first.is_visible()
    context.close()


def test_printed_guide_shows_the_laws_words_and_no_navigation(tab, site):
    tab.emulate_media(media="print")
    tab.goto(to(site, "guides/transport-operators"))
    assert tab.locator(".kb-step q").first.is_visible(), "closed details are open on paper"
    assert not tab.locator(".kb-leave").is_visible()
    assert not tab.locator(".kb-sheets").is_visible()


@pytest.mark.parametrize("name", GUIDES)
def test_duty_card_fits_on_one_page(tab, site, name, tmp_path):
    tab.goto(to(site, f"guides/{name}-card"))
    made = tmp_path / "card.pdf"
    tab.pdf(path=str(made), format="A4")
    assert len(PdfReader(made).pages) == 1


def test_passenger_notice_fits_on_one_page(tab, site, tmp_path):
    tab.goto(to(site, "guides/transport-operators-passenger-notice"))
    made = tmp_path / "notice.pdf"
    tab.pdf(path=str(made), format="A4")
    assert len(PdfReader(made).pages) == 1

"""The button that copies a citation: by keyboard, over http and from a folder, and what happens where copying is barred."""

import pytest

PAGE = "law/shelters.html"
LINE = "code[data-cite] >> nth=2"
BUTTON = ".kb-cite__copy >> nth=2"
SAID = ".kb-cite__said >> nth=2"
BARRED = {
    "not-a-safe-place": "Object.defineProperty(window, 'isSecureContext', {value: false})",
    "no-clipboard": "Object.defineProperty(navigator, 'clipboard', {value: undefined})",
    "refused": "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }",
}


@pytest.fixture(params=["http", "file"])
def start(request, site, address):
    """Where the site starts: over http, and from a folder."""
    return address if request.param == "http" else site.as_uri() + "/"


@pytest.fixture
def reading(browser, start):
    """A tab on a page of the law that may use the clipboard."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.goto(start + PAGE)
    yield tab
    context.close()


def said(tab, words):
    """Wait until the page says something that begins with `words`."""
    begins = "words => document.querySelectorAll('.kb-cite__said')[2].textContent.startsWith(words)"
    tab.wait_for_function(begins, arg=words)


@pytest.mark.parametrize("key", ["Enter", " "], ids=["enter", "space"])
def test_a_key_copies_the_line(reading, key):
    reading.focus(BUTTON)
    reading.keyboard.press(key)
    said(reading, "Copied.")
    line = reading.inner_text(LINE)
    assert reading.evaluate("navigator.clipboard.readText()") == line
    assert line.startswith("Law No 958-IIQ of 28 June 2005, art. 13, paragraph 23 (its title counted) of the English page “Protection”")


def test_the_tab_key_reaches_it(reading):
    reading.focus(".kb-cite >> nth=2 >> summary")
    reading.keyboard.press("Shift+Tab")
    assert reading.evaluate("document.activeElement === document.querySelectorAll('.kb-cite__copy')[2]")


@pytest.mark.parametrize("barred", BARRED)
def test_where_copying_is_barred_the_line_is_selected_and_that_is_said(reading, barred):
    reading.evaluate(BARRED[barred])
    reading.focus(BUTTON)
    reading.keyboard.press("Enter")
    said(reading, "Selected.")
    assert reading.evaluate("String(window.getSelection())") == reading.inner_text(LINE)


def test_it_is_said_to_those_who_do_not_see(reading):
    assert reading.get_attribute(SAID, "role") == "status"
    assert reading.inner_text(SAID) == "", "a region that is not there before cannot be announced"
    described = reading.get_attribute(BUTTON, "aria-describedby")
    assert reading.inner_text(f"[id='{described}']") == reading.inner_text(LINE)
    assert reading.get_attribute(BUTTON, "type") == "button"


def test_said_twice_it_is_announced_twice(reading):
    reading.evaluate("""() => {
        window.heard = [];
        new MutationObserver(changes => changes.forEach(change => window.heard.push(change.target.textContent)))
            .observe(document.querySelectorAll('.kb-cite__said')[2], {childList: true});
    }""")
    for _ in range(2):
        reading.click(BUTTON)
        said(reading, "Copied.")
        reading.wait_for_timeout(120)
    assert reading.evaluate("window.heard.filter(words => words === 'Copied.').length") == 2


def test_it_is_big_enough_for_a_finger(reading):
    box = reading.locator(BUTTON).bounding_box()
    assert box["height"] >= 24 and box["width"] >= 24


def test_without_scripts_there_is_a_line_and_no_button(browser, start):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(start + PAGE)
    assert tab.locator(".kb-cite__copy").count() == 0
    assert tab.is_visible(LINE)
    context.close()


def test_on_paper_there_is_no_button(reading):
    reading.emulate_media(media="print")
    assert not reading.is_visible(BUTTON)
    assert reading.is_visible(LINE)

"""One typeface on a page: ours in every weight, or the reader's own in every weight, never a mixture; and nothing waits for long."""

import pytest
from visiting import SLOW, settle

PAGES = ["index.html", "guides/shelter-staff.html", "quizzes/shelter-staff.html"]
OURS = "KB Sans"


def families(tab) -> set[str]:
    """The fonts that the browser really drew plain and bold words of ours in."""
    tool = tab.context.new_cdp_session(tab)
    tool.send("DOM.enable")
    tool.send("CSS.enable")
    root = tool.send("DOM.getDocument")["root"]["nodeId"]
    drawn = set()
    for selector in (".md-nav__link", ".kb-banner strong", ".kb-banner", "article p", "article strong", ".kb-footer p"):
        node = tool.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        fonts = tool.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] if node else []
        drawn |= {font["familyName"] for font in fonts}
    return drawn


def is_one(drawn: set[str]) -> bool:
    """Whether all words stand in our fonts, or none."""
    return drawn == {OURS} or (bool(drawn) and OURS not in drawn)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("network", ["slow", "quick"])
def test_over_a_network(browser, packed_address, path, network):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    if network == "slow":
        tool = context.new_cdp_session(tab)
        tool.send("Network.enable")
        tool.send("Network.emulateNetworkConditions", SLOW)
    for _ in range(2):
        tab.goto(packed_address + path)
        settle(tab)
        assert is_one(families(tab)), families(tab)
        assert tab.evaluate("getComputedStyle(document.body).visibility") == "visible"
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_from_a_folder(tab, site, path):
    tab.goto((site / path).as_uri())
    settle(tab)
    assert is_one(families(tab)), families(tab)


def test_without_scripts(browser, site):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((site / "index.html").as_uri())
    assert is_one(families(tab)), families(tab)
    context.close()


def test_ours_are_shown_where_they_come_in_time(tab, site):
    tab.goto((site / "index.html").as_uri())
    tab.reload()
    tab.evaluate("document.fonts.ready.then(() => null)")
    assert tab.evaluate("document.documentElement.classList.contains('kb-fonts')") is (families(tab) == {OURS})


def test_a_font_that_never_comes_hides_nothing(browser, packed_address):
    context = browser.new_context()
    tab = context.new_page()
    tab.route("**/sans-600-latin.woff2", lambda route: route.abort())
    tab.goto(packed_address + "index.html")
    tab.wait_for_timeout(300)
    assert tab.evaluate("getComputedStyle(document.body).visibility") == "visible"
    assert OURS not in families(tab)
    context.close()


def test_a_mixture_is_seen(tab, site):
    tab.goto((site / "index.html").as_uri())
    settle(tab)
    tab.evaluate("""async () => {
        await document.fonts.load('400 1em "KB Sans"');
        document.documentElement.classList.remove('kb-fonts');
        document.querySelector('article p').style.fontFamily = '"KB Sans"';
    }""")
    tab.wait_for_timeout(200)
    assert not is_one(families(tab))

"""An owner may lead the way out to another site; where there is no network, the page of our own stands in."""

import pytest
from browsing import serving
from making import mkdocs_build
from test_determinism import copy_of_the_project
from test_leaving import BEFORE, by_button, by_shift

ELSEWHERE = "https://weather.example/today"
PAGE = "guides/shelter-staff.html"


@pytest.fixture(scope="module")
def leading_elsewhere(tmp_path_factory):
    """The site whose owner chose another way out."""
    root = copy_of_the_project(tmp_path_factory.mktemp("elsewhere") / "project")
    settings = (root / "settings.yaml").read_text(encoding="utf-8")
    assert settings.count('leave_to: ""') == 1
    (root / "settings.yaml").write_text(settings.replace('leave_to: ""', f"leave_to: {ELSEWHERE}"), encoding="utf-8")
    result = mkdocs_build(root, root / "site")
    assert result.returncode == 0, result.stdout + result.stderr
    return root / "site"


def answering(tab) -> list:
    """Answers for the other site, here; the list of what is asked of it."""
    found = []

    def answer(route):
        found.append(route.request)
        route.fulfill(status=200, content_type="text/html", body="<title>Weather</title>")

    tab.route("https://weather.example/**", answer)
    return found


@pytest.fixture
def asked(tab):
    """What was asked of the other site."""
    return answering(tab)


@pytest.mark.parametrize("scripts", [True, False])
def test_it_leads_there_and_does_not_say_where_from(browser, leading_elsewhere, scripts):
    context = browser.new_context(java_script_enabled=scripts)
    tab = context.new_page()
    found = answering(tab)
    with serving(leading_elsewhere) as start:
        tab.goto(start + PAGE)
        by_button(tab)
        tab.wait_for_url(ELSEWHERE)
    assert [request.header_value("referer") for request in found] == [None]
    context.close()


@pytest.mark.parametrize("way", [by_button, by_shift])
def test_back_does_not_show_the_page_again(tab, asked, leading_elsewhere, way):
    with serving(leading_elsewhere) as start:
        tab.goto(start + BEFORE)
        tab.goto(start + PAGE)
        way(tab)
        tab.wait_for_url(ELSEWHERE)
        tab.go_back()
        assert tab.url == start + BEFORE
    assert len(asked) == 1


@pytest.mark.parametrize("way", [by_button, by_shift])
def test_from_a_folder_nobody_is_asked(tab, asked, leading_elsewhere, way):
    tab.goto((leading_elsewhere / PAGE).as_uri())
    way(tab)
    tab.wait_for_url("**/leave.html")
    assert asked == []


def test_without_a_network_the_page_of_our_own_comes(tab, asked, leading_elsewhere):
    with serving(leading_elsewhere) as start:
        tab.goto(start + PAGE)
        tab.evaluate("Object.defineProperty(Navigator.prototype, 'onLine', {get: () => false})")
        by_shift(tab)
        tab.wait_for_url("**/leave.html")
    assert asked == []


def test_no_other_page_names_the_other_site(leading_elsewhere):
    """It stands in the way out alone: nothing is loaded from there."""
    for file in leading_elsewhere.rglob("*.html"):
        html = file.read_text("utf-8")
        assert html.count("weather.example") == html.count(f'<a class="kb-leave" href="{ELSEWHERE}"'), file

"""The policy stands in every page, comes first, and holds: in a browser, over http and from a folder."""

import pytest
from built import page, pages
from kinds import kinds
from project import PROJECT
from visiting import served, settle, spoiled, watched

from generator.site.policy import guarded, hashed, policy
from generator.site.start import start_page

META = "meta[@http-equiv='Content-Security-Policy']"
PLANTED = "<script>window.planted = true</script></body>"
LAW = "law/carriers.html"


def unguarded(site) -> list[str]:
    """The pages whose policy is missing, loose, or comes after something that it should rule."""
    found = []
    for path in pages(site):
        metas = page(site, path).xpath(f"//head/{META}")
        ruled = page(site, path).xpath(f"//{META}/preceding::*[self::script or self::link or self::style or self::img]")
        if len(metas) != 1 or ruled or not is_strict(metas[0].get("content")):
            found.append(path)
    return found


def is_strict(content: str) -> bool:
    """Whether a policy starts from nothing, runs no script that stands in the page, and names no host."""
    return content.startswith("default-src 'none'; ") and not any(loose in content for loose in ("unsafe", "://", "*"))


def test_every_page_has_the_policy(site):
    assert unguarded(site) == []


def test_a_page_without_it_is_named(site, tmp_path):
    copy = spoiled(site, tmp_path / "site", LAW, 'http-equiv="Content-Security-Policy"', 'name="nothing"')
    assert unguarded(copy) == [LAW]


def test_a_page_whose_script_comes_first_is_named(site, tmp_path):
    charset = '<meta charset="utf-8">'
    copy = spoiled(site, tmp_path / "site", LAW, charset, charset + '<script src="x.js"></script>')
    assert unguarded(copy) == [LAW]


def test_every_page_sends_no_referrer(site):
    said = {path: page(site, path).xpath("//meta[@name='referrer']/@content") for path in pages(site)}
    assert [path for path, policies in said.items() if policies != ["no-referrer"]] == []


def test_links_that_lead_out_say_noreferrer(site):
    out = "//a[contains(@href, '://') and not(contains(@rel, 'noreferrer'))]/@href"
    assert {path: links for path in pages(site) if (links := page(site, path).xpath(out))} == {}


def test_no_page_holds_what_the_policy_forbids(site):
    forbidden = (
        "//script[not(@src) and not(@type)] | //base | //@style"
        " | //@*[starts-with(name(), 'on')] | //@*[starts-with(., 'javascript:')]"
    )
    assert {path: found for path in pages(site) if (found := page(site, path).xpath(forbidden))} == {}


def test_no_complaint_on_any_kind_of_page(tab, start, site):
    _, complaints = watched(tab)
    for path in kinds(site):
        if path != "404.html":
            tab.goto(start + path)
            settle(tab)
            assert complaints == [], path


@pytest.mark.parametrize("way", ["http", "file"])
def test_an_inline_script_does_not_run_and_is_reported(tab, site, tmp_path, way):
    copy = spoiled(site, tmp_path / "site", LAW, "</body>", PLANTED)
    with served(copy) as address:
        _, complaints = watched(tab)
        tab.goto((address if way == "http" else copy.as_uri() + "/") + LAW)
        settle(tab)
    assert tab.evaluate("window.planted") is None
    assert len(complaints) == 1
    assert "inline script violates" in complaints[0]


def test_without_the_policy_it_would_run(tab, site, tmp_path):
    """The fault that the test above plants is a real one."""
    copy = spoiled(site, tmp_path / "site", LAW, "</body>", PLANTED)
    spoiled(copy, tmp_path / "open", LAW, 'http-equiv="Content-Security-Policy"', 'name="nothing"')
    tab.goto((tmp_path / "open" / LAW).as_uri())
    assert tab.evaluate("window.planted") is True


def added(tag: str, **properties: str) -> str:
    """A script that puts an element with some properties into the page."""
    lines = [f"made.{name} = '{value}';" for name, value in properties.items()]
    return f"() => {{ const made = document.createElement('{tag}'); {' '.join(lines)} document.body.append(made); return made; }}"


ATTEMPTS = {
    "img-src": added("img", src="http://127.0.0.1:9/x.png"),
    "script-src-elem": added("script", src="http://127.0.0.1:9/x.js"),
    "style-src-elem": added("style", textContent="p { color: red }"),
    "frame-src": added("iframe", src="http://127.0.0.1:9/"),
    "base-uri": added("base", href="http://127.0.0.1:9/"),
    "form-action": f"() => ({added('form', action='http://127.0.0.1:9/')})().submit()",
    "connect-src": "() => { fetch('index.html').catch(() => {}); }",
}


@pytest.mark.parametrize("directive", ATTEMPTS)
def test_what_is_not_allowed_is_stopped(tab, start, directive):
    tab.goto(start + LAW)
    tab.evaluate(
        "() => { window.stopped = [];"
        " document.addEventListener('securitypolicyviolation', event => window.stopped.push(event.effectiveDirective)); }"
    )
    tab.evaluate(ATTEMPTS[directive])
    tab.wait_for_timeout(200)
    assert tab.evaluate("window.stopped") == [directive]


def test_the_neutral_page_keeps_its_style(tab, start):
    tab.goto(start + "leave.html")
    assert tab.evaluate("getComputedStyle(document.body).textAlign") == "center"


def test_a_page_written_whole_allows_its_own_style_only():
    html = guarded('<meta charset="utf-8">\n<style>p { color: red }</style>')
    assert html.index("Content-Security-Policy") < html.index("<style>")
    assert f"style-src {hashed('p { color: red }')};" in html
    with pytest.raises(ValueError, match="charset"):
        guarded("<title>x</title>")


def test_the_start_page_is_guarded_and_escapes_the_name():
    settings = PROJECT.settings.model_copy(update={"site_name": "<script>x</script>"})
    html = start_page(settings, "site/index.html")
    assert "Content-Security-Policy" in html
    assert "<script>" not in html


def test_only_serving_loosens_it():
    assert is_strict(policy())
    assert not is_strict(policy(serving=True))

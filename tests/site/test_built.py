"""Every page of the built site: one h1, a language, a description; no other host; every link and anchor resolves."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from built import page, pages
from making import ROOT

OURS = ["docs/assets", "overrides"]
MAY_REMEMBER = {"quiz.js"}
"""Scripts that may keep something when the reader asks for it; tests/quizzes/ proves that they do not without."""
STANDING_ALONE = {"leave.html"}


def test_pages_are_all_there(site):
    made = set(pages(site))
    assert {
        "index.html",
        "law/index.html",
        "plan/index.html",
        "plan/measures.html",
        "who/index.html",
        "source.html",
        "terms.html",
        "acts.html",
        "periods.html",
        "matrix.html",
        "law-and-plan.html",
        "coverage.html",
        "about.html",
        "leave.html",
        "404.html",
    } <= made


def test_each_page_has_one_h1_a_language_and_a_description(site):
    lacking = []
    for path in pages(site):
        html = page(site, path)
        description = html.xpath("string(//meta[@name='description']/@content)").strip()
        if (
            len(html.xpath("//h1")) != 1
            or html.get("lang") != "en"
            or not description
            or len(html.xpath("//title")) < 1
        ):
            lacking.append(path)
    assert lacking == []


def test_headings_nest(site):
    broken = []
    for path in pages(site):
        levels = [
            int(tag.tag[1])
            for tag in page(site, path).xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4]")
        ]
        if any(after > before + 1 for before, after in zip(levels, levels[1:], strict=False)):
            broken.append(path)
    assert broken == []


def test_ids_are_unique(site):
    doubled = {}
    for path in pages(site):
        ids = page(site, path).xpath("//@id")
        if len(ids) != len(set(ids)):
            doubled[path] = sorted({each for each in ids if ids.count(each) > 1})
    assert doubled == {}


def test_descriptions_and_titles_differ(site):
    for what in ("string(//meta[@name='description']/@content)", "string(//title)"):
        found = [page(site, path).xpath(what) for path in pages(site) if path not in {"404.html"}]
        assert sorted({each for each in found if found.count(each) > 1}) == []


def test_no_page_asks_another_host(site):
    asked = {}
    for path in pages(site):
        html = page(site, path)
        addresses = html.xpath(
            "//@src | //@srcset | //link[@rel != 'canonical']/@href | //form/@action | //object/@data"
            " | //*[local-name() = 'use']/@href"
        )
        foreign = [each for each in addresses if urlsplit(each).scheme in ("http", "https") or each.startswith("//")]
        if foreign:
            asked[path] = foreign
    assert asked == {}


def test_no_page_links_to_another_host(site):
    links = {each for path in pages(site) for each in page(site, path).xpath("//a/@href")}
    assert [each for each in links if urlsplit(each).scheme or each.startswith("//")] == []


def test_styles_and_scripts_ask_no_other_host(site):
    for file in [*site.rglob("*.css")]:
        assert re.findall(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//[^)'\"]*", file.read_text("utf-8")) == [], file
    for folder in OURS:
        for file in [*(ROOT / folder).rglob("*.js"), *(ROOT / folder).rglob("*.css"), *(ROOT / folder).rglob("*.html")]:
            assert (
                re.findall(
                    (r"https?://|" if file.name in MAY_REMEMBER else r"https?://|localStorage|") +
                    r"sessionStorage|document\.cookie|fetch\(|XMLHttpRequest",
                    file.read_text("utf-8"),
                )
                == []
            ), file


def test_leave_is_first_on_every_page(site):
    for path in set(pages(site)) - STANDING_ALONE:
        focusable = page(site, path).xpath(
            "//body//a[@href and not(contains(@class, 'md-skip'))] | //body//button"
            " | //body//input[not(contains(@class, 'md-toggle'))]"
        )
        assert focusable[0].get("data-leave") is not None, path


def test_the_neutral_page_says_nothing(site):
    words = (site / "leave.html").read_text("utf-8").lower()
    assert not re.search("traffick|victim|shelter|law|protection", words)


def test_every_link_and_anchor_resolves(site, open_folder):
    """LinkChecker over the whole site; a warning (a missing anchor is only that to it) is a fault too."""
    settings = open_folder / "linkcheckerrc"
    settings.write_text("[AnchorCheck]\n", encoding="utf-8")
    settings.chmod(0o644)
    result = check_links(settings, site / "index.html")
    assert result.returncode == 0, result.stdout[-3000:]
    assert "0 warnings found. 0 errors found." in result.stdout


def test_a_missing_anchor_is_seen(open_folder):
    folder = open_folder / "planted"
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(
        '<!doctype html><title>x</title><a href="other.html#gone">x</a>', encoding="utf-8"
    )
    (folder / "other.html").write_text("<!doctype html><title>y</title><p id=here>y</p>", encoding="utf-8")
    settings = open_folder / "linkcheckerrc"
    settings.write_text("[AnchorCheck]\n", encoding="utf-8")
    settings.chmod(0o644)
    assert check_links(settings, folder / "index.html").returncode == 1


def check_links(settings: Path, start: Path) -> subprocess.CompletedProcess:
    """Run LinkChecker from a page on."""
    command = [
        str(Path(sys.executable).with_name("linkchecker")),
        "--config",
        str(settings),
        "--no-status",
        start.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")


@pytest.mark.parametrize("path", ["index.html", "law/shelters.html", "matrix.html"])
def test_navigation_holds_section_pages_only(site, path):
    assert len(page(site, path).xpath("//nav[@data-md-level='0']/ul/li")) <= 12

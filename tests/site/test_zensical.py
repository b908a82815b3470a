"""The way on: the site written to a folder builds with Zensical too, address by address and word by word."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from built import page, pages, under_heading, visible, words_of_the_source
from making import ROOT
from project import PROJECT

from generator.elsewhere import write_source
from generator.model import folded

LOCK = ROOT / "tools/zensical.lock"
PLACE = ROOT / ".build/zensical"
ENGINES = ("sitemap.xml.gz",)
"""What the engine itself makes, and not all engines do."""


def environment() -> Path:
    """Zensical in an environment of its own, made anew when the lock has changed; the path of its command."""
    pinned = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    mark = PLACE / "lock.sha256"
    if not mark.is_file() or mark.read_text() != pinned:
        shutil.rmtree(PLACE, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", PLACE], check=True)
        subprocess.run([PLACE / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--requirement", LOCK], check=True)
        mark.write_text(pinned)
    return PLACE / "bin/zensical"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory) -> Path:
    """The site as Zensical builds it."""
    folder = tmp_path_factory.mktemp("elsewhere")
    write_source(PROJECT, ROOT, folder)
    done = subprocess.run([environment(), "build", "--clean", "--strict"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def files(site: Path) -> set[str]:
    """Every file of a built site but the theme's own."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and not path.match("assets/javascripts/*") and not path.match("assets/stylesheets/*")}


def ids(site: Path, path: str) -> set[str]:
    """Every anchor of a page's content."""
    return {each for each in page(site, path).xpath("//article//@id") if not each.startswith("__")}


def lost(site: Path, other: Path) -> list[str]:
    """The addresses of `site` that `other` has not: files, and anchors of pages."""
    there = files(other)
    gone = sorted(path for path in files(site) - there if path not in ENGINES)
    return gone + [f"{path}#{id_}" for path in pages(site) if path in there for id_ in sorted(ids(site, path) - ids(other, path))]


def test_every_address_is_there(site, elsewhere):
    assert lost(site, elsewhere) == []


def test_a_lost_address_is_named(site, elsewhere, tmp_path):
    spoilt = shutil.copytree(elsewhere, tmp_path / "spoilt")
    (spoilt / "terms.html").unlink()
    shelters = spoilt / "law/shelters.html"
    shelters.write_text(shelters.read_text("utf-8").replace('id="thirty-days"', 'id="x"'), encoding="utf-8")
    assert lost(site, spoilt) == ["terms.html", "law/shelters.html#thirty-days"]


def test_every_provision_and_measure_is_there_in_its_own_words(elsewhere):
    records = (*PROJECT.provisions, *PROJECT.plan.measures)
    assert [each.id for each in records if folded(each.text) not in words_of_the_source(under_heading(elsewhere, each.id))] == []


def test_every_page_reads_the_same(site, elsewhere):
    there = [path for path in pages(site) if page(site, path).xpath("//article")]
    assert [path for path in there if letters(page(site, path)) != letters(page(elsewhere, path))] == []


def letters(html) -> str:
    """What a page says, without the white space between its blocks: engines differ there, and no reader sees it."""
    return visible(html.xpath("//article")[0]).replace(" ", "")


def test_the_promises_of_every_page(elsewhere):
    for path in pages(elsewhere):
        html = page(elsewhere, path)
        assert html.xpath("//meta[@http-equiv='Content-Security-Policy']"), path
        assert html.xpath("//a[@data-leave]") or path == "leave.html", path
        asked = [each for each in html.xpath("//@src | //link/@href") if re.match(r"(https?:)?//", each)]
        assert asked == [] or set(asked) <= {each for each in asked if path != "404.html"} & set(html.xpath("//link[@rel='canonical']/@href")), path


def test_the_folder_is_written_once(tmp_path):
    assert write_source(PROJECT, ROOT, tmp_path) != []
    assert write_source(PROJECT, ROOT, tmp_path) == []

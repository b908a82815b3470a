"""The whole way with the worst words: data files full of them, MkDocs, the theme, and a search in a browser."""

from __future__ import annotations

import shutil

import lxml.html
import pytest
import yaml
from browsing import serving
from fuzz_data import ROOT, one_role
from hostile import PIECES, PLAIN, hostile, skeleton, tamed, text
from making import mkdocs_build
from test_hostile_words import in_attribute

WORST = " ".join(PIECES)
COPIED = ("docs", "generator", "overrides", "mkdocs.yml", "mkdocs_hook.py")


def built(root, payload):
    """The site of one role, built by MkDocs from data files in which every text is hostile."""
    project = hostile(one_role(), payload)
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    files = {
        "law/articles.yaml": project.law, "nap/plan.yaml": project.plan, "settings.yaml": project.settings, "local.yaml": project.local,
        "guides/one.yaml": project.guides[0], "quizzes/one.yaml": project.quizzes[0],
    }
    told = {name: record.model_dump(mode="json", exclude_defaults=True) for name, record in files.items()}
    told |= {f"law/{name}.yaml": {name: [each.model_dump(mode="json", exclude_defaults=True) for each in getattr(project, name)]} for name in ("actors", "roles", "terms", "acts")}
    for name, record in told.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    done = mkdocs_build(root, root / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The site full of the worst words, and the same with plain words."""
    made = []
    for payload in (WORST, PLAIN):
        root = tmp_path_factory.mktemp("site") / "project"
        root.mkdir()
        made.append(built(root, payload))
    return made


def test_every_built_page_is_the_same_but_for_the_words(sites):
    worst, plain = sites
    pages = sorted(path.relative_to(plain).as_posix() for path in plain.rglob("*.html"))
    assert pages == sorted(path.relative_to(worst).as_posix() for path in worst.rglob("*.html"))
    assert len(pages) > 60
    for path in pages:
        bad, good = (lxml.html.document_fromstring((site / path).read_bytes()) for site in sites)
        for script in (*bad.xpath("//script[@type='application/ld+json']"), *good.xpath("//script[@type='application/ld+json']")):
            script.text = ""
        assert in_attribute(skeleton(bad), WORST) == in_attribute(skeleton(good), PLAIN), path
        assert tamed(text(bad), WORST) == tamed(text(good), PLAIN), path


def test_hits_of_the_search_show_them_as_words(sites, tab):
    with serving(sites[0]) as start:
        tab.goto(f"{start}search.html")
        alerts = []
        tab.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
        tab.focus("#search-words")
        tab.wait_for_selector(".kb-search__panel", state="attached")
        for typed in ("alert", "onerror", "<script>alert(1)</script>"):
            tab.fill("#search-words", typed)
            tab.wait_for_selector(".kb-hit")
            assert tab.locator(".kb-search__panel").locator("script, img, svg, iframe, [onclick], [onerror]").count() == 0
            assert "<script>" in "".join(tab.locator(".kb-hit").all_inner_texts())
        assert alerts == []

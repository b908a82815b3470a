"""Making the site: a failure leaves what stood before; pages are written only when they changed."""

import pytest
from small import small_project

from generator import build, staging


@pytest.fixture
def root(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/about.md").write_text("# About\n\n<!-- facts -->\n", encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("old", encoding="utf-8")
    return tmp_path


def make(status):
    """A stand-in for MkDocs that writes half a site and ends with `status`."""

    def run(_root, made):
        made.mkdir()
        (made / "index.html").write_text("new", encoding="utf-8")
        return status

    return run


def test_a_good_build_takes_the_place(root, monkeypatch):
    monkeypatch.setattr(build, "run_mkdocs", make(0))
    assert build.build_site(root) == 0
    assert (root / "site/index.html").read_text() == "new"
    assert [each.name for each in (root / ".build").iterdir()] == ["stage.lock"]


def test_a_good_build_without_renameat2(root, monkeypatch):
    monkeypatch.setattr(build, "run_mkdocs", make(0))
    monkeypatch.setattr(staging, "exchange", lambda _one, _other: False)
    assert build.build_site(root) == 0
    assert (root / "site/index.html").read_text() == "new"
    assert [each.name for each in (root / ".build").iterdir()] == ["stage.lock"]


def test_the_first_build(root, monkeypatch):
    (root / "site/index.html").unlink()
    (root / "site").rmdir()
    monkeypatch.setattr(build, "run_mkdocs", make(0))
    assert build.build_site(root) == 0
    assert (root / "site/index.html").read_text() == "new"


def test_a_failed_build_leaves_the_old_site(root, monkeypatch):
    monkeypatch.setattr(build, "run_mkdocs", make(1))
    assert build.build_site(root) == 1
    assert (root / "site/index.html").read_text() == "old"


def test_a_killed_build_leaves_the_old_site(root, monkeypatch):
    def killed(_root, made):
        made.mkdir()
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "run_mkdocs", killed)
    with pytest.raises(KeyboardInterrupt):
        build.build_site(root)
    assert (root / "site/index.html").read_text() == "old"
    monkeypatch.setattr(build, "run_mkdocs", make(0))
    assert build.build_site(root) == 0


def test_a_fault_in_a_page_fails_mkdocs(root, tmp_path):
    (root / "mkdocs.yml").write_text("site_name: x\nstrict: true\n", encoding="utf-8")
    (root / "docs/about.md").write_text("[gone](gone.md)\n", encoding="utf-8")
    assert build.build_site(root) != 0
    assert (root / "site/index.html").read_text() == "old"


def test_pages_are_written_once(root, tmp_path):
    out = tmp_path / "out"
    first = build.write_pages(small_project(), root, out)
    assert out / "about.md" in first
    assert out / "law/shelters.md" in first
    assert "Fingerprint of all provisions" in (out / "about.md").read_text("utf-8")
    assert build.write_pages(small_project(), root, out) == []
    (out / "terms.md").write_text("other", encoding="utf-8")
    assert build.write_pages(small_project(), root, out) == [out / "terms.md"]

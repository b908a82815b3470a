"""What is measured is a law without a fault, the same for the same seed, and stands as before when it was edited."""

from __future__ import annotations

import pytest

from bench import law, reader
from generator.checks import check
from generator.reading import load

PROVISIONS = 45


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A law of a few provisions, two whole articles and the start of a third."""
    return law.write(tmp_path_factory.mktemp("bench") / "small", PROVISIONS)


def data(root) -> dict[str, bytes]:
    """The data files of a project."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for folder in ("law", "nap") for path in sorted((root / folder).rglob("*")) if path.is_file()}


def test_it_has_as_many_provisions_as_were_asked_for_and_no_fault(small):
    project = load(small)
    assert len(project.provisions) == PROVISIONS
    assert check(project, small) == []


def test_the_same_seed_makes_the_same_law_and_another_makes_another(small, tmp_path):
    assert data(law.write(tmp_path / "again", PROVISIONS)) == data(small)
    assert data(law.write(tmp_path / "other", PROVISIONS, seed=2)) != data(small)


def test_the_edit_that_is_measured_shows_in_the_summary_alone_and_is_taken_back(small, monkeypatch):
    file, seen = small / "law/articles.yaml", []
    monkeypatch.setattr(reader, "until", lambda _address, stands: seen.append((load(small), stands)))
    before = file.read_bytes()
    reader.refreshed(file, "http://127.0.0.1/law/article-1.html")
    (edited, shown), (restored, gone) = seen
    first, now = restored.provisions[0], edited.provisions[0]
    assert now.summary == f"{reader.MARK} {first.summary}" and now.text == first.text
    assert (shown(now.summary), gone(now.summary), gone(first.summary)) == (True, False, True)
    assert file.read_bytes() == before

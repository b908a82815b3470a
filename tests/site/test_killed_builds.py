"""A build that is stopped – killed at any moment, out of room, failed by a page – leaves the old site and books whole."""

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from making import ROOT
from small import small_project

from generator import release
from generator.staging import BUILD, STAGE, stage
from generator.reading import Faulty

HERE = Path(__file__).parent
OLD = {"dist/handbooks/one.pdf": "old book", "site/index.html": "old page"}


def moments(folder, *options):
    """What stood after a kill at every moment of a build, and after the next build."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(HERE)])}
    done = subprocess.run([sys.executable, HERE / "killed_builds.py", folder, *options], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_killed_at_any_moment_both_are_whole_and_the_next_build_is_clean(tmp_path):
    found = moments(tmp_path)
    assert [one["killed"] for one in found if one["killed"] not in (["first", "first"], ["second", "first"], ["second", "second"])] == []
    assert [one for one in found if (one["status"], one["next"], one["left"]) != (0, ["third", "third"], ["stage.lock"])] == []
    assert {tuple(one["killed"]) for one in found} >= {("first", "first"), ("second", "second")}
    assert [one["ended"] for one in found] == [False] * (len(found) - 1) + [True]


def test_where_two_steps_are_needed_a_kill_between_them_loses_nothing(tmp_path):
    found = moments(tmp_path, "two-steps")
    assert [one["killed"] for one in found if "mixed" in one["killed"]] == []
    assert [one for one in found if (one["status"], one["next"], one["left"]) != (0, ["third", "third"], ["stage.lock"])] == []
    assert ["none", "first"] in [one["killed"] for one in found]


@pytest.fixture
def root(tmp_path):
    """A project as small as MkDocs takes it, with the books and the site of an earlier build."""
    for path, words in {**OLD, "docs/index.md": "# Home\n", "mkdocs.yml": "site_name: x\nstrict: true\n"}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(words, encoding="utf-8")
    return tmp_path


def stands(root):
    """Every file at dist/ and site/, with its words."""
    return {path.relative_to(root).as_posix(): path.read_text("utf-8", "replace") for place in ("dist", "site") for path in (root / place).rglob("*") if path.is_file()}


def run(root, before="", **more):
    """A full build of the project in `root` with one stand-in for a book, in a process of its own; `before` is run first."""
    program = f"""
import sys, pathlib
from small import small_project
from generator import release
{before}
release.handbooks.files = lambda _project: iter([("handbooks/one.pdf", b"new book" * 100_000)])
release.epub.files = release.lms.files = lambda _project: iter(())
sys.exit(release.release(pathlib.Path({str(root)!r}), small_project(), print))
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(HERE)])}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False, **more)


def test_put_back_after_a_kill_even_when_the_next_build_fails(root):
    (root / BUILD).mkdir()
    (root / "site").rename(root / BUILD / "site.old")
    (root / "docs/index.md").write_text("[gone](gone.md)\n", encoding="utf-8")
    assert run(root).returncode == 1
    assert stands(root) == OLD


def test_mkdocs_and_all_killed_while_pages_are_written(root):
    hook = "import os, signal\n\ndef on_post_page(output, page, config):\n    os.kill(os.getppid(), signal.SIGKILL)\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    (root / "hook.py").write_text(hook, encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: x\nstrict: true\nhooks: [hook.py]\n", encoding="utf-8")
    assert run(root).returncode == -signal.SIGKILL
    assert stands(root) == OLD
    assert list((root / BUILD / STAGE).glob("*/dist/handbooks/one.pdf")) != []
    (root / "mkdocs.yml").write_text("site_name: x\nstrict: true\n", encoding="utf-8")
    assert run(root).returncode == 0
    assert stands(root)["dist/handbooks/one.pdf"].startswith("new book")
    assert [each.name for each in (root / BUILD).iterdir()] == ["stage.lock"]


def test_no_room_for_a_book(root):
    limit = (300_000, 300_000)
    done = run(root, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert stands(root) == OLD
    assert not (root / BUILD / STAGE).exists()


def test_no_room_for_a_page(root):
    (root / "docs/index.md").write_text("# Home\n\n" + "words " * 200_000, encoding="utf-8")
    done = run(root, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000)))
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert stands(root) == OLD


def test_a_fault_in_a_view(root):
    (root / "hook.py").write_text("def on_files(files, config):\n    raise ValueError('planted')\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: x\nstrict: true\nhooks: [hook.py]\n", encoding="utf-8")
    done = run(root)
    assert done.returncode == 1
    assert "planted" in done.stderr
    assert stands(root) == OLD


def test_a_fault_in_a_book(root, monkeypatch):
    def faulty(_project):
        yield "handbooks/one.pdf", b"new"
        raise Faulty([])

    monkeypatch.setattr(release.handbooks, "files", faulty)
    with pytest.raises(Faulty):
        release.release(root, small_project(), lambda _words: None)
    assert stands(root) == OLD
    assert not (root / BUILD / STAGE).exists()


def test_two_builds_at_once_do_not_mix(root):
    with stage(root, "site") as folder:
        (folder / "half").touch()
        done = run(root)
        assert (folder / "half").exists()
    assert done.returncode == 1
    assert "another build of this project is at work" in done.stderr
    assert stands(root) == OLD


def test_progress_is_told_for_every_step(root):
    told = run(root).stdout.splitlines()
    assert [line for line in told if line.startswith(("dist/", "site/", "the "))] == ["dist/handbooks/one.pdf", "the site", "dist/site-offline.zip", "site/SHA256SUMS"]

"""The commands: what they print, and the status that they end with."""

import re

import pytest

from generator.cli import main

ROLES = "law/roles.yaml"


def test_check_ends_with_0_and_one_line_of_counts(project_copy):
    done = project_copy.run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(
        r"44 provisions, 7\d norms, 12 measures, 17 plan items, \d+ actors, \d+ terms, \d+ acts(, \d+ questions)?; \d+ rules: no faults\n", done.stdout
    ), done.stdout


def test_root_may_stand_before_or_behind_the_command(project_copy, capsys):
    project_copy.replace(ROLES, "covers: [actor.carrier]", "covers: [actor.carier]")
    root = ["--root", str(project_copy.path)]
    assert main([*root, "check"]) == 1
    before = capsys.readouterr()
    assert main(["check", *root]) == 1
    assert capsys.readouterr() == before


def test_check_ends_with_1_and_a_count_of_faults(project_copy):
    project_copy.replace(ROLES, "covers: [actor.carrier]", "covers: [actor.carier]")
    done = project_copy.run("check")
    line = project_copy.line(ROLES, "actor.carier")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{ROLES}:{line}:14: 'actor.carier' does not exist here; did you mean 'actor.carrier'?\n1 fault\n"


def test_check_says_that_the_rules_were_not_run(project_copy):
    project_copy.replace(ROLES, "covers: [actor.carrier]", "covers: []")
    project_copy.replace("settings.yaml", "pass_mark: 80", "pass_mark: 0")
    done = project_copy.run("check")
    assert done.returncode == 1
    assert "2 faults\n" in done.stderr
    assert re.search(r"The \d+ rules on what the files say were not run", done.stderr)


@pytest.mark.parametrize("arguments", [
    (), ("chek",), ("check", "all"), ("pages",), ("review",), ("review", "--date", "yesterday", "nap.13.4.1"), ("source", "--to", "x"),
], ids=["nothing", "unknown-command", "too-much", "pages-without-out", "review-without-id", "no-date", "unknown-option"])
def test_wrong_usage_ends_with_2(project_copy, arguments):
    done = project_copy.run(*arguments)
    assert done.returncode == 2
    assert "usage: python -m generator" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("check",), ("build",), ("pages", "--out", "{out}"), ("source",), ("review", "nap.13.4.1")], ids=lambda command: command[0])
def test_command_in_an_empty_folder_tells_what_is_missing(project_copy, tmp_path, command):
    for file in project_copy.path.rglob("*.yaml"):
        file.unlink()
    done = project_copy.run(*(part.format(out=tmp_path / "out") for part in command))
    assert done.returncode == 1
    assert "law/articles.yaml:1:1: the file is missing" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("file", "old", "new"), [
    (ROLES, "covers: [actor.carrier]", "covers: [actor.carier]"),
    (ROLES, "covers: [actor.carrier]", "covers: [actor.carrier"),
], ids=["fault-of-a-rule", "fault-of-reading"])
def test_failed_build_leaves_the_old_site_alone(project_copy, file, old, new):
    site = project_copy.path / "site"
    site.mkdir()
    (site / "marker.html").write_text("the old site", encoding="utf-8")
    project_copy.replace(file, old, new)
    done = project_copy.run("build")
    assert done.returncode == 1
    assert f"{file}:" in done.stderr
    assert [path.name for path in site.iterdir()] == ["marker.html"]
    assert (site / "marker.html").read_text(encoding="utf-8") == "the old site"


def test_build_that_fails_in_mkdocs_leaves_the_old_site_alone(project_copy):
    """There is no mkdocs.yml in the copy: the data is clean, the build is not."""
    site = project_copy.path / "site"
    site.mkdir()
    (site / "marker.html").write_text("the old site", encoding="utf-8")
    done = project_copy.run("build")
    assert done.returncode != 0
    assert [path.name for path in site.iterdir()] == ["marker.html"]


def test_no_room_is_told_without_a_traceback(project_copy, tmp_path):
    (tmp_path / "out").write_text("a file where a folder must be", encoding="utf-8")
    done = project_copy.run("pages", "--out", str(tmp_path / "out"))
    assert done.returncode == 1
    assert "Not a directory" in done.stderr or "File exists" in done.stderr
    assert "make room or mend the rights" in done.stderr
    assert "Traceback" not in done.stderr

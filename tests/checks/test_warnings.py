"""Warnings are told and counted apart, and stop nothing unless one asks for it."""

import pytest

SET = "quizzes/transport-operators.yaml"
WARNED = ("At boarding Leyla says", "At boarding Leyla Mammadova says")
WRONG = ('"30 days", key: true', '"45 days", key: true')


@pytest.fixture
def line(sets) -> str:
    """A project with one thing to warn of; the line that tells it."""
    sets.replace(SET, *WARNED)
    words = "“Leyla Mammadova” looks like the name of a person; say who it is by what the person does, or use a first name alone"
    return f"{SET}:{sets.line(SET, 'Leyla Mammadova')}:15: warning: {words}\n"


def test_check_with_a_warning_ends_with_0_and_tells_it(sets, line):
    done = sets.run("check")
    assert (done.returncode, done.stderr) == (0, line + "1 warning\n")
    assert done.stdout.endswith(" rules: no faults\n")


def test_strict_check_with_a_warning_ends_with_1(sets, line):
    done = sets.run("check", "--strict")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", line + "1 warning\n")


def test_strict_check_of_clean_data_ends_with_0(sets):
    done = sets.run("check", "--strict")
    assert (done.returncode, done.stderr) == (0, "")
    assert ", 12 questions; " in done.stdout


def test_faults_and_warnings_are_counted_apart(sets, line):
    sets.replace(SET, *WRONG)
    done = sets.run("check")
    assert done.returncode == 1
    assert line in done.stderr
    assert "the number 45 in `says`" in done.stderr
    assert done.stderr.endswith("1 fault, 1 warning\n")


def test_pages_are_made_in_spite_of_a_warning(sets, line, tmp_path):
    done = sets.run("pages", "--out", str(tmp_path / "out"))
    assert done.returncode == 0
    assert done.stderr == line + "1 warning\n"
    assert (tmp_path / "out/law/carriers.md").is_file()


def test_no_page_is_made_when_there_is_a_fault_beside_the_warning(sets, line, tmp_path):
    sets.replace(SET, *WRONG)
    done = sets.run("pages", "--out", str(tmp_path / "out"))
    assert done.returncode == 1
    assert done.stderr.endswith("1 fault, 1 warning\n")
    assert not (tmp_path / "out").exists()

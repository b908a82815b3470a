"""`review` writes two values and nothing else."""

import difflib

import pytest

LAW, PLAN = "law/articles.yaml", "nap/plan.yaml"
OLD = "Shelters shall be offered for 30 days to victims of human traffickers upon their request, regardless of\n"


def changed(before: str, after: str) -> list[str]:
    """The lines that a change took out (`-`) and put in (`+`)."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if line[0] in "+-" and not line.startswith(("+++", "---"))]


@pytest.mark.parametrize(("file", "name", "old", "new"), [
    (LAW, "law.shelters.thirty-days", OLD, OLD.replace("30", "60")),
    (PLAN, "nap.measures.security", 'danger is over\n    text: "To ensure', 'danger is over\n    text: "To assure'),
    (PLAN, "nap.13.4.1", 'text: "2014-2017", first: 2014, last: 2017}\n        summary: >-\n          Take steps to set up', 'text: "2014-2018", first: 2014, last: 2018}\n        summary: >-\n          Take steps to set up'),
], ids=["provision", "measure", "item"])
def test_review_changes_only_the_two_values_of_the_record(project_copy, file, name, old, new):
    project_copy.replace(file, old, new)
    before = {path: project_copy.read(path) for path in (LAW, PLAN)}
    done = project_copy.run("review", "--date", "2026-11-23", name)
    assert (done.returncode, done.stderr) == (0, "")
    after = {path: project_copy.read(path) for path in (LAW, PLAN)}
    lines = changed(before[file], after[file])
    assert len(lines) == 2
    assert lines[0].lstrip("- ").startswith("reviewed: {date: 2026-11-24, words: ")
    assert lines[1].lstrip("+ ").startswith('reviewed: {date: 2026-11-23, words: "')
    other = PLAN if file == LAW else LAW
    assert after[other] == before[other]
    assert not any("have changed since they were reviewed" in fault.what for fault in project_copy.faults())


def test_review_of_several_records_keeps_all_else(project_copy):
    before = project_copy.read(LAW) + project_copy.read(PLAN)
    done = project_copy.run("review", "--date", "2026-11-23", "law.shelters.thirty-days", "law.definition.trafficking", "nap.13.4.1", "law.shelters.silence")
    assert done.returncode == 0
    assert len(changed(before, project_copy.read(LAW) + project_copy.read(PLAN))) == 8
    assert project_copy.faults() == []


def test_review_without_a_date_takes_the_edition(project_copy):
    project_copy.run("review", "--date", "2026-11-01", "nap.13.4.1")
    assert "2026-11-01" in project_copy.read(PLAN)
    project_copy.run("review", "nap.13.4.1")
    assert "2026-11-01" not in project_copy.read(PLAN)
    assert project_copy.faults() == []


def test_review_keeps_windows_line_ends(project_copy):
    project_copy.write(LAW, project_copy.read(LAW).replace("\n", "\r\n"))
    before = project_copy.read(LAW)
    assert project_copy.run("review", "--date", "2026-11-23", "law.shelters.thirty-days").returncode == 0
    after = project_copy.read(LAW)
    assert after.count("\r\n") == before.count("\r\n")
    assert len(changed(before, after)) == 2


@pytest.mark.parametrize(("name", "meant"), [
    ("law.shelters.thirty-day", "law.shelters.thirty-days"), ("nap.13.4.11", "nap.13.4.1"), ("nap.measures.securty", "nap.measures.security"),
])
def test_unknown_id_is_told_and_nothing_is_written(project_copy, name, meant):
    before = {path: path.read_bytes() for path in project_copy.path.rglob("*") if path.is_file()}
    done = project_copy.run("review", "law.shelters.silence", name)
    assert done.returncode == 1
    assert done.stderr == f"'{name}' cannot be reviewed; did you mean '{meant}'?\n"
    assert {path: path.read_bytes() for path in project_copy.path.rglob("*") if path.is_file()} == before


def test_id_that_is_given_twice_is_written_once(project_copy):
    done = project_copy.run("review", "law.definition.trafficking", "law.definition.trafficking")
    assert done.returncode == 0
    assert project_copy.faults() == []


GUIDE = "guides/transport-operators.yaml"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_review_of_a_guide_pins_the_words_of_today(project_copy, line_end):
    law = project_copy.read(LAW)
    project_copy.write(LAW, law.replace("check all passengers to identify", "check some passengers to identify"))
    project_copy.write(GUIDE, project_copy.read(GUIDE).replace("\n", line_end) + f"# The end.{line_end}")
    assert any("is suspect" in fault.what for fault in project_copy.faults())
    before = project_copy.read(GUIDE)
    assert project_copy.run("review", "guide.transport-operators").returncode == 0
    after = project_copy.read(GUIDE)
    assert not any("is suspect" in fault.what or "pin" in fault.what for fault in project_copy.faults() if fault.file == GUIDE)
    assert after.endswith(f"# The end.{line_end}")
    assert after.count("\n") == after.count(line_end)
    assert before.partition("pins:")[0] == after.partition("pins:")[0]


def test_review_of_a_guide_without_pins_adds_them(project_copy):
    project_copy.write(GUIDE, project_copy.read(GUIDE).partition("pins:")[0] + "\n# The end.\n")
    assert any("does not pin its words" in fault.what for fault in project_copy.faults())
    assert project_copy.run("review", "guide.transport-operators").returncode == 0
    assert project_copy.faults() == []
    assert project_copy.read(GUIDE).endswith("\n# The end.\n")

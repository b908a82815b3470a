"""The source page comes back from the data alone, byte for byte; a text that is touched or lost is named."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.source import paragraphs, source_page

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "law/source/ministry-page.txt"
LAW, PLAN = "law/articles.yaml", "nap/plan.yaml"


def test_rebuilt_page_is_the_source_byte_for_byte(project):
    assert source_page(project).encode("utf-8") == PAGE.read_bytes()


def test_copy_of_the_source_is_the_page_that_was_pinned():
    page = PAGE.read_bytes()
    assert len(page) == 25_877
    assert hashlib.sha256(page).hexdigest() == "9d50bae6505aff5235230705a4b471a1bfb97dec66b6995a0fd17f0ebba99bc4"


def test_source_has_137_paragraphs_and_29_no_break_spaces():
    page = PAGE.read_bytes().decode("utf-8")
    assert list(paragraphs(page)) == list(range(1, 138))
    assert page.count("\u00a0") == 29
    assert paragraphs(page)[3].count("\u00a0") == 11


@pytest.mark.parametrize("where", ["standard-output", "file"])
def test_command_needs_nothing_but_the_two_files(project_copy, where):
    shutil.rmtree(project_copy.path / "law/source")
    for file in project_copy.path.rglob("*.yaml"):
        if file.relative_to(project_copy.path).as_posix() not in (LAW, PLAN):
            file.unlink()
    out = project_copy.path / "law/source/ministry-page.txt"
    command = [sys.executable, "-m", "generator", "--root", str(project_copy.path), "source", *(["--out", str(out)] if where == "file" else [])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (out.read_bytes() if where == "file" else done.stdout) == PAGE.read_bytes()


@pytest.mark.parametrize(("file", "old", "new"), [
    (LAW, 'text: "PROTECTİON"', 'text: "PROTECTION"'),
    (LAW, "Shelters shall be offered for 30 days to victims of human traffickers upon their request, regardless of\n",
     "Shelters shall be offered for 60 days to victims of human traffickers upon their request, regardless of\n"),
    (LAW, r"dated by 28.06.2005,\_", "dated by 28.06.2005, "),
    (PLAN, '{source: P66, text: "2014-2017"', '{source: P66, text: "2014-2018"'),
    (PLAN, 'text: "13.4.2."', 'text: "13.4.2"'),
], ids=["title", "number", "no-break-space", "year", "full-stop"])
def test_one_changed_character_changes_the_page(project_copy, file, old, new):
    project_copy.replace(file, old, new)
    done = project_copy.run("source")
    assert done.returncode == 0
    assert done.stdout != PAGE.read_bytes().decode("utf-8")


@pytest.mark.parametrize(("first", "after", "number", "begins"), [
    ("      - id: law.shelters.thirty-days\n", "      - id: law.shelters.prolongation-and-consent\n", 23, "Shelters shall be offered for 30 days"),
    ("      - id: law.special-institutions.shelters\n", "      - id: law.special-institutions.assistance-centres\n", 17, "Interim shelters for the victims"),
    ("      - id: law.children.programmes\n", "\n  - id: law.assistance\n", 45, "Social rehabilitation of children"),
], ids=["P23", "P17", "P45"])
def test_provision_that_is_lost_is_named(project_copy, first, after, number, begins):
    text = project_copy.read(LAW)
    start = text.index(first)
    project_copy.write(LAW, text[:start] + text[text.index(after, start):])
    done = project_copy.run("check")
    assert done.returncode == 1
    line = project_copy.line(LAW, "  paragraphs: 137")
    (told,) = [words for words in done.stderr.splitlines() if "is missing from the data" in words]
    assert told.startswith(f"{LAW}:{line}:")
    assert f"paragraph P{number} of the source is missing from the data (“{begins}" in told


def test_provision_that_is_lost_is_named_without_the_copy_too(project_copy):
    text = project_copy.read(LAW)
    start = text.index("      - id: law.shelters.thirty-days\n")
    project_copy.write(LAW, text[:start] + text[text.index("      - id: law.shelters.prolongation-and-consent\n"):])
    shutil.rmtree(project_copy.path / "law/source")
    done = project_copy.run("check")
    assert "paragraph P23 of the source is missing from the data;" in done.stderr
    assert "the copy of the source is not at law/source/ministry-page.txt" in done.stderr

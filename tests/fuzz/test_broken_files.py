"""However a data file is spoilt: every fault is told with file, line and column, and nothing ends in a traceback."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from pathlib import Path

import pytest
from broken import CHANCES, WAYS
from fuzz_data import ROOT
from hostile import PAYLOADS, tries
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main

FILES = [
    "law/articles.yaml", "law/actors.yaml", "law/roles.yaml", "law/terms.yaml", "law/acts.yaml", "nap/plan.yaml", "settings.yaml", "local.yaml",
    "guides/transport-operators.yaml", "quizzes/transport-operators.yaml",
]
TOLD = re.compile(r"(?P<file>[^:\n]+):(?P<line>[1-9]\d*):(?P<column>[1-9]\d*): (warning: )?\S.*; \S.*")
COUNTS = re.compile(r"\d+ (fault|warning)s?(, \d+ warnings?)?|The \d+ rules on what the files say were not run: mend these first\.")


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """The data with one guide and one set of questions, and with contacts filled in."""
    root = tmp_path_factory.mktemp("data")
    for file in (*FILES, "law/source/ministry-page.txt"):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, root / file)
    shutil.copy(ROOT / "tests/samples/local.yaml", root / "local.yaml")
    return root


def checked(root: Path) -> tuple[int, list[str]]:
    """`generator check`: its exit status, and the lines that it told."""
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        status = main(["--root", str(root), "check"])
    return status, said.getvalue().removesuffix("\n").split("\n")


def assert_told(root: Path) -> None:
    """Every line is a fault at a place that is there, or a count."""
    status, lines = checked(root)
    assert status in (0, 1)
    places = [TOLD.fullmatch(line) for line in lines if line and not COUNTS.fullmatch(line)]
    assert None not in places, "\n".join(lines)
    assert status == 0 or places
    for place in places:
        file = root / place["file"]
        assert place["file"] in FILES or file.parent.name in ("guides", "quizzes"), place[0]
        if file.is_file():
            assert int(place["line"]) <= last_line(file), place[0]


def last_line(file: Path) -> int:
    """How many lines an editor shows."""
    return len(re.findall(rb"\r\n|\r|\n", file.read_bytes())) + 1


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("file", FILES)
@given(chance=CHANCES)
@tries(6)
def test_a_spoilt_file_is_told(data, file, way, chance):
    whole = (data / file).read_bytes()
    try:
        (data / file).write_bytes(WAYS[way](whole.decode("utf-8"), chance))
        assert_told(data)
    finally:
        (data / file).write_bytes(whole)


@given(payload=PAYLOADS, file=st.sampled_from(FILES), chance=CHANCES)
@tries(40)
def test_hostile_words_in_a_file_are_told_or_taken(data, file, payload, chance):
    whole = (data / file).read_bytes()
    text = whole.decode("utf-8")
    at = chance.randrange(len(text))
    try:
        (data / file).write_bytes((text[:at] + payload + text[at:]).encode("utf-8"))
        assert_told(data)
    finally:
        (data / file).write_bytes(whole)


def test_the_data_itself_is_read(data):
    """What is spoilt here is sound before: reading finds nothing, only the rules miss the other guides and questions."""
    _, lines = checked(data)
    assert not any(line.startswith("The ") for line in lines)

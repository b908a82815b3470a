"""Scripts and styles reach the reader without comments and indents, and say the same."""

import re

import pytest
from making import ROOT

from generator.site.slim import slimmed

ASSETS = sorted(path.name for path in (ROOT / "docs/assets").iterdir() if path.suffix in (".js", ".css"))


def test_there_are_both_kinds():
    assert {name.rpartition(".")[2] for name in ASSETS} == {"js", "css"}


@pytest.mark.parametrize("name", ASSETS)
def test_it_is_smaller_without_comments_and_else_the_same(site, name):
    written, made = (ROOT / "docs/assets" / name).read_text("utf-8"), (site / "assets" / name).read_text("utf-8")
    assert len(made) < len(written)
    assert not re.search(r"^\s*(//|/\*(?!!))", made, re.MULTILINE)
    without_comments = re.sub(r"^\s*//.*$|\s// .*$|/\*[\s\S]*?\*/", "", written, flags=re.MULTILINE)
    if name.endswith(".js"):
        assert "".join(made.split()) == "".join(without_comments.split())


def test_an_address_in_a_string_is_no_comment():
    assert slimmed("a.js", b'var a = "https://example.org/"; // why\nvar b = /\\/\\//;\n') == b'var a="https://example.org/";var b=/\\/\\//;'


def test_white_space_in_what_is_shown_stays():
    assert slimmed("a.js", b'say( "two  spaces" )') == b'say("two  spaces")'


def test_anything_else_is_as_it_was():
    assert slimmed("icon.svg", b"<svg>\n  <!-- a -->\n</svg>") == b"<svg>\n  <!-- a -->\n</svg>"

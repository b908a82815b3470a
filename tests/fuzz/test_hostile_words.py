"""Whatever words stand in the data, on a page they are words: no element, attribute, link or script comes of them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import lxml.html
import markdown
import pytest
import yaml
from fuzz_data import PROJECT, one_role
from hostile import BEGIN, END, PAYLOADS, PIECES, PLAIN, hostile, skeleton, tamed, text, tries
from hypothesis import example, given
from lxml import etree

from generator.exports import files, legislation
from generator.site import site_files
from generator.site.search import INDEX

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]
"""What MkDocs runs on every page: its own three and ours."""
WORST = " ".join(PIECES)
FRONT = ("title", "description")


@cache
def pages(payload: str) -> dict[str, tuple[dict, lxml.html.HtmlElement]]:
    """The front matter and the body of each page of one role's site, made with `payload` in every text."""
    made = {}
    for path, content in site_files(hostile(one_role(), payload), {}).items():
        if path.endswith(".md"):
            _, front, body = content.split("---\n", 2)
            made[path] = yaml.safe_load(front), lxml.html.document_fromstring(markdown.markdown(body, extensions=EXTENSIONS))
    return made


def in_attribute(shapes: list, payload: str) -> list:
    """The elements, with plain words where the payload stands in an attribute."""
    return [(tag, tuple((name, tamed(value, payload)) if isinstance(value, str) else value for name, value in map(pair, attributes))) for tag, attributes in shapes]


def pair(attribute) -> tuple[str, str | None]:
    return attribute if isinstance(attribute, tuple) else (attribute, None)


@given(payload=PAYLOADS)
@example(payload=WORST)
@tries(8)
def test_pages_hold_words_as_words(payload):
    plain = pages(PLAIN)
    for path, (front, body) in pages(payload).items():
        assert in_attribute(skeleton(body), payload) == in_attribute(skeleton(plain[path][1]), PLAIN), path
        assert tamed(text(body), payload) == tamed(text(plain[path][1]), PLAIN), path
        assert front.keys() == plain[path][0].keys()
        for name in FRONT:
            shown = lxml.html.fromstring(f"<p>{front[name]}</p>")
            assert len(shown) == 0 and '"' not in front[name], (path, name)
            assert tamed(shown.text_content(), payload) == tamed(plain[path][0][name], PLAIN), (path, name)
    pages.cache_clear() if payload != PLAIN else None


@pytest.mark.parametrize("planted", ["<b>x</b>", "&lt;", "<script>", "[a](b.html)"])
def test_the_comparison_sees_what_is_not_escaped(planted):
    clean, dirty = (lxml.html.document_fromstring(markdown.markdown(words, extensions=EXTENSIONS)) for words in (f"# a {BEGIN}{PLAIN}{END}", f"# a {BEGIN}{planted}{END}"))
    same = in_attribute(skeleton(clean), PLAIN) == in_attribute(skeleton(dirty), planted) and tamed(text(clean), PLAIN) == tamed(text(dirty), planted)
    assert not same


@given(payload=PAYLOADS)
@example(payload=WORST)
@tries(25)
def test_the_search_index_holds_them(payload):
    project = hostile(one_role(), payload)
    script = site_files(project, {})[INDEX]
    assert script.isprintable() or not any(sign in script for sign in "\u2028\u2029")
    rows = json.loads(script.removeprefix("window.kbSearchIndex=").removesuffix(";\n"))["entries"]
    titles = {row[2] for row in rows}
    assert titles >= {provision.title for provision in project.provisions}


def outline(value, payload):
    """A JSON value: its fields, and its texts with plain words for the payload."""
    if isinstance(value, dict):
        return {tamed(name, payload): outline(each, payload) for name, each in value.items()}
    if isinstance(value, list):
        return [outline(each, payload) for each in value]
    return tamed(value, payload) if isinstance(value, str) else type(value).__name__


@cache
def data(payload: str) -> dict[str, bytes]:
    return files(hostile(one_role(), payload))


@given(payload=PAYLOADS)
@example(payload=WORST)
@tries(10)
def test_the_open_data_holds_them(payload):
    plain = data(PLAIN)
    made = files(hostile(one_role(), payload))
    assert made.keys() == plain.keys()
    for path, content in made.items():
        if path.endswith(("json", "jsonld")):
            assert outline(json.loads(content), payload) == outline(json.loads(plain[path]), PLAIN), path
        elif path.endswith("xml"):
            tree, other = (etree.fromstring(each) for each in (content, plain[path]))
            assert [element.tag for element in tree.iter()] == [element.tag for element in other.iter()]
            assert tamed("".join(tree.itertext()), payload) == tamed("".join(other.itertext()), PLAIN)


@given(payload=PAYLOADS)
@example(payload=WORST)
@tries(25)
def test_a_page_describes_itself_without_ending_its_script(payload):
    for path, words in legislation(hostile(one_role(), payload)).items():
        assert "<" not in words, path
        json.loads(words)


def test_every_kind_of_text_was_changed():
    """All records of the real data hold free texts, and the walk reaches each class of the model that has any."""
    made = hostile(PROJECT, "x")
    assert made.provisions[0].summary.endswith(f"x{END}") and made.provisions[0].text.endswith(f"x{END}")
    assert made.guides[0].situations[0].steps[0].says.endswith(f"x{END}")
    assert made.quizzes[0].questions[0].options[0].feedback.endswith(f"x{END}")
    assert made.local.translations[0].words.endswith(f"x{END}")
    assert made.provisions[0].id == PROJECT.provisions[0].id
    assert replace(made, settings=PROJECT.settings).settings.site_address == PROJECT.settings.site_address

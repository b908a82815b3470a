"""Every rule on packages catches a planted fault; a rule without one fails here by its name."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from lmsworld import packages, small_project

from generator.lms.manifest import MANIFEST
from generator.lms.package import EARLIEST, zipped
from generator.lms.validation import RULES, Package, faults

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def whole() -> dict[str, Files]:
    """The files of both packages."""
    return {kind: packages(small_project(), kind) for kind in ("scorm12", "scorm2004")}


def put(name: str, old: str, new: str) -> Callable[[Files], bytes]:
    """Replace the first `old`, which must be there, in a file."""
    def plant(files: Files) -> bytes:
        text = files[name].decode()
        assert old in text, f"{name} does not hold {old!r}"
        return zipped({**files, name: text.replace(old, new, 1).encode()})
    return plant


def more(name: str, content: bytes = b"x") -> Callable[[Files], bytes]:
    """One more file."""
    return lambda files: zipped({**files, name: content})


def fewer(name: str) -> Callable[[Files], bytes]:
    """One file less."""
    return lambda files: zipped({each: content for each, content in files.items() if each != name})


def raw(order: Callable[[list[str]], list[str]] = sorted, time: tuple = EARLIEST) -> Callable[[Files], bytes]:
    """A zip in another order or of another time."""
    def plant(files: Files) -> bytes:
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for name in order(list(files)):
                archive.writestr(zipfile.ZipInfo(name, time), files[name])
        return target.getvalue()
    return plant


def first(names: list[str]) -> list[str]:
    """The manifest first, then by name, and one name twice."""
    rest = sorted(name for name in names if name != MANIFEST)
    return [MANIFEST, *rest, rest[-1]]


PLANTED = {
    "names_are_plain": [("scorm12", more("A b.html"), "'A b.html'"), ("scorm12", more("../x.html"), "../x"), ("scorm2004", more("é.css"), "é")],
    "every_name_is_there_once": [("scorm12", raw(first), "2 times")],
    "the_zip_is_the_same_every_day": [
        ("scorm12", raw(lambda names: sorted(names, reverse=True)), "not in order"), ("scorm2004", raw(time=(2026, 1, 1, 0, 0, 0)), "(2026, 1, 1"),
    ],
    "every_listed_file_exists": [("scorm12", fewer("quiz.css"), "'quiz.css'"), ("scorm2004", fewer("scorm.js"), "'scorm.js'")],
    "every_file_is_listed": [("scorm12", more("extra.css"), "'extra.css' 0 times"), ("scorm2004", put(MANIFEST, '<file href="quiz.js"/>', ""), "'quiz.js' 0 times")],
    "the_manifest_says_which_version": [
        ("scorm12", put(MANIFEST, ">1.2<", ">1.3<"), "schemaversion"), ("scorm2004", put(MANIFEST, "2004 4th Edition", "2004"), "schemaversion"),
        ("scorm12", put(MANIFEST, "ADL SCORM", "ADL"), "schema is"), ("scorm12", put(MANIFEST, "imscp_rootv1p1p2", "imscp"), "its root"),
    ],
    "identifiers_are_names": [
        ("scorm12", put(MANIFEST, 'identifier="resource"', 'identifier="a resource"'), "'a resource'"),
        ("scorm2004", put(MANIFEST, 'identifier="resource"', 'identifier="item"'), "there 2 times"),
    ],
    "references_lead_somewhere": [
        ("scorm12", put(MANIFEST, 'default="organization"', 'default="other"'), "'other'"),
        ("scorm2004", put(MANIFEST, 'identifierref="resource"', 'identifierref="nothing"'), "'nothing'"),
    ],
    "one_launch_page_owns_the_session": [
        ("scorm12", put(MANIFEST, 'scormtype="sco"', 'scormtype="asset"'), "'asset'"),
        ("scorm2004", put(MANIFEST, 'scormType="sco"', 'scormtype="sco"'), "None"),
        ("scorm12", put(MANIFEST, 'href="launch.html"', 'href="index.html"'), "'index.html'"),
        ("scorm2004", put(MANIFEST, "</resources>", '<resource identifier="two" type="webcontent"/></resources>'), "2 resources"),
    ],
    "titles_are_shown_whole": [
        ("scorm12", put(MANIFEST, "<title>Shelter staff</title>", "<title> </title>"), "0 characters"),
        ("scorm2004", put(MANIFEST, "<title>Shelter staff</title>", f"<title>{'x' * 201}</title>"), "201 characters"),
    ],
    "the_pass_mark_is_a_score": [
        ("scorm12", put(MANIFEST, "masteryscore>80", "masteryscore>8O"), "'8O'"), ("scorm12", put("launch.html", '"mark": 80', '"mark": 70'), "'70'"),
        ("scorm2004", put(MANIFEST, "Measure>0.8<", "Measure>80<"), "'80'"),
    ],
    "the_package_says_itself_whether_it_is_passed": [
        ("scorm2004", put(MANIFEST, 'completionSetByContent="true"', 'completionSetByContent="false"'), "completionSetByContent"),
    ],
    "no_page_leads_outside": [
        ("scorm12", put("guide.html", "<h1>", '<img src="https://example.org/x.png"><h1>'), "example.org"),
        ("scorm12", put("text.html", "<h1>", '<a href="//example.org">x</a><h1>'), "//example.org"),
        ("scorm2004", put("questions.html", "<form", '<form action="mailto:a@example.org"'), "mailto"),
    ],
    "no_style_or_script_leads_outside": [
        ("scorm12", put("package.css", "* {", "@import 'x.css'; * {"), "@import"), ("scorm2004", put("quiz.css", ".kb-quiz", "i { background: url(x.png) } .kb-quiz"), "url("),
        ("scorm12", put("launch.js", '"use strict";', 'fetch("x");'), "fetch"), ("scorm2004", put("scorm.js", '"use strict";', 'var a = "https://example.org";'), "https:"),
    ],
    "nothing_is_kept_in_the_browser": [
        ("scorm12", put("framed.js", '"use strict";', "localStorage.x = 1;"), "localStorage"), ("scorm2004", put("launch.js", '"use strict";', 'document.cookie = "x";'), "cookie"),
        ("scorm12", put("questions.html", 'data-memory="off"', 'data-memory="on"'), "data-memory"),
    ],
    "links_inside_lead_somewhere": [
        ("scorm12", put("guide.html", 'href="text.html#', 'href="text.html#no-'), "no place"), ("scorm2004", put("questions.html", 'href="guide.html"', 'href="guides.html"'), "names no file"),
    ],
    "pages_are_closed_and_named": [
        ("scorm12", put("text.html", "default-src 'none'", "default-src *"), "its policy"), ("scorm12", put("guide.html", '<html lang="en">', "<html>"), "no language"),
        ("scorm2004", put("guide.html", "<title>Guide: Shelter staff</title>", ""), "no title"),
    ],
    "pages_hold_no_script_of_their_own": [
        ("scorm12", put("guide.html", "<h1>", "<script>x</script><h1>"), "inside the page"), ("scorm2004", put("text.html", "<h1>", '<h1 onclick="x">'), "attribute"),
        ("scorm12", put("launch.html", "<h1>", '<h1 style="color:red">'), "attribute"),
    ],
    "every_question_is_reported": [("scorm12", put("launch.html", '"question": "quiz.shelter-staff.child-at-night"', '"question": "quiz.shelter-staff.other"'), "other")],
    "ids_of_questions_are_taken_everywhere": [
        ("scorm12", put("launch.html", '"id": "shelter-staff_child-at-night"', '"id": "shelter staff"'), "'shelter staff'"),
        ("scorm2004", put("launch.html", '"id": "quiz.shelter-staff.child-at-night"', '"id": "quiz.shelter-staff.steps"'), "there 2 times"),
    ],
    "kinds_are_words_of_the_standard": [("scorm12", put("launch.html", '"type": "sequencing"', '"type": "ordering"'), "'ordering'")],
    "texts_of_questions_fit": [
        ("scorm2004", put("launch.html", '"text": "When must', f'"text": "{"x" * 250}When must'), "characters"), ("scorm12", put("launch.html", '"text": "When must the shelter report the child?"', '"text": ""'), "has 0"),
    ],
    "answers_fit": [
        ("scorm12", put("questions.html", 'data-option="guardianship"', 'data-option="guardian ship"'), "'guardian ship'"),
        ("scorm12", lambda files: zipped({**files, "questions.html": re.sub(rb'data-option="(guardianship|commission|police|parents)"', rb'data-option="\1' + b"x" * 70 + b'"', files["questions.html"])}), "characters, not 255"),
    ],
}


def test_every_rule_has_a_planted_fault():
    assert set(PLANTED) == set(RULES)


@pytest.mark.parametrize(("rule", "kind", "plant", "words"), [
    pytest.param(rule, *case, id=f"{rule}-{number}") for rule, cases in PLANTED.items() for number, case in enumerate(cases)
])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_planted_fault_is_caught(whole, rule, kind, plant, words):
    told = [what for _, _, what in RULES[rule](Package(plant(whole[kind]), kind))]
    assert any(words in what for what in told), told


@pytest.mark.parametrize("kind", ["scorm12", "scorm2004"])
def test_whole_packages_have_no_fault(whole, kind):
    assert faults("x.zip", zipped(whole[kind]), kind) == []


@pytest.mark.parametrize(("content", "words"), [
    (lambda files: b"no zip", "it is no zip"),
    (lambda files: zipped({name: content for name, content in files.items() if name != MANIFEST}), "not at the root"),
    (lambda files: zipped({**files, MANIFEST: files[MANIFEST].replace(b"</manifest>", b"")}), "not well-formed"),
    (lambda files: zipped(files)[:200] + b"\0\0\0\0\0" + zipped(files)[205:], "damaged"),
])
def test_what_cannot_be_read_is_told(whole, content, words):
    found = faults("x.zip", content(whole["scorm12"]), "scorm12")
    assert len(found) == 1 and words in found[0].what

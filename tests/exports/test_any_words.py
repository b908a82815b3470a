"""Whatever words a text holds, the exports hold them: tried with many that nobody would write."""

from __future__ import annotations

import csv
import io
import json

from exported import PROJECT, with_provision
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.exports import legislation
from generator.exports.akn import documents
from generator.exports.akn.faults import faults
from generator.exports.cells import ours, said, to_csv, unsaid
from generator.exports.context import Data
from generator.exports.records.layout import to_bytes
from generator.exports.records.make_law import provision_record
from generator.model import Reference

ID = "law.carriers.three-duties"
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=60).filter(str.strip)
"""Everything but control characters and what is no character: reading refuses those."""


@given(before=WORDS, cites=WORDS, after=WORDS)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_akoma_ntoso_holds_them_and_marks_what_is_cited(before, cites, after):
    refs = (Reference(cites=cites, status="disputed", to="law.children", act="act.orphans"),)
    text = before + cites + after
    project = with_provision(PROJECT, ID, text=text, refs=refs, norms=(), notes=())
    made = documents(project)
    assert faults(made, project) == []
    tree = etree.fromstring(made["data/law.akn.xml"])
    assert "".join(tree.xpath("//*[@GUID=$id]", id=ID)[0].itertext()).strip("\n ") == text.strip("\n ")


@given(title=WORDS)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_json_and_page_descriptions_hold_them(title):
    project = with_provision(PROJECT, ID, title=title)
    article = project.article_of[ID]
    record = provision_record(Data(project), project.by_id[ID], article).model_dump(mode="json")
    assert json.loads(to_bytes(record))["title"] == title
    text = legislation(project)["law/carriers.html"]
    assert "<" not in text
    assert json.loads(text)["hasPart"][0]["name"] == title


@given(words=WORDS)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_tables_hold_them(words):
    content = to_csv(["said", "ours"], [[said(words), ours(words)]])
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert unsaid(rows[1][0]) == words
    assert rows[1][1] in (words, "'" + words)
    assert not rows[1][1].lstrip(" \u00a0").startswith(("=", "+", "-", "@"))

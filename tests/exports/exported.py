"""The real data and its export, made once for the tests that are parametrised by it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from generator.data_names import LAW_XML, PLAN_XML
from generator.exports import files
from generator.model import Project
from generator.reading import load
from generator.source import paragraphs

ROOT = Path(__file__).resolve().parents[2]
PROJECT = load(ROOT)
FILES = files(PROJECT)
DOCUMENTS = {path: FILES[path] for path in (LAW_XML, PLAN_XML)}
SOURCE = paragraphs((ROOT / "law/source/ministry-page.txt").read_bytes().decode("utf-8"))
"""The paragraphs of the source page itself, by number: not the data's."""

HOSTILE = '=1+1 "</script><!--]]>&amp;<b>\u00a0{{ 7*7 }} \u2028 ;,\t@SUM(A1) \'x'


def as_json(path: str) -> dict:
    """A JSON file of the export."""
    return json.loads(FILES[path])


def with_provision(project: Project, id_: str, **changes: object) -> Project:
    """The project with some fields of one provision changed."""
    articles = tuple(
        article.model_copy(update={"provisions": tuple(
            provision.model_copy(update=changes) if provision.id == id_ else provision for provision in article.provisions
        )})
        for article in project.law.articles
    )
    return replace(project, law=project.law.model_copy(update={"articles": articles}))

"""The file that holds everything, from which the source page can be rebuilt too."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from generator.exports.records.base import Model
from generator.exports.records.law import ArticleRecord, ProvisionRecord
from generator.exports.records.people import ActorRecord, ActRecord, RoleRecord, TermRecord
from generator.exports.records.plan import ItemRecord, MeasureRecord, SectionRecord
from generator.exports.records.teaching import GuideRecord, QuestionRecord, QuizRecord
from generator.model import Source, Structure, Work
from generator.model.plan import PlanWork

AnyRecord = Annotated[
    ProvisionRecord | ArticleRecord | MeasureRecord | SectionRecord | ItemRecord | ActorRecord | RoleRecord | TermRecord
    | ActRecord | GuideRecord | QuizRecord | QuestionRecord,
    Field(discriminator="type"),
]


class TheLaw(Model):
    """The law as a work, and the page that it was taken from."""

    work: Work
    source: Source
    """The page: its title, its address lines, and what stands between its paragraphs where it is not one empty line."""


class ThePlan(Model):
    """The plan as a work, and its lines that belong to no record."""

    work: PlanWork
    bridge: Structure
    headings: tuple[Structure, ...]


class Fingerprints(Model):
    """The fingerprints of all words: the first 16 hex digits of a SHA-256; a text a line, in NFC, white space folded."""

    provisions: str
    """Of the texts of all provisions, in the order of `records`."""
    plan: str
    """Of the texts of all measures, then of the four cells of every item, in order."""


class Counts(Model):
    """How many there are of each."""

    provisions: int
    norms: int
    articles: int
    measures: int
    sections: int
    items: int
    actors: int
    roles: int
    terms: int
    acts: int
    guides: int
    quizzes: int
    questions: int


class Whole(Model):
    """Everything in one file."""

    format_version: str
    edition: date
    notice: str
    law: TheLaw
    plan: ThePlan
    fingerprints: Fingerprints
    counts: Counts
    records: tuple[AnyRecord, ...]
    """Every record, law first, each as in its own file."""


class FileEntry(Model):
    """A file of the open data."""

    path: str
    """From the site's folder on."""
    media_type: str
    bytes: int
    sha256: str
    schema_: Annotated[str | None, Field(alias="schema", description="The JSON Schema that describes it, from the site's folder on.")]


class Manifest(Model):
    """What the open data of this edition consists of; the manifest itself is not in its list."""

    format_version: str
    edition: date
    notice: str
    law: str
    """How the law is cited as a whole."""
    plan: str
    """How the plan is cited as a whole."""
    source_sha256: str
    """The SHA-256 of the source page, which the data rebuilds."""
    fingerprints: Fingerprints
    counts: Counts
    files: tuple[FileEntry, ...]

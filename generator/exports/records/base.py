"""What the published records share. The types are the published schema, so their words are for other programs' authors."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Id, Model, Note, SourceParagraph
from generator.model.guides import NormId

FORMAT_VERSION = "1.1"
"""The version of the records' shape. A field that vanishes or changes its meaning: the first number. A new field: the second.

Every version has a line in docs/open-data.md, under “Versions”.
"""

NOTICE = "Training material made from an unofficial extract that may be out of date; not legal advice, not statute."


class Record(Model):
    """What every record begins with."""

    format_version: str
    """The version of this shape; see open-data.html of the site for what changed when."""
    edition: date
    """The edition's date."""
    notice: str
    """What this is and is not, for whoever finds the file alone."""
    id: Id
    """Stable, and never used for anything else."""
    title: str
    """What the thing is called, in the editor's words."""
    file: str
    """Where this record is published, from the site's folder on."""
    address: str
    """Where people read it, from the site's folder on."""
    url: str | None
    """The same as a whole address; null when the edition has none."""


class Element(Model):
    """The element of an Akoma Ntoso document that holds the words."""

    file: str
    """The document, from the site's folder on."""
    eid: str
    """The element's eId. It holds for this edition; the element's GUID is this record's id and is stable."""
    iri: str
    """The element's address as an Akoma Ntoso IRI."""


class Citing(Model):
    """A record that cites this one."""

    id: Id
    cites: str
    """The words that it cites with."""
    status: Literal["resolved", "outside this text", "disputed"]


class Resolved(Model):
    """Something that a text cites, as cited and as resolved."""

    cites: str
    """The words of the text."""
    status: Literal["resolved", "outside this text", "disputed"]
    to: Id | None
    """The article or provision that is meant, where it is in this text."""
    act: Id | None
    """The other act that is meant."""
    note: str | None
    """Why it is resolved so, or what is disputed; the editor's."""
    address: str | None
    """Where people read what is meant, from the site's folder on."""


class LinkedTo(Model):
    """A link between law and plan, found by the editor."""

    id: Id
    """The record at the other end."""
    why: str


class TwinOf(Model):
    """A measure and an item of the plan that say the same, found by the editor."""

    id: Id
    """The record at the other end."""
    how: Literal["same", "similar", "part"]


ItemNumber = Annotated[str, Field(description="The number as printed, without its closing full stop. Text: 13.4.10 is not 13.4.1.")]

__all__ = [
    "FORMAT_VERSION", "NOTICE", "Citing", "Element", "Id", "ItemNumber", "LinkedTo", "Model", "NormId", "Note", "Record", "Resolved",
    "SourceParagraph", "TwinOf",
]

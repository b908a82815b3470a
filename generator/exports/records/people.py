"""The published records of actors, roles, terms and other acts."""

from __future__ import annotations

from typing import Literal

from generator.exports.records.base import Citing, Id, NormId, Note, Record
from generator.model import Name


class ActorRecord(Record):
    """A body, a group of bodies, or people in a certain position."""

    type: Literal["actor"]
    kind: Literal["body", "bodies", "people"]
    about: str
    names: tuple[Name, ...]
    """Every name that the source uses."""
    notes: tuple[Note, ...]
    part_of: Id | None
    """The actor whose name covers this one too."""
    parts: tuple[Id, ...]
    """The actors whom its name covers too."""
    roles: tuple[Id, ...]
    bears: tuple[NormId, ...]
    """Norms whose bearer it is."""
    benefits: tuple[NormId, ...]
    """Norms that protect or serve it."""
    addressed: tuple[NormId, ...]
    """Norms whose action is addressed to it."""
    executes: tuple[Id, ...]
    """Items of the plan that it carries out."""
    named_in: tuple[Id, ...]
    """Provisions, measures and items whose words name it."""


class RoleRecord(Record):
    """A kind of reader at work."""

    type: Literal["role"]
    door: str
    covers: tuple[Id, ...]
    """The actors whose norms bind that reader."""
    bound_by: tuple[NormId, ...]
    concerned_by: tuple[NormId, ...]
    """Norms that the editor shows to the role although they name nobody of it."""
    guides: tuple[Id, ...]
    quizzes: tuple[Id, ...]


class TermRecord(Record):
    """A word that the text uses in a sense of its own."""

    type: Literal["term"]
    names: tuple[Name, ...]
    defined_in: Id | None
    quote: str | None
    """The defining words of the text; null where it has none."""
    meaning: str
    """What it means, or that the source does not say; the editor's."""
    not_the_same_as: tuple[Id, ...]
    """Terms that are easily taken for this one."""
    used_in: tuple[Id, ...]
    """Provisions, measures and items whose words use it."""


class ActRecord(Record):
    """Another act that the source cites. Its text is not here."""

    type: Literal["act"]
    names: tuple[Name, ...]
    number: str | None
    date: str | None
    basis: str | None
    """What number and date are known from."""
    about: str
    cited_by: tuple[Citing, ...]

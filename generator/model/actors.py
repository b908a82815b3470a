"""Who and what the texts speak of, each defined once: actors, roles, terms and other acts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Id, Model, Note, SourceParagraph


class Name(Model):
    """A name that the source uses."""

    words: str
    """The words, as the source writes them; upper and lower case make no difference."""
    only: tuple[SourceParagraph, ...] = ()
    """The paragraphs in which the words mean this actor; left out when they always do."""


class Actor(Model):
    """A body, a group of bodies, or people in a certain position."""

    id: Id
    """Stable: `actor.` and the name of its page."""
    kind: Literal["body", "bodies", "people"]
    """One body, several bodies of a kind, or people."""
    name: str
    """Its name in our words."""
    about: str
    """Who this is, in plain words. Ours."""
    names: Annotated[tuple[Name, ...], Field(min_length=1)]
    """Every name that the source uses."""
    notes: tuple[Note, ...] = ()
    part_of: Id | None = None
    """The actor whose name covers this one too: a shelter is one of the specialised institutions."""


class ActorsFile(Model):
    """law/actors.yaml: everybody whom the source names, each once."""

    actors: Annotated[tuple[Actor, ...], Field(min_length=1)]


class Role(Model):
    """A kind of reader at work, and the actors whose norms bind that reader."""

    id: Id
    """Stable: `role.` and the name of its guide."""
    title: str
    """What the reader is called, in plain words."""
    door: str
    """One line for the home page: when to open this guide."""
    covers: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The actors of law/actors.yaml whose norms this role must know."""
    apply_all: bool = False
    """`true`: in the role's set of questions, every obligation and prohibition of the role is asked with a scenario (`level: apply`) too."""
    course_note: str | None = None
    """What is said beside the course packages of this role, where they are no course like any other."""


class RolesFile(Model):
    """law/roles.yaml: the roles that have a guide."""

    roles: Annotated[tuple[Role, ...], Field(min_length=1)]


class Term(Model):
    """A word that the text uses in a sense of its own."""

    id: Id
    name: str
    names: Annotated[tuple[Name, ...], Field(min_length=1)]
    """Every spelling that the source uses."""
    defined_in: Id | None = None
    """The provision that defines it; left out when the source does not."""
    quote: str | None = None
    """The defining words, exactly as they stand in that provision."""
    meaning: str
    """What it means, or that the source does not say. Ours."""
    not_the_same_as: tuple[Id, ...] = ()
    """Terms that are easily taken for this one."""


class TermsFile(Model):
    """law/terms.yaml: the terms, each once."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)]


class Act(Model):
    """Another act that the source cites."""

    id: Id
    name: str
    """Its name in our words."""
    names: Annotated[tuple[Name, ...], Field(min_length=1)]
    """Every name that the source uses."""
    number: str | None = None
    """Its number, where known."""
    date: str | None = None
    """Its date, where known."""
    basis: str | None = None
    """What number and date are known from."""
    about: str
    """What the source cites it for, and that its text is not here. Ours."""


class ActsFile(Model):
    """law/acts.yaml: the other acts that the source cites, each once."""

    acts: Annotated[tuple[Act, ...], Field(min_length=1)]

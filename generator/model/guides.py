"""Guides: what a person at work does, step by step, each step resting on norms of the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Fingerprint, Id, Model, Slug

NormId = Annotated[str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$", examples=["law.shelters.thirty-days/offer"])]
StepModality = Literal["must", "must not", "may", "is entitled to", "know"]


class Step(Model):
    """One idea: what must, must not or may be done, or what to know."""

    says: str
    """The step in plain words, with its modality in it. Passive where the text does not name who must act. Ours."""
    modality: StepModality
    """As strong as the norms cited: never softer, never harder."""
    norms: tuple[NormId, ...] = ()
    """Full ids of the norms that the step rests on."""
    measures: tuple[Id, ...] = ()
    """Measures of the plan that the step tells of; such a step only says what to know."""
    items: tuple[Id, ...] = ()
    """Items of the plan that the step tells of; such a step only says what to know."""
    glance: bool = False
    """`true` for the few steps that stand at the top of the guide."""


class Situation(Model):
    """Something that happens at work, named as people would name it, and its steps in order."""

    id: Slug
    title: str
    when: str | None = None
    """When these steps apply, in plain words; left out when the title says it."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]


class OpenPoint(Model):
    """Something that the text does not say."""

    says: str
    provisions: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The provisions, measures or items that leave it open."""


class PullsApart(Model):
    """Rules that pull apart, and how the editor reads them together."""

    title: str
    provisions: Annotated[tuple[Id, ...], Field(min_length=2)]
    reading: str
    """The editor's reading; shown as such."""


class Blank(Model):
    """Something that only the reader's own organisation can fill in."""

    id: Slug
    label: str


class Pin(Model):
    """The words that the guide was written from."""

    provision: Id
    """A provision, measure or item that the guide rests on."""
    words: Fingerprint
    """The fingerprint of its words when the guide was last compared with them."""


class Guide(Model):
    """guides/ROLE.yaml: the guide of one role."""

    id: Id
    """Stable: `guide.` and the name of its role."""
    role: Id
    title: str
    for_whom: str
    """Whom it is for, and which words of the text mean them."""
    context: tuple[Id, ...] = ()
    """Provisions shown beside the guide, without steps."""
    situations: Annotated[tuple[Situation, ...], Field(min_length=1)]
    pulls_apart: tuple[PullsApart, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    blanks: tuple[Blank, ...] = ()
    pins: tuple[Pin, ...] = ()

    @property
    def steps(self) -> Iterator[Step]:
        """Every step, in order."""
        return (step for situation in self.situations for step in situation.steps)

    @property
    def cited(self) -> frozenset[str]:
        """The full ids of all norms that a step cites."""
        return frozenset(norm for step in self.steps for norm in step.norms)

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The ids of all provisions, measures and items that the guide speaks of, each once."""
        found = [*self.context]
        for step in self.steps:
            found += [*(norm.partition("/")[0] for norm in step.norms), *step.measures, *step.items]
        for point in (*self.pulls_apart, *self.open_points):
            found += point.provisions
        return tuple(dict.fromkeys(found))

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


class Turn(Model):
    """What a decision comes to on one answer: the next question, words that rest on norms, or words on what the text leaves open."""

    next: bool = False
    """`true`: go on with the next question."""
    says: str | None = None
    """What then holds, in plain words, with its modality in it. Ours."""
    norms: tuple[NormId, ...] = ()
    """Full ids of the norms that the words rest on."""
    silent: tuple[Id, ...] = ()
    """The provisions that leave it open, where the text says nothing for this answer."""


class Question(Model):
    """One question of a decision, answered yes or no."""

    asks: str
    """A question that can be answered with yes or no."""
    yes: Turn
    no: Turn


class Decision(Model):
    """A few questions in order, where order matters; drawn as a picture and shown as text. Ours."""

    title: str
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]

    @property
    def turns(self) -> Iterator[Turn]:
        """Every turn, in order."""
        return (turn for question in self.questions for turn in (question.yes, question.no))


class Situation(Model):
    """Something that happens at work, named as people would name it, and its steps in order."""

    id: Slug
    title: str
    when: str | None = None
    """When these steps apply, in plain words; left out when the title says it."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    decision: Decision | None = None
    """A picture of questions and answers, where the order of the steps matters."""


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


class LeftOut(Model):
    """A norm that the guide leaves out, and why."""

    norm: NormId
    why: str


class Case(Model):
    """A case to talk about in a session: an invented situation without real persons or countries."""

    title: str
    tells: str
    """What happens, in a few sentences. Nobody is blamed, nothing is shown that hurts."""
    asks: Annotated[tuple[str, ...], Field(min_length=1)]
    """Questions to the group."""
    look_for: Annotated[tuple[str, ...], Field(min_length=1)]
    """What the group should find, each in plain words; no harder and no softer than the norms."""
    norms: Annotated[tuple[NormId, ...], Field(min_length=1)]
    """Full ids of the norms that the case turns on."""


class Session(Model):
    """A training session of 20 minutes on this guide."""

    aim: str
    """What the group can do afterwards."""
    read: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Provisions to read together, in order."""
    cases: Annotated[tuple[Case, ...], Field(min_length=2, max_length=2)]


class Line(Model):
    """A line of a poster, card or announcement."""

    says: str
    """The line in plain words. Ours."""
    provisions: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The provisions that it rests on."""
    norms: tuple[NormId, ...] = ()
    """Full ids of the norms that it rests on; a line that says must, must not or may cites at least one."""


class Material(Model):
    """Something to hang up, hand out or read aloud."""

    id: Slug
    kind: Literal["notice", "card", "announcement"]
    title: str
    for_whom: str
    """Who reads or hears it, and where. Ours."""
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]


class Guide(Model):
    """guides/ROLE.yaml: the guide of one role."""

    id: Id
    """Stable: `guide.` and the name of its role."""
    role: Id
    title: str
    for_whom: str
    """Whom it is for, and which words of the text mean them."""
    intro: str | None = None
    """What the page says of itself; left out, it says what all guides say."""
    about: str | None = None
    """One line on the page for lists of pages; left out, it says what all guides say."""
    card_title: str = "Duty card"
    """What the one-page card of this guide is called."""
    notes_folded: bool = False
    """`true`: the editor's notes stand one tap away, with the law's words, and not between the steps."""
    context: tuple[Id, ...] = ()
    """Provisions shown beside the guide, without steps."""
    situations: Annotated[tuple[Situation, ...], Field(min_length=1)]
    pulls_apart: tuple[PullsApart, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    blanks: tuple[Blank, ...] = ()
    leaves_out: tuple[LeftOut, ...] = ()
    """Norms of the role that this guide does not show, with the reason; only the page for the person concerned may."""
    session: Session | None = None
    """The session sheet for trainers."""
    materials: tuple[Material, ...] = ()
    """What can be hung up, handed out or read aloud."""
    pins: tuple[Pin, ...] = ()

    @property
    def steps(self) -> Iterator[Step]:
        """Every step, in order."""
        return (step for situation in self.situations for step in situation.steps)

    @property
    def turns(self) -> Iterator[Turn]:
        """Every turn of every decision, in order."""
        return (turn for situation in self.situations if situation.decision for turn in situation.decision.turns)

    @property
    def cited(self) -> frozenset[str]:
        """The full ids of all norms that a step cites."""
        return frozenset(norm for step in self.steps for norm in step.norms)

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The ids of all provisions, measures and items that the guide speaks of, each once."""
        found = [*self.context]
        for step in self.steps:
            found += [*map(provision_of, step.norms), *step.measures, *step.items]
        for turn in self.turns:
            found += [*map(provision_of, turn.norms), *turn.silent]
        if self.session:
            found += self.session.read
            found += [provision_of(norm) for case in self.session.cases for norm in case.norms]
        for line in (line for material in self.materials for line in material.lines):
            found += line.provisions
        for point in (*self.pulls_apart, *self.open_points):
            found += point.provisions
        return tuple(dict.fromkeys(found))


def provision_of(norm_id: str) -> str:
    """The id of the provision that holds a norm."""
    return norm_id.partition("/")[0]

"""The published records of guides, sets of questions and questions."""

from __future__ import annotations

from typing import Literal

from generator.exports.records.base import Id, NormId, Record
from generator.model.guides import Blank, LeftOut, Material, OpenPoint, Pin, PullsApart, Session, Situation
from generator.model.quizzes import Element, Option, QuestionKind


class GuideRecord(Record):
    """What a person at work does, step by step, each step resting on norms."""

    type: Literal["guide"]
    role: Id
    for_whom: str
    context: tuple[Id, ...]
    situations: tuple[Situation, ...]
    pulls_apart: tuple[PullsApart, ...]
    open_points: tuple[OpenPoint, ...]
    blanks: tuple[Blank, ...]
    leaves_out: tuple[LeftOut, ...]
    session: Session | None
    materials: tuple[Material, ...]
    pins: tuple[Pin, ...]
    """The words that the guide was written from."""
    norms: tuple[NormId, ...]
    """Every norm that a step rests on."""
    rests_on: tuple[Id, ...]
    """Every provision, measure and item that it speaks of."""


class QuizRecord(Record):
    """A set of questions."""

    type: Literal["quiz"]
    role: Id | None
    about: str
    questions: tuple[Id, ...]
    """The questions written for this set."""
    asks: tuple[Id, ...]
    """All questions of the set: its own, then those that it takes from other sets."""


class QuestionRecord(Record):
    """One question."""

    type: Literal["question"]
    kind: QuestionKind
    level: Literal["recall", "apply"]
    norms: tuple[NormId, ...]
    about: tuple[Id, ...]
    turns_on: Element | None
    scenario: str | None
    stem: str
    negative: bool
    options: tuple[Option, ...]
    also_choices: tuple[str, ...]
    explanation: str
    pins: tuple[Pin, ...]
    rests_on: tuple[Id, ...]
    """Every provision, measure and item that it speaks of."""
    quizzes: tuple[Id, ...]
    """The sets that ask it."""

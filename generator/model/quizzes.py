"""Quizzes: questions that teach the law's own distinctions, each written for norms of the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Id, Model, Slug
from generator.model.guides import NormId, Pin, provision_of

QuestionId = Annotated[str, Field(pattern=r"^quiz(\.[a-z0-9]+(-[a-z0-9]+)*){2}$", examples=["quiz.shelter-staff.child-at-night"])]
QuestionKind = Literal["one", "several", "true-false", "order", "match", "number"]
Element = Literal["who", "when", "how long", "must or may", "consent", "age", "what", "whom", "where"]


class Option(Model):
    """One answer that a learner can choose, put in order or match."""

    id: Slug
    """Stable inside its question; never a position and never a letter."""
    says: str
    """The answer; the left side in a `match`."""
    key: bool = False
    """`true` for what is right, in the kinds that are chosen from: one, several, true-false, number."""
    verdict: Literal["true", "false"] | None = None
    """In a `true-false` only: whether this answer calls the statement true or false; its words give the reason."""
    goes_with: str | None = None
    """In a `match` only: the right side."""
    provision: Id
    """The provision that shows why this answer is right or wrong; a measure or item of the plan where it is about the plan."""
    feedback: str
    """Why it is right or wrong, in plain words; shown after checking. Ours."""


class QuizQuestion(Model):
    """One question."""

    id: QuestionId
    """Stable: `quiz.`, the name of its set, and its own."""
    kind: QuestionKind
    """one (one key), several (one key or more), true-false (a statement, with reasons), order (put in order: the options are
    written in the right order), match (each option with what it goes with), number (one key among numbers, in order)."""
    level: Literal["recall", "apply"]
    """`apply`: a short scenario that turns on one element of the norm."""
    norms: tuple[NormId, ...] = ()
    """Full ids of the norms that the question was written for."""
    about: tuple[Id, ...] = ()
    """Provisions without norms, measures or items that the question was written for."""
    turns_on: Element | None = None
    """In an `apply` question: the one element that decides."""
    scenario: str | None = None
    """What happens, in a few sentences: invented, without real persons or countries."""
    stem: str
    """The question itself; it can be understood alone (with the scenario, where there is one). A statement in a true-false."""
    negative: bool = False
    """`true` when the stem asks for what is not so; the word that turns it is then written in CAPITALS."""
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=8)]
    also_choices: tuple[str, ...] = ()
    """In a `match` only: right sides that go with nothing."""
    explanation: str
    """What to take away, in plain words; shown after checking. Ours."""
    pins: tuple[Pin, ...] = ()
    """Fingerprints of the words that the question was written from; `python -m generator review ID` writes them."""

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The ids of all provisions, measures and items that the question speaks of, each once."""
        found = [*map(provision_of, self.norms), *self.about, *(option.provision for option in self.options)]
        return tuple(dict.fromkeys(found))

    @property
    def keys(self) -> tuple[Option, ...]:
        """The right options, in the kinds that are chosen from."""
        return tuple(option for option in self.options if option.key)


class Quiz(Model):
    """quizzes/NAME.yaml: a set of questions, for a role or on a topic."""

    id: Annotated[str, Field(pattern=r"^quiz\.[a-z0-9]+(-[a-z0-9]+)*$", examples=["quiz.shelter-staff"])]
    """Stable: `quiz.` and the name of its file."""
    role: Id | None = None
    """The role that the set is for; left out in a set on a topic."""
    title: str
    about: str
    """One or two sentences on what the set asks."""
    questions: Annotated[tuple[QuizQuestion, ...], Field(min_length=1)]
    also_asks: tuple[QuestionId, ...] = ()
    """Questions of other sets that belong to this set too: each question is written once."""

    @property
    def cited(self) -> Iterator[str]:
        """The full ids of the norms that the set's own questions were written for."""
        return (norm for question in self.questions for norm in question.norms)

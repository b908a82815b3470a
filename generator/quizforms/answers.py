"""What a learner is shown and what is right, for each kind of question."""

from __future__ import annotations

import hashlib

from generator.model import QuizQuestion
from generator.model.quizzes import Option

CHOSEN = frozenset({"one", "several", "true-false", "number"})
"""The kinds whose options are chosen from; in the others each option has a place or a partner."""


def shown(question: QuizQuestion) -> tuple[Option, ...]:
    """The options as they stand on the page: as written, but steps to put in order are mixed, the same on every build."""
    if question.kind != "order":
        return question.options
    mixed = tuple(sorted(question.options, key=lambda option: scattered(question, option.id)))
    return mixed if mixed != question.options else (*mixed[1:], mixed[0])


def choices(question: QuizQuestion) -> dict[str, str]:
    """The right sides of a match, by an id that is stable inside the question; mixed, the same on every build.

    A side is named after the first option that it goes with; one that goes with nothing, `also_` and its number.
    """
    sides: dict[str, str] = {}
    for option in question.options:
        if option.goes_with and option.goes_with not in sides:
            sides[option.goes_with] = option.id
    for number, words in enumerate(question.also_choices, 1):
        sides.setdefault(words, f"also_{number}")
    return {id_: words for words, id_ in sorted(sides.items(), key=lambda side: scattered(question, side[1]))}


def right(question: QuizQuestion, option: Option) -> str:
    """What is right at an option: `1` or `0` where it is chosen or not, its place, or the id of its right side."""
    if question.kind == "order":
        return str(question.options.index(option) + 1)
    if question.kind == "match":
        return next(id_ for id_, words in choices(question).items() if words == option.goes_with)
    return "1" if option.key else "0"


def scattered(question: QuizQuestion, id_: str) -> str:
    """A key to sort by that has nothing to do with what is right."""
    return hashlib.sha256(f"{question.id} {id_}".encode()).hexdigest()

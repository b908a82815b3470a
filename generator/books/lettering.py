"""The order and the letters of a question's options in books: the same on paper and on a phone, beside question and answer.

Options stand in an order of their own (by a hash of question and option); only the kinds whose order says something
(numbers, true or false) keep the order of the data.
"""

from __future__ import annotations

import hashlib
from string import ascii_lowercase, ascii_uppercase

from generator.model import QuizQuestion
from generator.model.quizzes import Option

IN_ORDER = ("number", "true-false")
HOW = {
    "one": "Choose one answer.",
    "several": "Choose every answer that is right.",
    "true-false": "Choose the answer with the right reason.",
    "order": "Put these in order: write 1 before the first.",
    "match": "Write behind each line the letter of what goes with it.",
    "number": "Choose the right number.",
}


def shown_options(question: QuizQuestion) -> list[Option]:
    """The options in the order in which question and answer show them."""
    if question.kind in IN_ORDER:
        return list(question.options)
    return sorted(question.options, key=lambda option: mixed(question.id, option.id))


def choices(question: QuizQuestion) -> list[str]:
    """The right sides of a `match` in the order in which they are lettered, each once."""
    sides = dict.fromkeys([option.goes_with for option in question.options if option.goes_with] + list(question.also_choices))
    return sorted(sides, key=lambda side: mixed(question.id, side))


def mixed(*words: str) -> str:
    """A key that mixes, and mixes alike on every day and every machine."""
    return hashlib.sha256("\n".join(words).encode("utf-8")).hexdigest()


def lettered(question: QuizQuestion) -> list[tuple[str, Option]]:
    """The options as they are shown, each with its letter."""
    return list(zip(ascii_lowercase, shown_options(question), strict=False))


def lettered_choices(question: QuizQuestion) -> list[tuple[str, str]]:
    """The right sides of a `match`, each with its letter; nothing for the other kinds."""
    return list(zip(ascii_uppercase, choices(question), strict=False)) if question.kind == "match" else []


def option_words(question: QuizQuestion, option: Option) -> str:
    """An option as the learner reads it."""
    return f"{option.verdict.capitalize()}: {option.says}" if question.kind == "true-false" and option.verdict else option.says


def key_words(question: QuizQuestion) -> str:
    """What is right, named by letter and by words."""
    letter = {option.id: mark for mark, option in lettered(question)}
    if question.kind == "order":
        return " ".join(f"{place} {letter[option.id]}) {option.says}" for place, option in enumerate(question.options, start=1))
    if question.kind == "match":
        right = {side: mark for mark, side in lettered_choices(question)}
        return "; ".join(f"{mark}) {option.says} → {right[option.goes_with]}) {option.goes_with}" for mark, option in lettered(question) if option.goes_with)
    return "; ".join(f"{mark}) {option_words(question, option)}" for mark, option in lettered(question) if option.key)

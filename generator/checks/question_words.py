"""What rules on questions know of the words of a language: tokens, words that count, and the words of a question one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Model, QuizQuestion

CHOSEN = frozenset({"one", "several", "true-false", "number"})
"""The kinds of question in which keys are chosen among options."""
PLACED = frozenset({"one", "several", "true-false"})
"""Those of them whose options stand in an order that means nothing."""

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_ARTICLES = frozenset({"a", "an", "the"})
_LITTLE = _ARTICLES | frozenset({"of", "to", "in", "on", "at", "by", "for", "with", "and", "or", "is", "are", "be", "it", "as", "that", "this"})


@dataclass(frozen=True)
class Words:
    """Words of a question: the record that holds them, their place inside it, and the words."""

    record: Model
    place: tuple[str | int, ...]
    text: str


def tokens(text: str) -> tuple[str, ...]:
    """The words of `text` in lower case, without punctuation."""
    return tuple(token.replace("’", "'") for token in _TOKEN.findall(text.lower()))


def bare(text: str) -> tuple[str, ...]:
    """The words of `text` without articles: two texts with the same say the same."""
    return tuple(token for token in tokens(text) if token not in _ARTICLES)


def telling(text: str) -> frozenset[str]:
    """The words of `text` that tell something, each once."""
    return frozenset(token for token in tokens(text) if token not in _LITTLE)


def case_and_stem(question: QuizQuestion) -> Iterator[Words]:
    """The scenario, where there is one, and the stem."""
    if question.scenario:
        yield Words(question, ("scenario",), question.scenario)
    yield Words(question, ("stem",), question.stem)


def answers(question: QuizQuestion) -> Iterator[Words]:
    """Everything that a learner chooses among, puts in order or matches."""
    for option in question.options:
        yield Words(option, ("says",), option.says)
        if option.goes_with:
            yield Words(option, ("goes_with",), option.goes_with)
    yield from (Words(question, ("also_choices", at), text) for at, text in enumerate(question.also_choices))


def shown_afterwards(question: QuizQuestion) -> Iterator[Words]:
    """Feedback and explanation."""
    yield from (Words(option, ("feedback",), option.feedback) for option in question.options)
    yield Words(question, ("explanation",), question.explanation)


def claimed(question: QuizQuestion) -> Iterator[Words]:
    """What the question claims to be so: its keys, all that is put in order or matched, and a statement that is true.

    Where the stem asks for what is not so, the options that are no keys.
    """
    for option in question.options:
        if question.kind not in CHOSEN or option.key != question.negative:
            yield Words(option, ("says",), option.says)
            if option.goes_with:
                yield Words(option, ("goes_with",), option.goes_with)
    if question.kind == "true-false" and any(option.verdict == "true" for option in question.keys):
        yield Words(question, ("stem",), question.stem)

"""How a question and its answers are reported: the types, ids and patterns of SCORM 1.2 and SCORM 2004.

SCORM 1.2 wants ids without spaces, and 255 characters hold a whole answer. SCORM 2004 separates with `[,]` and pairs with `[.]`.
"""

from __future__ import annotations

import hashlib

from generator.model import QuizQuestion
from generator.quizforms import answers
from generator.wording import asks

KINDS = {"one": "choice", "several": "choice", "true-false": "choice", "number": "choice", "order": "sequencing", "match": "matching"}
"""From our kinds to SCORM's. True-false and number are choices: their answers carry reasons, so there are more than two."""

RESPONSE_LIMIT = 255
TEXT_LIMIT = 250
"""The longest answer that SCORM 1.2 takes, and the longest text of a question that every SCORM 2004 system takes."""

Fact = dict[str, object]


def fact(question: QuizQuestion, kind: str) -> Fact:
    """What the script of the package needs to report a question: its id, type, text, and shorter ids for its options where needed."""
    return {
        "question": question.id, "id": reported_id(question, kind), "type": KINDS[question.kind],
        "text": shortened(asks(question), TEXT_LIMIT), "ids": short_ids(question) if kind == "scorm12" else {},
    }


def reported_id(question: QuizQuestion, kind: str) -> str:
    """The id under which a question is reported, for ever: in 2004 its own; in 1.2 letters, digits, `-` and `_` only."""
    return question.id.removeprefix("quiz.").replace(".", "_") if kind == "scorm12" else question.id


def shortened(text: str, limit: int) -> str:
    """`text` in at most `limit` characters, cut between words."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0] + "…"


def short_ids(question: QuizQuestion) -> dict[str, str]:
    """Shorter ids for the options of a question whose longest answer would not fit SCORM 1.2; mostly none."""
    ids = [option.id for option in question.options]
    sides = list(answers.choices(question)) if question.kind == "match" else []
    if longest(ids, sides) <= RESPONSE_LIMIT:
        return {}
    return {id_: "o" + hashlib.sha256(id_.encode()).hexdigest()[:6] for id_ in dict.fromkeys([*ids, *sides])}


def longest(ids: list[str], sides: list[str]) -> int:
    """The length of the longest answer that can be given with these ids, and right sides where there are some."""
    side = max(map(len, sides), default=-1) + 1
    return sum(len(id_) + side for id_ in ids) + len(ids) - 1

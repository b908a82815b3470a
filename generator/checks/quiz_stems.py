"""Rules on stems: a question that can be understood alone, short, and plainly marked where it asks for what is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule, warning
from generator.checks.question_words import answers, case_and_stem
from generator.model import Project, QuizQuestion
from generator.reading.faults import Fault

ENDS = {"one": "?", "several": "?", "number": "?", "true-false": ".", "order": "?:.", "match": "?:."}
"""How a stem of each kind may end."""
WANTED = {"?": "a question", ".": "a statement, with a full stop", "?:.": "a question or an instruction"}
MOST_WORDS = {"stem": 60, "scenario": 80, "says": 25, "goes_with": 25, "also_choices": 25}

_TURNS = r"(not|except|never|no|none|nobody|cannot|without|neither|nor|least)"
_CAPITALS = re.compile(rf"\b{_TURNS.upper()}\b")
_QUIETLY = re.compile(r"\b(not|except|never)\b|n[’']t\b", re.IGNORECASE)
_ASIDE = re.compile(r"(?<!^)\b(if|when|who|whose|that|because|although|while|until|unless|after|before)\b[^,;:?.]*", re.IGNORECASE)
_PROHIBITION = re.compile(r"\b(must|may) not\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\W*(it|they|this|these|those(?! who| whose))\b", re.IGNORECASE)
_PERSON = re.compile(r"\W*(he|she)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?<!\d )(?<!and )(?<!or )\babove\b(?! \d| the age| all)"
    r"|\b(previous|preceding|last|earlier|next|following) (question|case|scenario|example|item)s?\b"
    r"|\bquestion \d+\b|\bsame (case|scenario)\b", re.IGNORECASE)


@rule
def stems_end_as_their_kind_does(project: Project, root: Path) -> Iterator[Fault]:
    """A stem is a question; in a true-false a statement; in an order or match also an instruction."""
    for question in project.questions:
        if question.stem.strip()[-1] not in ENDS[question.kind]:
            want = WANTED[ENDS[question.kind]]
            what = f"the stem of {question.id} does not end as {want}"
            yield fault(question, ("stem",), what, f"end it with one of: {' '.join(ENDS[question.kind])}")


@rule
def stems_can_be_understood_alone(project: Project, root: Path) -> Iterator[Fault]:
    """Questions are drawn at random: a stem points to nothing but its own scenario."""
    for question in project.questions:
        start = _POINTS_BACK.match(question.stem) or (not question.scenario and _PERSON.match(question.stem))
        if start:
            what = f"the stem of {question.id} begins with “{start.group().strip()}”, and nothing says who or what that is"
            yield fault(question, ("stem",), what, "name it")
        for words in case_and_stem(question):
            found = _ELSEWHERE.search(words.text)
            if found:
                what = f"“{found.group()}” points to something outside {question.id}"
                yield fault(words.record, words.place, what, "say it in the question itself")


@rule
def texts_are_short(project: Project, root: Path) -> Iterator[Fault]:
    """Stem, scenario and options can be kept in mind while one decides."""
    for question in project.questions:
        for words in (*case_and_stem(question), *answers(question)):
            name = str(words.place[0])
            count = len(words.text.split())
            if count > MOST_WORDS[name]:
                yield fault(words.record, words.place, f"`{name}` has {count} words, more than {MOST_WORDS[name]}", "say it in fewer words")


@rule
def negative_stems_are_emphasised(project: Project, root: Path) -> Iterator[Fault]:
    """A stem that asks for what is not so says so in CAPITALS and is marked `negative`; no other stem does."""
    for question in project.questions:
        shouted = _CAPITALS.search(question.stem)
        if question.negative and not shouted:
            what = f"{question.id} asks for what is not so, and no word says so in capitals"
            yield fault(question, ("negative",), what, "write NOT or EXCEPT in capitals, or ask for what is so")
        if shouted and not question.negative:
            what = f"the stem of {question.id} says {shouted.group()} but is not marked"
            yield fault(question, ("stem",), what, "add `negative: true`, or ask for what is so")
        quiet = None if shouted or question.negative else _QUIETLY.search(_main_clause(question))
        if quiet:
            what = f"the stem of {question.id} holds “{quiet.group()}”"
            do = "if it asks for what is not so: write the word in capitals and add `negative: true`; better, ask for what is so"
            yield warning(question, ("stem",), what, do)


def _main_clause(question: QuizQuestion) -> str:
    """The stem without what is said aside (if …, when …, who …), and a true-false without the words of a prohibition."""
    main = _ASIDE.sub("", question.stem)
    return _PROHIBITION.sub("", main) if question.kind == "true-false" else main

"""Rules that hold a question to what it cites: modal words as strong as the norms, and no number that they do not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.checks.cited import numbers_in, numbers_of, unfounded, worded
from generator.checks.rule import fault, rule, warning
from generator.checks.question_words import Words, claimed, shown_afterwards
from generator.model import Norm, PlanItem, Project, Provision, QuizQuestion
from generator.model.guides import provision_of
from generator.model.quizzes import Option
from generator.reading.faults import Fault

_QUOTED = re.compile(r"“[^”]*”")
_SENTENCE_ENDS = re.compile(r"(?<=[.?!]) ")
_PROHIBITION = re.compile(r"\b(must|may) not\b", re.IGNORECASE)
_DENIAL = re.compile(r"\b(not|no|nothing|nobody|neither|nor|never|open)\b", re.IGNORECASE)


@rule
def keys_are_as_strong_as_their_norms(project: Project, root: Path) -> Iterator[Fault]:
    """Where a key, or a statement that is true, says must, must not, may or is entitled to, a norm that the question cites says so.

    Feedback and explanation are held to all norms of the provisions that the question rests on, with a warning; what they quote,
    and sentences that deny something (“it is not said who must …”), are passed over.
    """
    for question in project.questions:
        cited = [project.norm_by_id[id_].norm for id_ in question.norms if id_ in project.norm_by_id]
        for words in claimed(question):
            for modality in unfounded(words.text, cited):
                what = f"what {question.id} says is so says '{modality}', but no norm that it cites does: “{words.text[:60]}”"
                yield fault(words.record, words.place, what, "say it as the norm does, or cite the norm that says so")
        around = _norms_around(project, question)
        for words in shown_afterwards(question):
            for modality in unfounded(_asserted(words.text), around):
                what = f"`{words.place[0]}` in {question.id} says '{modality}', but no norm of what it rests on does"
                yield warning(words.record, words.place, what, "say it as the norm does; say “can” or “is not said” where no norm speaks")


def _asserted(text: str) -> str:
    """`text` without what it quotes and without the sentences that deny something."""
    sentences = _SENTENCE_ENDS.split(_QUOTED.sub("", text))
    return " ".join(each for each in sentences if not _DENIAL.search(_PROHIBITION.sub("", each)))


def _norms_around(project: Project, question: QuizQuestion) -> list[Norm]:
    records = (project.by_id.get(target) for target in question.rests_on)
    return [norm for record in records if isinstance(record, Provision) for norm in record.norms]


@rule
def questions_invent_no_number(project: Project, root: Path) -> Iterator[Fault]:
    """A number in a key, in feedback or in the explanation stands in words that the question cites.

    Distractors, stems and scenarios may hold others; feedback and explanation may repeat those of scenario and stem, feedback
    those of its own option, and both the printed numbers of what is cited. A key that repeats one of its scenario is worth a warning.
    """
    for question in project.questions:
        cited = (*map(provision_of, question.norms), *question.about)
        case = set(numbers_in(question.scenario or ""))
        for words in claimed(question):
            at = (*cited, words.record.provision) if isinstance(words.record, Option) else cited
            given = numbers_of(project, at)
            yield from _unsaid(words, words.text, given | case, question)
            for number in sorted(case.intersection(numbers_in(words.text)) - given):
                what = f"the number {number} in a key of {question.id} is one of its scenario, not of the law"
                yield warning(words.record, words.place, what, "make sure that it says what happened, not what the law gives")
        told = set(numbers_in(f"{question.scenario} {question.stem}"))
        for words in shown_afterwards(question):
            option = words.record if isinstance(words.record, Option) else None
            at = (*cited, option.provision) if option else question.rests_on
            own = set(numbers_in(f"{option.says} {option.goes_with}")) if option else set()
            yield from _unsaid(words, _without_labels(words.text, at, project), numbers_of(project, at) | told | own, question)


def _without_labels(text: str, targets: tuple[str, ...], project: Project) -> str:
    """`text` without the labels of what it cites: source paragraph, printed number, item."""
    if not numbers_in(text):
        return text
    labels = set()
    for record in (worded(project, target) for target in targets):
        if isinstance(record, PlanItem):
            labels.add(record.label)
        elif record:
            labels.add(record.source)
            labels |= {record.number.text} if isinstance(record, Provision) and record.number else set()
    return re.sub("|".join(rf"(?<![\w.-]){re.escape(label)}(?![\w-]|\.\d)" for label in sorted(labels)), "", text) if labels else text


def _unsaid(words: Words, text: str, allowed: set[str], question: QuizQuestion) -> Iterator[Fault]:
    for number in numbers_in(text):
        if number not in allowed:
            what = f"the number {number} in `{words.place[0]}` of {question.id} stands in nothing that it cites"
            yield fault(words.record, words.place, what, "take it out, or cite the provision that gives it")

"""Rules on likeness: no question twice, none that answers another, no distractor that is right elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule, warning
from generator.checks.question_words import CHOSEN, bare, case_and_stem, telling, tokens
from generator.model import Project, Quiz, QuizQuestion
from generator.reading.faults import Fault

NEAR = 0.75
"""Two questions are near when they share so much of the words that either holds."""
FEW = 3
"""A key of fewer telling words than this is no phrase that gives itself away; fewer than `FEW + 2` words are no rule of law."""


@rule
def stems_differ(project: Project, root: Path) -> Iterator[Fault]:
    """No two questions, of one set or of two, ask the same with the same scenario, or nearly the same."""
    questions = project.questions
    masks = _masks([_asks(question) for question in questions])
    for at, mask in enumerate(masks):
        size = mask.bit_count()
        for before in range(at):
            other = masks[before]
            shared = (mask & other).bit_count()
            if shared < NEAR * size or shared < NEAR * other.bit_count():
                continue
            one, two = questions[at], questions[before]
            if bare(_asks(one)) == bare(_asks(two)):
                what = f"{one.id} asks what {two.id} asks, in the same words"
                yield fault(one, ("stem",), what, "ask something else, or take the other one under `also_asks`")
            elif shared / (mask | other).bit_count() >= NEAR:
                what = f"{one.id} asks nearly in the words of {two.id}"
                yield warning(one, ("stem",), what, "make the difference plain, or drop one of the two")


def _asks(question: QuizQuestion) -> str:
    return " ".join(words.text for words in case_and_stem(question))


def _masks(texts: list[str]) -> list[int]:
    """For each text the set of its telling words, as the bits of a number: quick to compare pair by pair."""
    bits: dict[str, int] = {}
    return [sum(1 << bits.setdefault(token, len(bits)) for token in sorted(telling(text))) for text in texts]


@rule
def questions_do_not_answer_each_other(project: Project, root: Path) -> Iterator[Fault]:
    """In a set, the words of a key do not stand in another question's stem or scenario.

    A key of one or two telling words counts only where both questions cite one norm.
    """
    told: set[tuple[str, str]] = set()
    for quiz in project.quizzes:
        for one, two, words in _giveaways(project, quiz):
            if (one.id, two.id) not in told:
                told.add((one.id, two.id))
                what = f"{one.id} gives away the key of {two.id}: “{words}”"
                yield warning(one, ("stem",), what, "say it in other words, or keep the two in different sets")


def _giveaways(project: Project, quiz: Quiz) -> Iterator[tuple[QuizQuestion, QuizQuestion, str]]:
    """Question, the question that it answers, and the words that do it."""
    asked = project.asked(quiz)
    texts = [f" {' '.join(tokens(_asks(question)))} " for question in asked]
    whole = "\n".join(texts)
    for two in (each for each in asked if each.kind in CHOSEN):
        for key in two.keys:
            words = " ".join(tokens(key.says))
            if f" {words} " not in whole:
                continue
            for one, text in zip(asked, texts, strict=True):
                near = len(telling(key.says)) >= FEW or set(one.norms) & set(two.norms)
                if one is not two and near and f" {words} " in text:
                    yield one, two, key.says


@rule
def distractors_are_not_true_elsewhere(project: Project, root: Path) -> Iterator[Fault]:
    """A distractor does not say what a norm says, nor what the key of another question on the same norm, or in a sentence, says."""
    law: dict[tuple[str, ...], str] = {}
    for found in project.norms:
        for words in (found.norm.action, found.norm.quote, found.provision.summary):
            law.setdefault(bare(words), found.id)
    keys: dict[tuple[str, ...], list[QuizQuestion]] = {}
    for question in project.questions:
        for option in question.keys if question.kind in CHOSEN - {"number"} and not question.negative else ():
            keys.setdefault(bare(option.says), []).append(question)
    for question in (each for each in project.questions if each.kind in CHOSEN - {"number"} and not each.negative):
        for option in (each for each in question.options if not each.key):
            words = bare(option.says)
            others = (other for other in keys.get(words, ()) if other is not question)
            right_in = [other.id for other in others if len(words) >= FEW + 2 or set(other.norms) & set(question.norms)]
            if words in law:
                what = f"the distractor '{option.id}' says what {law[words]} says"
                yield warning(option, ("says",), what, "make sure that it is wrong here, and that its feedback says why")
            elif right_in:
                what = f"the distractor '{option.id}' is a key of {right_in[0]}"
                yield warning(option, ("says",), what, "make sure that it is wrong here, and that its feedback says why")

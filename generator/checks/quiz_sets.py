"""Rules on whole sets: every norm asked and none too often, and keys that give themselves away by no habit of the author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.checks.chance import LEVEL, at_least, at_most, distribution
from generator.checks.rule import fault, rule, warning
from generator.checks.question_words import CHOSEN, PLACED
from generator.links.roles import norms_of_role
from generator.model import Project, Quiz, QuizQuestion, folded
from generator.reading.faults import Fault

MOST_NEGATIVE = 10
"""At most one stem in so many asks for what is not so; one is allowed in every set."""
LOOSE = 0.2
"""The level at which a habit is worth a warning."""

_ABSOLUTE = re.compile(
    r"\b(always|never|only|all|every|each|none|nothing|nobody|no one|everyone|everybody|everything|anyone|entirely|completely|solely"
    r"|under no circumstances|without exception)\b", re.IGNORECASE)


def _short(questions: list[QuizQuestion]) -> str:
    """The last parts of the questions' ids, for a message."""
    return ", ".join(question.id.rpartition(".")[2] for question in questions)


@rule
def keys_are_not_the_longest(project: Project, root: Path) -> Iterator[Fault]:
    """Over a set, the key is not the longest option more often than chance: one-sided, exact, at 5 %.

    Looked at: the questions with one longest option (one, several, true-false). The chance of each is keys by options.
    """
    for quiz in project.quizzes:
        looked_at = [question for question in project.asked(quiz) if question.kind in PLACED and question.keys]
        told = [question for question in looked_at if (longest := _longest(question)) is not None and question.options[longest].key]
        chances = [len(question.keys) / len(question.options) for question in looked_at if _longest(question) is not None]
        likely = at_least(len(told), chances)
        if told and likely < LEVEL:
            what = f"in {quiz.id} the longest option is a key in {len(told)} of {len(chances)} questions; by chance that happens " \
                f"{likely:.1%} of the time ({_short(told)})"
            yield fault(quiz, ("questions",), what, "shorten keys, or say distractors as fully as keys")


def _longest(question: QuizQuestion) -> int | None:
    """The place of the longest option; None when two share the length."""
    lengths = [len(folded(option.says)) for option in question.options]
    most = max(lengths)
    return lengths.index(most) if lengths.count(most) == 1 else None


@rule
def key_positions_are_balanced(project: Project, root: Path) -> Iterator[Fault]:
    """Over a set, no place in the written order holds the key more or less often than chance: exact, at 5 % over all places."""
    for quiz in project.quizzes:
        looked_at = [question for question in project.asked(quiz) if question.kind in PLACED and question.keys]
        places = max((len(question.options) for question in looked_at), default=0)
        for place in range(places):
            there = [question for question in looked_at if len(question.options) > place]
            chances = [len(question.keys) / len(question.options) for question in there]
            hits = sum(question.options[place].key for question in there)
            level = LEVEL / places
            likely = distribution(chances)
            how = "often" if sum(likely[hits:]) < level else "seldom" if sum(likely[: hits + 1]) < level else None
            if how:
                what = f"in {quiz.id} option {place + 1} is a key in {hits} of {len(there)} questions: too {how} for chance, which gives {sum(chances):.0f}"
                yield fault(quiz, ("questions",), what, "change the order of options in some questions (paper is not shuffled)")


@rule
def absolute_words_are_not_only_in_distractors(project: Project, root: Path) -> Iterator[Fault]:
    """Over a set, options with absolute words (always, only, all …) are keys about as often as others: one-sided, exact, at 20 %."""
    for quiz in project.quizzes:
        chances, hits, found = [], 0, []
        for question in (each for each in project.asked(quiz) if each.kind in CHOSEN):
            absolute = [option for option in question.options if _ABSOLUTE.search(option.says)]
            chances += [len(question.keys) / len(question.options)] * len(absolute)
            hits += sum(option.key for option in absolute)
            if absolute and not any(option.key for option in absolute):
                found.append(question)
        if chances and at_most(hits, chances) < LOOSE:
            what = f"in {quiz.id} options with words like “always” and “only” are keys in {hits} of {len(chances)} cases ({_short(found)})"
            yield warning(quiz, ("questions",), what, "take such words out of distractors, or write keys that need them")


@rule
def negative_stems_are_rare(project: Project, root: Path) -> Iterator[Fault]:
    """At most one stem in ten asks for what is not so."""
    for quiz in project.quizzes:
        asked = project.asked(quiz)
        negative = [question for question in asked if question.negative]
        most = max(1, len(asked) // MOST_NEGATIVE)
        if len(negative) > most:
            what = f"{len(negative)} of {len(asked)} stems of {quiz.id} ask for what is not so, more than {most} ({_short(negative)})"
            yield fault(quiz, ("questions",), what, "ask for what is so")


def _due(project: Project, quiz: Quiz) -> set[str]:
    """The norms that a set must ask: those of its role, but for those that the role's guide leaves out with a reason."""
    if not quiz.role:
        return set()
    spared = {out.norm for guide in project.guides if guide.role == quiz.role for out in guide.leaves_out}
    return {found.id for found in norms_of_role(project, quiz.role)} - spared


@rule
def every_norm_of_a_role_is_asked(project: Project, root: Path) -> Iterator[Fault]:
    """The set of a role asks every norm that the role must know."""
    for quiz in project.quizzes:
        asked = {norm for question in project.asked(quiz) for norm in question.norms}
        for norm in sorted(_due(project, quiz) - asked):
            what = f"{quiz.id} does not ask {norm}"
            yield fault(quiz, ("questions",), what, "write a question for it, or take one of another set under `also_asks`")


@rule
def every_norm_is_asked(project: Project, root: Path) -> Iterator[Fault]:
    """As soon as there are sets, every norm of the law is behind at least one question."""
    asked = {norm for quiz in project.quizzes for norm in quiz.cited}
    for found in project.norms if project.quizzes else ():
        if found.id not in asked:
            yield fault(found.norm, ("id",), f"no question asks {found.id}", "write one in a set of quizzes/ that cites it under `norms`")


@rule
def no_norm_is_asked_too_often(project: Project, root: Path) -> Iterator[Fault]:
    """No norm is behind more questions of a set than a fifth of them, or than twice its fair share where that is more."""
    for quiz in project.quizzes:
        asked = project.asked(quiz)
        counts = Counter(norm for question in asked for norm in dict.fromkeys(question.norms))
        norms = len(_due(project, quiz) | set(counts))
        most = max(len(asked) / 5, 2 * sum(counts.values()) / norms) if norms else 0
        for norm, count in sorted(counts.items()):
            if count > most:
                what = f"{count} of {len(asked)} questions of {quiz.id} ask {norm}, more than {most:.1f}"
                yield fault(quiz, ("questions",), what, "ask other norms instead")


@rule
def duties_are_applied(project: Project, root: Path) -> Iterator[Fault]:
    """Where a role asks for it (`apply_all`), its set puts every obligation and prohibition into a scenario."""
    for role in (each for each in project.roles if each.apply_all and project.quizzes):
        sets = [quiz for quiz in project.quizzes if quiz.role == role.id]
        if not sets:
            what = f"there is no set of questions for {role.id}, whose duties are to be put into scenarios"
            yield fault(role, ("apply_all",), what, f"write quizzes/{role.id.removeprefix('role.')}.yaml")
            continue
        applied = {norm for question in project.asked(sets[0]) if question.level == "apply" for norm in question.norms}
        for found in norms_of_role(project, role.id):
            if found.norm.modality in ("obligation", "prohibition") and found.id not in applied:
                what = f"no question for {role.id} puts {found.id} into a scenario"
                yield fault(sets[0], ("questions",), what, "write one at `level: apply` that cites it")

"""Rules on the frame of a question: names, what it cites and pins, and the fields and options that its kind has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.cited import numbers_in, pin_faults
from generator.checks.rule import fault, rule, warning
from generator.checks.question_words import CHOSEN, bare
from generator.model import Project, Provision, QuizQuestion
from generator.reading.faults import Fault, did_you_mean

HOW_MANY = {"one": (3, 4), "several": (3, 6), "true-false": (2, 4), "order": (3, 7), "match": (3, 6), "number": (3, 4)}
"""Fewest and most options of each kind."""

_LACKS = {"verdict": "does not say whether it calls the statement true or false", "goes_with": "goes with nothing"}


@rule
def quizzes_are_named_after_their_role(project: Project, root: Path) -> Iterator[Fault]:
    """A set's id and its file carry one name, and its role's where it has one."""
    for quiz in project.quizzes:
        name = quiz.id.removeprefix("quiz.")
        if quiz.role and quiz.role != f"role.{name}":
            what = f"the id '{quiz.id}' does not name the role '{quiz.role}'"
            yield fault(quiz, ("id",), what, f"write quiz.{quiz.role.removeprefix('role.')}")
        if quiz.where.file not in ("nowhere", f"quizzes/{name}.yaml"):
            what = f"{quiz.id} stands in {quiz.where.file}"
            yield fault(quiz, ("id",), what, f"keep it in quizzes/{name}.yaml, or write the id that the file names")


@rule
def also_asks_takes_from_other_sets(project: Project, root: Path) -> Iterator[Fault]:
    """A set takes questions from other sets only, each once."""
    for quiz in project.quizzes:
        own = {question.id for question in quiz.questions}
        for at, taken in enumerate(quiz.also_asks):
            if taken in own:
                yield fault(quiz, ("also_asks", at), f"{taken} is a question of {quiz.id} itself", "take it out of `also_asks`")
            if taken in quiz.also_asks[:at]:
                yield fault(quiz, ("also_asks", at), f"{quiz.id} takes {taken} twice", "take one of the two out")


@rule
def questions_cite_what_exists(project: Project, root: Path) -> Iterator[Fault]:
    """Every question was written for a norm, or for something without norms, and the norms exist."""
    for question in project.questions:
        for at, norm in enumerate(question.norms):
            if norm not in project.norm_by_id:
                yield fault(question, ("norms", at), f"the norm '{norm}' does not exist here", did_you_mean(norm, project.norm_by_id))
        if not (question.norms or question.about):
            what = f"{question.id} cites nothing"
            yield fault(question, ("id",), what, "name under `norms`, or where there is none under `about`, what it was written for")
        for at, target in enumerate(question.about):
            record = project.by_id.get(target)
            if isinstance(record, Provision) and record.norms:
                what = f"{question.id} is about {target}, which holds norms"
                yield warning(question, ("about", at), what, "cite the norm under `norms`, so that it counts as asked")


@rule
def questions_are_pinned_to_the_words(project: Project, root: Path) -> Iterator[Fault]:
    """A question pins everything it rests on, with the words that stand there now."""
    for question in project.questions:
        yield from pin_faults(project, question, "question")


@rule
def fields_belong_to_the_kind(project: Project, root: Path) -> Iterator[Fault]:
    """`key`, `verdict`, `goes_with` and `also_choices` stand in the kinds that they are for, and there only."""
    for question in project.questions:
        kind = question.kind
        for option in question.options:
            if option.key and kind not in CHOSEN:
                yield fault(option, ("key",), f"options of kind '{kind}' have no `key`", "take it out")
            for field, home in (("verdict", "true-false"), ("goes_with", "match")):
                if getattr(option, field) and kind != home:
                    yield fault(option, (field,), f"options of kind '{kind}' have no `{field}`", "take it out")
                elif kind == home and not getattr(option, field):
                    yield fault(option, (field,), f"the option '{option.id}' {_LACKS[field]}", f"add `{field}`")
        if question.also_choices and kind != "match":
            yield fault(question, ("also_choices",), f"questions of kind '{kind}' have no `also_choices`", "take it out")


@rule
def apply_questions_have_a_case(project: Project, root: Path) -> Iterator[Fault]:
    """An `apply` question has a scenario and says on which element it turns; a `recall` turns on none."""
    for question in project.questions:
        if question.level == "apply" and not question.scenario:
            what = f"{question.id} is at level 'apply' and has no scenario"
            yield fault(question, ("level",), what, "add `scenario`, or write `level: recall`")
        if question.level == "apply" and not question.turns_on:
            what = f"{question.id} does not say which element decides"
            yield fault(question, ("level",), what, "add `turns_on`, and let the scenario turn on that alone")
        if question.level == "recall" and question.turns_on:
            what = f"{question.id} is at level 'recall' and turns on an element"
            yield fault(question, ("turns_on",), what, "take `turns_on` out, or write `level: apply`")


@rule
def questions_have_as_many_options_as_their_kind(project: Project, root: Path) -> Iterator[Fault]:
    """Enough options to choose among, and no more than one can keep in mind."""
    for question in project.questions:
        fewest, most = HOW_MANY[question.kind]
        if not fewest <= len(question.options) <= most:
            what = f"{question.id} has {len(question.options)} options; a question of kind '{question.kind}' has {fewest} to {most}"
            yield fault(question, ("options",), what, "add options that a learner may really take for right, or take the weakest out")


@rule
def questions_have_their_keys(project: Project, root: Path) -> Iterator[Fault]:
    """Exactly one key; in a `several`, at least one key and one that is none; in a `true-false`, both verdicts to choose from."""
    for question in project.questions:
        keys = len(question.keys)
        if question.kind in CHOSEN - {"several"} and keys != 1:
            what = f"{question.id} has {keys or 'no'} keys, not exactly one"
            yield fault(question, ("options",), what, "write `key: true` at the one right option")
        if question.kind == "several" and not 0 < keys < len(question.options):
            what = f"{question.id} needs at least one key and at least one option that is none"
            yield fault(question, ("options",), what, "mend `key`, or add the option that is missing")
        if question.kind == "true-false" and {option.verdict for option in question.options} == {question.options[0].verdict}:
            what = f"all options of {question.id} have one verdict"
            yield fault(question, ("options",), what, "add an option with the other verdict, and its reason")


@rule
def numbers_to_choose_rise(project: Project, root: Path) -> Iterator[Fault]:
    """In a `number`, every option holds a number, and they rise from first to last."""
    for question in (each for each in project.questions if each.kind == "number"):
        last: float | None = None
        for option in question.options:
            value = _value(option.says)
            if value is None:
                what = f"the option '{option.id}' holds no number"
                yield fault(option, ("says",), what, "write the number in digits, or choose another kind")
            elif last is not None and value <= last:
                yield fault(option, ("says",), f"the numbers of {question.id} do not rise", "put the options in the order of their numbers")
            last = last if value is None else value


def _value(words: str) -> float | None:
    """The first number of `words`, as far as it can be compared."""
    found = numbers_in(words)
    return float(".".join(found[0].replace("-", ".").split(".")[:2])) if found else None


@rule
def right_sides_can_be_told_apart(project: Project, root: Path) -> Iterator[Fault]:
    """In a `match`, no two right sides say the same, and what goes with nothing differs from what goes with something."""
    for question in (each for each in project.questions if each.kind == "match"):
        seen: set[tuple[str, ...]] = set()
        for record, place, words in _right_sides(question):
            if bare(words) in seen:
                what = f"two right sides of {question.id} say the same: “{words}”"
                yield fault(record, place, what, "word them so that each goes with one left side, or with none")
            seen.add(bare(words))


def _right_sides(question: QuizQuestion) -> Iterator[tuple]:
    yield from ((option, ("goes_with",), option.goes_with) for option in question.options if option.goes_with)
    yield from ((question, ("also_choices", at), words) for at, words in enumerate(question.also_choices))

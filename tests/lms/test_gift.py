"""The question bank for Moodle: read back by an independent reader and by our own, and nothing lost in silence."""

from __future__ import annotations

import dataclasses

import pytest
from gift_reading import read, read_by_pegjs, words
from lmsworld import ROLE, small_project

from generator.lms import FORMATS, NOT_IN_GIFT, courses, files
from generator.lms.gift import bank, share

TRAPS = r"a ~b =c #d {e} :f \g -> h <i> &amp; j // k ::l:: %50% ####m"
MOODLE_SHARES = {"100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5"}


@pytest.fixture(scope="module", params=["small", "real"])
def some_courses(request, project):
    """The small set, and every real one."""
    return courses(small_project(), ROLE) if request.param == "small" else courses(project)


def expected(question) -> list[tuple[str, str]]:
    """What a reader must find behind a question: each answer and its reason."""
    return [(f"{each.verdict.capitalize()}. {each.says}" if each.verdict else each.says, each.feedback) for each in question.options]


def stem(question) -> str:
    """A question as it is asked."""
    asked = f"True or false? {question.stem}" if question.kind == "true-false" else question.stem
    return " ".join(f"{question.scenario or ''} {asked}".split())


def carried(course) -> list:
    """The questions that are to be in the file: all but an order, and pairs with fewer than three right sides."""
    return [each for each in course.questions if each.kind != "order" and (
        each.kind != "match" or len({*(option.goes_with for option in each.options), *each.also_choices}) >= 3)]


def test_an_independent_reader_finds_every_question_with_every_reason(some_courses):
    for course in some_courses:
        found, wanted = read_by_pegjs(bank(course)), carried(course)
        assert [each["id"] for each in found] == [each.id for each in wanted]
        for each, question in zip(found, wanted, strict=True):
            assert each["tags"] == [id_ for id_ in each["tags"] if id_ in question.rests_on] and each["tags"]
            assert words(each["stem"]["text"]) == stem(question)
            assert question.explanation in words(each["globalFeedback"]["text"])
            if question.kind == "match":
                lefts = [words(pair["subquestion"]["text"]) for pair in each["matchPairs"]]
                assert lefts == [option.says for option in question.options] + [""] * len(question.also_choices)
                continue
            assert [(words(one["text"]["text"]), words(one["feedback"]["text"])) for one in each["choices"]] == expected(question)
            if question.kind == "several":
                worth = [one["weight"] for one in each["choices"]]
                assert [value > 0 for value in worth] == [option.key for option in question.options]
                assert abs(sum(value for value in worth if value > 0) - 100) < 0.001
            else:
                assert [one["isCorrect"] for one in each["choices"]] == [option.key for option in question.options]


def test_our_own_reader_finds_the_same(some_courses):
    for course in some_courses:
        found, wanted = read(bank(course)), carried(course)
        assert [(each.id, each.title) for each in found] == [(each.id, each.id) for each in wanted]
        for each, question in zip(found, wanted, strict=True):
            assert words(each.stem) == stem(question)
            if question.kind == "match":
                pairs = [(option.says, option.goes_with) for option in question.options] + [("", side) for side in question.also_choices]
                assert [(words(left), right) for left, right, _ in each.answers] == pairs
                assert all(option.feedback in words(each.general) for option in question.options)
            else:
                assert [(words(answer), words(reason)) for _, answer, reason in each.answers] == expected(question)


def test_signs_of_the_format_are_only_signs():
    project = small_project()
    quiz = project.quizzes[1]
    first = quiz.questions[0]
    options = tuple(each.model_copy(update={"says": TRAPS + each.id, "feedback": TRAPS}) for each in first.options)
    changed = quiz.model_copy(update={"questions": (first.model_copy(update={"stem": TRAPS + "?", "scenario": TRAPS, "options": options, "explanation": TRAPS}),)})
    course = courses(dataclasses.replace(project, quizzes=(project.quizzes[0], changed)), ROLE)[0]
    found = read_by_pegjs(bank(course))[0]
    assert words(found["stem"]["text"]) == f"{TRAPS} {TRAPS}?"
    assert [words(each["text"]["text"]) for each in found["choices"]] == [TRAPS + each.id for each in first.options]
    assert {words(each["feedback"]["text"]) for each in found["choices"]} == {TRAPS}
    own = read(bank(course))[0]
    assert [words(each[1]) for each in own.answers] == [TRAPS + each.id for each in first.options]


@pytest.mark.parametrize("keys", range(1, 9))
def test_shares_are_those_that_moodle_knows(keys):
    assert share(keys) in MOODLE_SHARES


def test_what_is_lost_is_listed_and_nothing_else():
    made = dict(files(small_project(), role=ROLE, formats=FORMATS))
    listed = made[NOT_IN_GIFT].decode()
    found = {each["id"] for each in read_by_pegjs(made[f"lms/{ROLE}.gift"].decode())}
    course = courses(small_project(), ROLE)[0]
    for question in course.questions:
        assert (question.id in found) != (f"{question.id}: the whole question" in listed), question.id
    assert "quiz.shelter-staff.steps: the whole question: GIFT cannot ask for an order" in listed
    assert "quiz.shelter-staff.periods: the reason of each line stands in the general feedback" in listed
    assert "child-at-night" not in listed


def test_pairs_with_two_right_sides_are_listed_as_lost():
    project = small_project()
    quiz = project.quizzes[1]
    pairs = next(each for each in quiz.questions if each.kind == "match")
    fewer = pairs.model_copy(update={"options": pairs.options[:2], "also_choices": ()})
    changed = quiz.model_copy(update={"questions": (quiz.questions[0], fewer)})
    made = dict(files(dataclasses.replace(project, quizzes=(project.quizzes[0], changed)), role=ROLE, formats=["gift"]))
    assert f"{pairs.id}: the whole question: fewer than three right sides to match" in made[NOT_IN_GIFT].decode()
    assert pairs.id not in made[f"lms/{ROLE}.gift"].decode()

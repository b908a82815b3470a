"""axe-core finds nothing on the real sets of questions when they have been answered, one question by one or all at once."""

import pytest
from project import PROJECT
from test_axe import unexplained

LARGEST = max(PROJECT.quizzes, key=lambda quiz: len(quiz.questions)).id.removeprefix("quiz.")
KINDS = {question.kind for question in PROJECT.questions}

ANSWER = """() => {
    document.querySelectorAll('.kb-q').forEach(box => {
        const field = box.querySelector('input'), lines = [...box.querySelectorAll('select')];
        if (field) field.click();
        lines.forEach((line, place) => { line.selectedIndex = Math.min(place + 1, line.options.length - 1); line.dispatchEvent(new Event('change', {bubbles: true})); });
    });
}"""


def answered(tab, address: str, name: str) -> list[str]:
    """Takes a whole set, answers every question with what stands first, and has all checked; the kinds of the questions."""
    tab.goto(f"{address}quizzes/{name}.html")
    tab.select_option("select[name=count]", "0")
    tab.check("input[name=mode][value=test]")
    tab.click("[data-do=start]")
    tab.evaluate(ANSWER)
    tab.evaluate("document.querySelector('[data-do=finish-test]').click()")
    return tab.eval_on_selector_all(".kb-q", "all => all.filter(box => box.querySelector('.kb-q__result:not([hidden])')).map(box => box.dataset.kind)")


def chosen_sets() -> list[str]:
    """The largest set, and as many more as it takes to meet every kind of question."""
    names, met = [LARGEST], set()
    for quiz in sorted(PROJECT.quizzes, key=lambda each: -len({question.kind for question in each.questions})):
        kinds = {question.kind for question in quiz.questions}
        if kinds - met:
            names.append(quiz.id.removeprefix("quiz."))
            met |= kinds
    return list(dict.fromkeys(names))


@pytest.mark.parametrize("name", chosen_sets())
def test_nothing_where_a_set_was_answered(tab, address, name):
    kinds = answered(tab, address, name)
    assert kinds, "nothing was checked"
    assert unexplained(tab) == {}


def test_every_kind_was_met(tab, address):
    assert {kind for name in chosen_sets() for kind in answered(tab, address, name)} == KINDS

"""Questions give nothing away; each answer is one link away, says what the data says, and leads back."""

from __future__ import annotations

import pytest
from epub_reading import X, words
from making import ROOT

from generator.books import books
from generator.books.lettering import key_words, option_words
from generator.reading import load

PROJECT = load(ROOT)
SETS = [pytest.param(book.name, quiz, id=f"{book.name}: {quiz.id}") for book in books(PROJECT) for quiz in book.quizzes]


def section(opened, name: str, file: str, id_: str):
    """The section of a question or an answer, and its words."""
    heading = opened[name].place(file, id_)
    return heading.getparent(), words(heading.getparent())


def folded(said: str) -> str:
    """Words with their spaces folded."""
    return " ".join(said.split())


@pytest.mark.parametrize(("name", "quiz"), SETS)
def test_a_question_shows_no_answer_and_leads_to_it(opened, name, quiz):
    sheet, key = f"questions-{quiz.id.removeprefix('quiz.')}.xhtml", f"answers-{quiz.id.removeprefix('quiz.')}.xhtml"
    for question in PROJECT.asked(quiz):
        asked, text = section(opened, name, sheet, question.id)
        for said in filter(None, (question.scenario, question.stem, *(option_words(question, each) for each in question.options), *question.also_choices)):
            assert folded(said) in text, question.id
        given_away = [question.explanation, *(each.feedback for each in question.options), "✓", "Right:", f"Right: {key_words(question)}"]
        assert not [said for said in given_away if folded(said) in text], question.id
        assert [link.get("href") for link in asked.iter(f"{X}a")] == [f"{key}#{question.id}"]


@pytest.mark.parametrize(("name", "quiz"), SETS)
def test_an_answer_says_what_is_right_and_why_and_leads_back(opened, name, quiz):
    sheet, key = f"questions-{quiz.id.removeprefix('quiz.')}.xhtml", f"answers-{quiz.id.removeprefix('quiz.')}.xhtml"
    for question in PROJECT.asked(quiz):
        answer, text = section(opened, name, key, question.id)
        assert folded(f"Right: {key_words(question)}") in text, question.id
        for option in question.options:
            assert folded(option.feedback) in text, (question.id, option.id)
        ticked = [words(each) for each in answer.iter(f"{X}li") if "✓" in words(each)]
        assert len(ticked) == len(question.keys)
        assert all(any(folded(option_words(question, option)) in each for each in ticked) for option in question.keys)
        assert folded(question.explanation) in text
        quotes = {"".join(each.itertext()) for each in answer.iter(f"{X}span") if each.get("class") == "source"}
        assert {PROJECT.norm_by_id[id_].norm.quote for id_ in question.norms} <= quotes
        assert f"{sheet}#{question.id}" in [link.get("href") for link in answer.iter(f"{X}a")]

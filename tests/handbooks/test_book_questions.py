"""The question sheets give nothing away; the answer key says what the data says."""

import re

import pytest
from pdf_reading import bare, blocks
from printed_project import QUIZ, ROLE

from generator.books.lettering import choices, shown_options
from generator.wording import asks, paragraph


@pytest.fixture
def parts(all_books) -> tuple[str, str]:
    """The bare words of the sheets and of the key."""
    text = all_books[ROLE, "a5"].text
    start, end = text.index(bare("The answers stand behind the questions")), text.index(bare("Words in quotation marks are"))
    return text[start:end], text[end:]


def test_the_sheets_hold_every_question_and_no_answer(parts):
    sheets, _ = parts
    for question in QUIZ.questions:
        for words in filter(None, (question.scenario, question.stem, *(option.says for option in question.options), *question.also_choices)):
            assert bare(words) in sheets, words
        assert bare(question.explanation) not in sheets
        assert not any(bare(option.feedback) in sheets for option in question.options)
    assert "✓" not in sheets
    assert "Right:" not in sheets


@pytest.mark.parametrize("question", QUIZ.questions, ids=lambda question: question.id)
def test_the_key_is_the_datas_key(all_books, parts, question):
    _, key = parts
    answer = answers(all_books)[asks(question)]
    letter = dict(zip((option.id for option in shown_options(question)), "abcdefgh", strict=False))
    right = [option for option in shown_options(question) if option.key]
    expected = {
        "order": " ".join(f"{place} {letter[option.id]}) {option.says}" for place, option in enumerate(question.options, start=1)),
        "match": "; ".join(
            f"{letter[option.id]}) {option.says} → {'ABCDEFGH'[choices(question).index(option.goes_with)]}) {option.goes_with}"
            for option in shown_options(question) if option.goes_with
        ),
        "true-false": "; ".join(f"{letter[option.id]}) {(option.verdict or '').capitalize()}: {option.says}" for option in right),
    }.get(question.kind, "; ".join(f"{letter[option.id]}) {option.says}" for option in right))
    assert "".join(answer["key"]) == expected
    assert bare("Right: " + expected) in key
    assert {option["letter"] for option in answer["options"] if option["right"]} == {letter[option.id] for option in question.keys}
    for option in question.options:
        assert bare(option.feedback) in key
    assert bare(question.explanation) in key


def answers(all_books) -> dict[str, dict]:
    """The key's blocks by stem."""
    return {block["stem"]: block for block in blocks(all_books[ROLE, "a5"].data["blocks"]) if block["k"] == "answer"}


def test_the_key_quotes_the_provision(all_books, parts):
    _, key = parts
    project = all_books[ROLE, "a5"].making.project
    for question in QUIZ.questions:
        for norm_id in question.norms:
            found = project.norm_by_id[norm_id]
            assert re.search(re.escape(bare(f"“{found.norm.quote}”, {paragraph(found.provision.source)}, page")) + r"\d+", key)


def test_sheet_and_key_show_the_same_order_and_not_the_datas(all_books):
    order = next(question for question in QUIZ.questions if question.kind == "order")
    assert [option.id for option in shown_options(order)] != [option.id for option in order.options]
    sheet = next(block for block in blocks(all_books[ROLE, "a5"].data["blocks"]) if block["k"] == "question" and block["stem"] == order.stem)
    assert [option["runs"][0] for option in sheet["options"]] == [option.says for option in shown_options(order)]
    number = next(question for question in QUIZ.questions if question.kind == "number")
    assert shown_options(number) == list(number.options)


def test_a_book_without_questions_has_no_empty_part(all_books):
    titles = {heading["title"] for heading in all_books["consulates", "a4"].headings}
    assert bool(all_books["consulates", "a4"].book.quizzes) == ("Questions" in titles)

"""How the pages look: nothing beyond the type area, nothing on top of something else, no heading torn from what it heads."""

import re

import pytest
from pdf_places import on_top_of_each_other, pages_of
from pdf_reading import bare, blocks
from printed_project import printed_project

from generator.books import books
from generator.handbooks import PAPERS, typesetting
from generator.handbooks.book import book_data
from generator.handbooks.context import Making
from generator.links.relations import Relations

PROJECT = printed_project()
BOOKS = [(book.name, paper) for book in books(PROJECT) for paper in PAPERS]
MM = 72 / 25.4
SHEETS = {"a4": (210, 297, 20, 25, 25, 10.5), "a5": (148, 210, 13, 19, 19, 9), "large-print": (210, 297, 18, 29, 32, 14)}
"""Width, height, side margin, top and bottom in millimetres, and the size of the type."""
HEADINGS = (1.75, 1.32, 1.08)
"""The sizes of headings, as parts of the type's."""


def outside(found, paper: str) -> list[str]:
    """The words of a page that stand beyond its type area."""
    wide, high, side, top, bottom, _ = (number * MM for number in SHEETS[paper])
    return [
        each.words for each in found
        if not each.kind and (each.line < bottom - 1 or each.top > high - top + 1 or each.left < side - 1 or each.right > wide - side + 1)
    ]


def ends_with_heading(found, paper: str) -> bool:
    """Whether the lowest words of a page are a heading."""
    read = [each for each in found if not each.kind]
    size = SHEETS[paper][-1]
    return bool(read) and any(abs(min(read, key=lambda each: each.line).size - part * size) < 0.02 for part in HEADINGS)


def faults(pdf: bytes, paper: str) -> list[tuple[int, str, object]]:
    """What is wrong with the pages of a book, cover left out: the page, what, and the words."""
    told = []
    for number, found in list(enumerate(pages_of(pdf), start=1))[1:]:
        told += [(number, "beyond the type area", each) for each in outside(found, paper)]
        told += [(number, "on top of each other", each) for each in on_top_of_each_other(found)]
        told += [(number, "ends with a heading", "")] if ends_with_heading(found, paper) else []
    return told


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_no_page_has_words_out_of_place(all_books, name):
    assert faults(all_books[name].pdf, name[1]) == []


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_a_situation_begins_with_its_first_step_on_one_page(all_books, name):
    printed = all_books[name]
    for guide in printed.book.guides:
        for situation in guide.situations:
            page = printed.pages[printed.page_of[f"{guide.id}/{situation.id}"] - 1]
            assert bare(situation.title + (f"When: {situation.when}" if situation.when else "")) in page, situation.title
            assert bare(situation.steps[0].says) in page, situation.title


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_a_decision_stands_right_under_its_heading(all_books, name):
    """As a picture, or at once in words where no page can hold the picture in type that is large enough."""
    printed = all_books[name]
    for guide in printed.book.guides:
        for decision in (each.decision for each in guide.situations if each.decision):
            title, asked = bare(decision.title), bare(decision.questions[0].asks)
            assert title + asked in printed.text or f"{title}1.{asked}" in printed.text, decision.title


def test_no_caption_has_two_stops(all_books):
    for printed in all_books.values():
        for each in blocks(printed.data["blocks"]):
            if each["k"] == "picture":
                assert not re.search(r"[?!]\.", each["alt"] + each["caption"])


@pytest.mark.parametrize("fault", ["on top of each other", "ends with a heading", "beyond the type area"])
def test_planted_faults_are_seen(machine, monkeypatch, tmp_path, fault):
    for file in typesetting.TEMPLATES.iterdir():
        words = file.read_text("utf-8")
        if fault == "on top of each other" and file.name == "blocks.typ":
            words = words.replace("grid(columns: (out - gap, 1fr), column-gutter: gap, label, body)", "{ place(left, box(width: 9mm, label)); pad(left: 5mm, body) }")
        if fault == "ends with a heading":
            words = words.replace("sticky: true", "sticky: false")
        if fault == "beyond the type area" and file.name == "blocks.typ":
            words = words.replace("#let facts(it) = for row in it.rows {\n  block(", "#let facts(it) = for row in it.rows {\n  block(inset: (left: -30mm), ")
        (tmp_path / file.name).write_text(words, "utf-8")
    monkeypatch.setattr(typesetting, "TEMPLATES", tmp_path)
    book = next(book for book in books(PROJECT) if book.name == "shelter-staff")
    pdf = machine.pdf("book", {**book_data(Making(PROJECT, Relations(PROJECT), book)), "paper": "a5"})
    assert fault in {what for _, what, _ in faults(pdf, "a5")}

"""Every page that a book names is the page where the thing stands; every bookmark is a heading."""

import re

import pytest
from pdf_reading import bare, blocks
from printed_project import printed_project

from generator.books import books
from generator.handbooks import PAPERS

BOOKS = [(book.name, paper) for book in books(printed_project()) for paper in PAPERS]


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_bookmarks_are_the_headings_down_to_provisions(all_books, name):
    printed = all_books[name]
    assert [(level, title) for level, title, _ in printed.bookmarks] == [(heading["level"], heading["title"]) for heading in printed.headings]
    held = {*(provision.id for provision in printed.book.provisions), *(item.id for item in printed.book.items)}
    assert held <= set(printed.page_of)


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_every_heading_stands_on_the_page_of_its_bookmark(all_books, name):
    printed = all_books[name]
    for _, title, page in printed.bookmarks:
        assert bare(title) in bare(printed.raw[page - 1]), (title, page)


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_every_page_named_is_the_page_where_it_stands(all_books, name):
    printed = all_books[name]
    places = {(run["id"], run["name"]) for run in blocks([printed.data["blocks"], printed.data["contacts"]]) if run["k"] == "to"}
    assert places
    assert [(id_, name) for id_, name in sorted(places) if bare(f"{name}, page {printed.page_of[id_]}") not in printed.text] == []


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_no_other_page_is_named(all_books, name):
    printed = all_books[name]
    source = {record.source: record.id for record in (*printed.book.provisions, *printed.book.measures)}
    words = re.sub(r"\s+", " ", " ".join(printed.raw))
    named = re.findall(r"source paragraph (\d+), page (\d+)\b", words)
    assert named
    assert {(number, page) for number, page in named if int(page) != printed.page_of[source[f"P{number}"]]} == set()


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_every_line_of_the_contents_names_the_right_page(all_books, name):
    printed = all_books[name]
    contents = bare("".join(printed.raw[1:16]))
    for heading, (_, title, page) in zip(printed.headings, printed.bookmarks, strict=True):
        if heading["listed"]:
            assert re.search(re.escape(bare(title)) + r"\.*" + str(page), contents), (title, page)


def test_what_is_not_in_the_book_is_named_with_its_address(all_books):
    printed = all_books["transport-operators", "a4"]
    away = [run for run in blocks(printed.data["blocks"]) if run["k"] == "away"]
    assert away
    for run in away:
        assert run["address"].startswith("https://example.org/protection/")
        assert bare(f"{run['name']}, {run['address']}") in printed.text


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_links_lead_into_the_book_or_to_the_site(all_books, name):
    printed = all_books[name]
    notes = [note.get_object() for page in printed.reader.pages for note in page.get("/Annots", [])]
    actions = [note["/A"] for note in notes if "/A" in note]
    assert all(action["/URI"].startswith("https://example.org/protection/") for action in actions if action["/S"] == "/URI")
    assert sum(action["/S"] == "/GoTo" for action in actions) + sum("/Dest" in note for note in notes) >= len(printed.page_of)


def test_another_reader_reads_the_same_words(all_books):
    printed = all_books["transport-operators", "large-print"]
    assert [bare(page.extract_text()) for page in printed.reader.pages] == [bare(words) for words in printed.raw]

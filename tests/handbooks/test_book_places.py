"""Every page that a book names is the page where the thing stands; every bookmark is a heading."""

import re

import pytest
from pdf_reading import bare, blocks
from printed_project import PROVISION, printed_project

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


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_the_index_names_the_pages_of_its_places(all_books, name):
    printed = all_books[name]
    (block,) = [block for block in printed.data["blocks"] if block["k"] == "index"]
    start = next(page for level, title, page in printed.bookmarks if (level, title) == (1, "Index"))
    foot = bare(f"{printed.data['title']} · {printed.data['foot']}")
    found = [(number, bare(printed.raw[number - 1])) for number in range(start, len(printed.raw) + 1)]
    text = "".join(words.removesuffix(f"{foot}{number}").removesuffix(f"{number}{foot}").removeprefix("Index") for number, words in found)
    for entry in block["entries"]:
        pages = sorted({printed.page_of[id_] for id_ in entry["places"]})
        assert bare(f"{entry['word']}, {', '.join(map(str, pages))}") in text, entry["word"]


def test_the_index_holds_names_and_words_of_situations_in_order(all_books):
    printed = all_books["shelter-staff", "a4"]
    (block,) = [block for block in printed.data["blocks"] if block["k"] == "index"]
    words = [entry["word"].lower() for entry in block["entries"]]
    assert words == sorted(set(words))
    for thing in (*printed.book.terms, *printed.book.actors, *printed.book.acts):
        assert {thing.name.lower(), *(name.words.lower() for name in thing.names)} <= set(words)
    places = {id_ for entry in block["entries"] if entry["word"].lower() == "parent" for id_ in entry["places"]}
    assert "guide.shelter-staff/a-parent-comes" in places
    assert "somebody" not in words


def test_words_of_everyday_life_stand_in_the_index_where_their_place_is_in_the_book(all_books):
    from generator.books.index import index

    printed = all_books["transport-operators", "a4"]
    found = dict(index(printed.making.relations, printed.book, [("Bus", PROVISION), ("Ship", "law.nowhere")]))
    assert found["Bus"] == (PROVISION,)
    assert "Ship" not in found
    (block,) = [block for block in printed.data["blocks"] if block["k"] == "index"]
    places = {entry["word"]: entry["places"] for entry in block["entries"]}
    assert places["driver"][0].startswith("guide.transport-operators/")
    assert "grandmother" not in places

"""What the print shop gets: booklets that fold right, sheets that say what they must, and an order for all of it."""

import io
import re

import pikepdf
import pytest
from pdf_reading import bare
from pdf_words import words_of_pages
from printed_project import MATERIALS, PROVISION, ROLE, TRANSLATION, printed_project
from pypdf import PdfReader

from generator.books import books
from generator.handbooks import files
from generator.books.finishing import PAGES_IN_A_SECTION, sections
from generator.handbooks.imposition import imposed, sides
from generator.wording import CONTACT_CHECK, UNFILLED, law_name

PROJECT = printed_project()
NOTICE, CARD = f"print/notice-{ROLE}-printed-notice", f"print/card-{ROLE}-printed-card-a4.pdf"
DRAFT = bare(UNFILLED)
MM = 72 / 25.4


@pytest.fixture(scope="module")
def unfilled() -> dict[str, bytes]:
    """The carriers' files when the organisation has filled in nothing and there is no site."""
    return dict(files(printed_project(filled=False, site=""), role=ROLE))


def words(pdf: bytes) -> list[str]:
    """The bare words of each page."""
    return [bare(page) for page in words_of_pages(pdf)]


def test_sides_of_an_eight_page_booklet():
    assert list(sides(8)) == [(8, 1), (2, 7), (6, 3), (4, 5)]


@pytest.mark.parametrize("pages", [1, 4, 20, 63, 64, 65, 100, 129, 500])
def test_sections_hold_all_pages_by_fours(pages):
    found = sections(pages)
    assert pages <= sum(found) < pages + 4
    assert all(length % 4 == 0 and length <= PAGES_IN_A_SECTION for length in found)
    assert max(found) - min(found) <= 4


def test_every_place_of_a_booklet_is_filled_once_and_folds_into_order():
    for length in (4, 16, 64):
        assert sorted(number for pair in sides(length) for number in pair) == list(range(1, length + 1))
        assert all(left + right == length + 1 for left, right in sides(length))


@pytest.mark.parametrize("name", [book.name for book in books(PROJECT)])
def test_a_booklet_is_the_a5_edition_two_pages_to_a_side(printed, name):
    book, booklet = (words(printed[path]) for path in (f"handbooks/{name}-a5.pdf", f"print/booklet-{name}.pdf"))
    assert len(book) % 4 == 0
    assert len(booklet) * 2 == len(book)
    start, side = 0, 0
    for length in sections(len(book)):
        for left, right in sides(length):
            assert booklet[side] == book[start + left - 1] + book[start + right - 1], (side, left, right)
            side += 1
        start += length


def test_a_booklets_cover_and_contacts_are_its_outside(printed):
    outside = words(printed[f"print/booklet-{ROLE}.pdf"])[0]
    assert outside.startswith(bare("To fill in: your own contacts"))
    assert outside.endswith(words(printed[f"handbooks/{ROLE}-a5.pdf"])[0])


def test_a_booklets_sheets_are_a4_on_their_side(printed):
    with pikepdf.open(io.BytesIO(printed[f"print/booklet-{ROLE}.pdf"])) as document:
        for sheet in document.pages:
            assert [round(float(number) / MM) for number in sheet.mediabox[2:]] == [296, 210]


def test_a_book_that_does_not_fill_its_sheets_leaves_white_places():
    out = io.BytesIO()
    with pikepdf.new() as book:
        for _ in range(5):
            book.add_blank_page(page_size=(100, 150))
        book.save(out)
    with pikepdf.open(io.BytesIO(imposed(out.getvalue()))) as booklet:
        assert len(booklet.pages) == 4
        assert [sorted(sheet.Resources.XObject.keys()) for sheet in booklet.pages] == [["/Right"], ["/Left"], ["/Right"], ["/Left", "/Right"]]


@pytest.mark.parametrize(("size", "wide", "high"), [("a3", 297, 420), ("a4", 210, 297)])
def test_a_notice_is_one_page_with_three_millimetres_of_bleed(printed, size, wide, high):
    with pikepdf.open(io.BytesIO(printed[f"{NOTICE}-{size}.pdf"])) as document:
        (page,) = document.pages
        left, bottom, right, top = (float(number) / MM for number in page.trimbox)
        assert [round(right - left), round(top - bottom)] == [wide, high]
        assert [round(float(number) / MM) for number in page.mediabox[2:]] == [wide + 6, high + 6]
        assert round(left) == round(bottom) == 3


def test_a_notice_says_what_it_must(printed):
    (text,) = words(printed[f"{NOTICE}-a4.pdf"])
    notice = MATERIALS[0]
    for said in (notice.title, *(line.says for line in notice.lines), "A bus company", "The dispatcher, first floor", TRANSLATION, "not legal advice"):
        assert bare(said) in text, said
    assert bare("As printed in the source; check before you rely on it" + "".join(line.text for line in PROJECT.law.source.contact)) in text
    assert bare("Our organisation’s own translation" + TRANSLATION) in text
    assert text.count(bare(f"source paragraph {PROJECT.by_id[PROVISION].source[1:]}")) == 1
    assert text.index(bare(notice.title)) < text.index(bare("The dispatcher")) < text.index(bare(CONTACT_CHECK)) < text.index(bare(notice.lines[0].says)) < text.index(bare(law_name(PROJECT)))
    assert DRAFT not in text


@pytest.mark.parametrize("path", [f"{NOTICE}-a3.pdf", f"{NOTICE}-a4.pdf", CARD, f"print/announcement-{ROLE}-printed-words-a4.pdf"])
def test_without_a_contact_a_sheet_says_beside_the_line_that_it_is_a_draft(unfilled, path):
    assert all(bare("Contact: ") + DRAFT in text for text in words(unfilled[path]))
    assert all(text.count("DRAFT") == text.count(DRAFT) for text in words(unfilled[path]))


def test_an_announcement_has_a_line_for_the_contact(printed):
    (text,) = words(printed[f"print/announcement-{ROLE}-printed-words-a4.pdf"])
    assert bare("Contact: The dispatcher, first floor") in text
    assert DRAFT not in text


def test_without_a_translation_there_is_room_for_one(unfilled):
    (text,) = words(unfilled[f"{NOTICE}-a4.pdf"])
    assert bare("Space for our organisation’s own translation") in text


def test_without_a_site_there_is_no_code(unfilled, printed):
    assert "https" not in words(unfilled[f"handbooks/{ROLE}-a4.pdf"])[0]
    assert bare(f"https://example.org/protection/guides/{ROLE}.html") in words(printed[f"handbooks/{ROLE}-a4.pdf"])[0]


def test_without_a_site_what_is_elsewhere_is_named_with_its_paragraph(unfilled):
    text = "".join(words(unfilled[f"handbooks/{ROLE}-a4.pdf"]) + words(unfilled[f"print/session-{ROLE}.pdf"]))
    assert ".html" not in text
    assert bare("What is not in this book is named with its source paragraph") in text
    assert bare("source paragraph 20") in text


def test_there_are_eight_cards_on_a_sheet_and_the_translation_on_its_back(printed):
    front, back = words(printed[CARD])
    assert front.count(bare(MATERIALS[1].lines[0].says)) == 8
    assert front.count(bare("The dispatcher, first floor")) == 8
    assert front.count(bare(CONTACT_CHECK + ": " + "".join(line.text for line in PROJECT.law.source.contact))) == 8
    assert front.count(bare(f"source paragraph {PROJECT.by_id[PROVISION].source[1:]}")) == 8
    assert DRAFT not in front
    assert back.count(bare("Our organisation’s own translation" + TRANSLATION)) == 8


def test_cards_have_marks_to_cut_at(printed):
    with pikepdf.open(io.BytesIO(printed[CARD])) as document:
        lines = sum(str(operator) == "l" for _, operator in pikepdf.parse_content_stream(document.pages[0]))
    assert lines >= 2 * 3 + 2 * 5


def test_session_sheets_end_on_a_page_that_is_worth_turning(printed):
    for path, content in printed.items():
        if path.startswith("print/session-"):
            last = words(content)[-1]
            assert len(last) > 700, path


def test_a_session_sheet_holds_the_words_and_both_cases(printed):
    text = "".join(words(printed[f"print/session-{ROLE}.pdf"]))
    session = next(guide.session for guide in PROJECT.guides if guide.id == f"guide.{ROLE}")
    for said in (session.aim, *(PROJECT.by_id[id_].text for id_ in session.read), *(said for case in session.cases for said in (case.title, case.tells, *case.asks, *case.look_for))):
        assert bare(said) in text, said


def test_the_order_is_one_page_and_names_every_file_with_its_pages(printed):
    (text,) = words(printed["print/print-order.pdf"])
    assert bare("black ink only") in text
    for path in printed:
        if path.startswith("print/") and path != "print/print-order.pdf":
            name = re.escape(path.removeprefix("print/"))
            pages = len(PdfReader(io.BytesIO(printed[path])).pages)
            assert re.search(f"{name}.+?{pages}A[34]", text), path

"""What a book must hold, it holds: every provision word for word, every norm of the role, every part in its order."""

import pytest
from pdf_reading import bare
from printed_project import printed_project

from generator.books import books, books_of_norms
from generator.handbooks import PAPERS
from generator.links.guides import MODALITIES, by_when
from generator.links.notes import steps_with_notes
from generator.links.roles import norms_of_role
from generator.wording import CONTACT_CHECK, KNOW_TOO, MODALITY, NO_NUMBER, NOTE_KIND, NOT_STATED, day, law_fingerprint, number_of, paragraph

PROJECT = printed_project()
BOOKS = [(book.name, paper) for book in books(PROJECT) for paper in PAPERS]
NORMS = [
    pytest.param(guide, found, id=f"{guide.role}: {found.id}")
    for guide in PROJECT.guides for found in norms_of_role(PROJECT, guide.role)
]


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_every_provision_stands_whole_with_its_number(all_books, name):
    printed = all_books[name]
    for provision in printed.book.provisions:
        number = number_of(provision, PROJECT.article_of[provision.id])
        assert bare(provision.text) in printed.text, provision.id
        label = f"{paragraph(provision.source).capitalize()} · "
        assert bare(label + (number.text if number else NO_NUMBER)) in printed.text.replace(bare("· Article "), "·"), provision.id
        assert bare(provision.summary) in printed.text, provision.id
        for note in provision.notes:
            assert bare(note.says) in printed.text, (provision.id, note.says)


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_every_measure_and_item_stands_whole(all_books, name):
    printed = all_books[name]
    for measure in printed.book.measures:
        assert bare(measure.text) in printed.text, measure.id
    for item in printed.book.items:
        for cell in item.cells:
            assert bare(cell.text) in printed.text, (item.id, cell.text)


@pytest.mark.parametrize(("guide", "found"), NORMS)
def test_every_norm_of_a_role_is_in_its_handbook(all_books, guide, found):
    name = guide.id.removeprefix("guide.")
    assert name in {book.name for book in books_of_norms(PROJECT)[found.id]}
    printed = all_books[name, "a4"]
    assert [passage for passage in found.norm.passages if bare(passage) not in printed.text] == []
    assert bare(found.norm.action) in printed.text


def test_the_complete_book_holds_everything(all_books):
    book = all_books["complete", "a4"].book
    pairs = ((book.provisions, PROJECT.provisions), (book.measures, PROJECT.plan.measures), (book.items, PROJECT.items), (book.guides, PROJECT.guides))
    for held, all_of_them in pairs:
        assert [record.id for record in held] == [record.id for record in all_of_them]
    assert {norm_id for norm_id, found in books_of_norms(PROJECT).items() if "complete" in {each.name for each in found}} == set(PROJECT.norm_by_id)


@pytest.mark.parametrize("guide", PROJECT.guides, ids=lambda guide: guide.id)
def test_every_step_and_every_open_point_is_in_the_guides_book(all_books, guide):
    text = all_books[guide.id.removeprefix("guide."), "a5"].text
    for said in (*(step.says for step in guide.steps), *(point.says for point in guide.open_points), *(point.reading for point in guide.pulls_apart), guide.for_whom):
        assert bare(said) in text, said
    for turn in guide.turns:
        assert turn.says is None or bare(turn.says) in text


@pytest.mark.parametrize("guide", PROJECT.guides, ids=lambda guide: guide.id)
def test_periods_stand_with_the_guides_own_steps(all_books, guide):
    printed = all_books[guide.id.removeprefix("guide."), "a4"]
    for due in by_when(PROJECT, guide):
        source = paragraph(due.found.provision.source)
        row = f"“{due.period.words}” ({due.kind}). {due.situation.title}: {due.step.says} {due.open} ({source}, page {printed.page_of[due.found.provision.id]})"
        assert bare(row) in printed.text


@pytest.mark.parametrize("guide", PROJECT.guides, ids=lambda guide: guide.id)
def test_notes_stand_under_the_step_that_they_explain(all_books, guide):
    text = all_books[guide.id.removeprefix("guide."), "a5"].text
    for rows in steps_with_notes(PROJECT, guide).values():
        for step, _, notes in rows:
            under = text[text.index(bare(step.says + "Written in:")) :][:6000]
            for note in notes:
                told = bare(f"Editor’s note ({NOTE_KIND[note.kind]})" + (f" on “{note.about}”" if note.about else "") + f": {note.says}")
                assert (told in under) != guide.notes_folded


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_the_sources_contacts_stand_at_the_end_as_printed(all_books, name):
    contacts = bare(CONTACT_CHECK + "".join(line.text for line in PROJECT.law.source.contact))
    assert contacts in "".join(all_books[name].pages[-2:])


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_the_legend_explains_every_word_for_strength(all_books, name):
    text = all_books[name].text
    for word in (*MODALITIES, *MODALITY.values(), NOT_STATED):
        assert bare(f"– {word}:") in text, word


def test_rules_without_a_bearer_are_not_said_to_ask_nothing(all_books):
    text = all_books["transport-operators", "a4"].text
    assert bare(KNOW_TOO) in text
    assert bare("ask nothing of you") not in text


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_the_cover_says_what_the_book_is(all_books, name):
    printed = all_books[name]
    cover = printed.pages[0]
    for words in (printed.book.title, day(PROJECT.settings.edition), law_fingerprint(PROJECT), "may have been amended since", "not legal advice", PROJECT.settings.site_address):
        assert bare(words) in cover


def test_parts_stand_in_the_order_of_use(all_books):
    titles = [heading["title"] for heading in all_books["transport-operators", "a4"].headings if heading["level"] == 1]
    assert titles == [
        "How to use this book", "Your role at a glance", "The guide, step by step", "The provisions in full", "Periods and ages", "Terms", "Who is who",
        "Questions", "Answers", "Index", "To fill in: your own contacts",
    ]
    titles = [heading["title"] for heading in all_books["shelter-staff", "a4"].headings if heading["level"] == 1]
    assert titles[3:7] == ["The provisions in full", "The action plan 2014–2018", "Periods and ages", "Terms"]


@pytest.mark.parametrize("name", BOOKS, ids="-".join)
def test_contacts_are_the_last_page(all_books, name):
    printed = all_books[name]
    one_page = printed.pages[-1].startswith(bare("To fill in: your own contacts"))
    assert one_page or printed.book.complete or printed.paper == "large-print" and printed.pages[-2].startswith(bare("To fill in: your own contacts"))
    for guide in printed.book.guides:
        for blank in guide.blanks:
            assert bare(blank.label) in printed.text


def test_what_the_organisation_filled_in_is_printed(all_books):
    last = all_books["transport-operators", "a4"].pages[-1]
    assert bare("A bus company") in last
    assert bare("The head of the shift") in last


def test_running_heads_name_the_article(all_books):
    printed = all_books["shelter-staff", "a4"]
    page = printed.page_of["law.shelters.thirty-days"]
    assert bare(printed.raw[page - 1]).startswith(bare("The provisions in full Article 13: Shelters"))

"""What a book must hold, it holds: every provision letter by letter, every norm of the role, every part as on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
from epub_reading import Opened, X, source_passages, words
from making import ROOT

from generator.books import books
from generator.epub import files
from generator.handbooks.book import book_data
from generator.handbooks.context import Making
from generator.links.guides import by_when
from generator.links.notes import steps_with_notes
from generator.links.relations import Relations
from generator.links.roles import norms_of_role
from generator.reading import load
from generator.wording import CONTACT_CHECK, NO_NUMBER, law_fingerprint, number_of, paragraph

PROJECT = load(ROOT)
BOOKS = {book.name: book for book in books(PROJECT)}
PROVISIONS = [pytest.param(name, provision, id=f"{name}: {provision.id}") for name, book in BOOKS.items() for provision in book.provisions]
PLANNED = [pytest.param(name, record, id=f"{name}: {record.id}") for name, book in BOOKS.items() for record in (*book.measures, *book.items)]
NORMS = [
    pytest.param(guide, found, id=f"{guide.role}: {found.id}")
    for guide in PROJECT.guides for found in norms_of_role(PROJECT, guide.role)
]


@pytest.mark.parametrize(("name", "provision"), PROVISIONS)
def test_a_provision_stands_whole_at_its_place(opened, name, provision):
    ((_, heading),) = opened[name].holders(provision.id)
    assert source_passages(heading) == provision.text
    number = number_of(provision, PROJECT.article_of[provision.id])
    label = words(next(each for each in heading.itersiblings() if each.get("class") == "law").find(f"{X}p"))
    assert label.startswith(f"The law’s words · {paragraph(provision.source).capitalize()} · ")
    assert (number.text if number else NO_NUMBER) in label
    ours = words(next(each for each in heading.itersiblings() if each.get("class") == "ours"))
    for said in (provision.summary, *(note.says for note in provision.notes)):
        assert " ".join(said.split()) in ours


@pytest.mark.parametrize(("name", "record"), PLANNED)
def test_a_measure_or_item_stands_whole_at_its_place(opened, name, record):
    ((_, heading),) = opened[name].holders(record.id)
    block = next(each for each in heading.itersiblings() if each.get("class") == "law")
    passages = ["".join(each.itertext()) for each in block.iter(f"{X}blockquote")]
    assert passages == ([cell.text for cell in record.cells] if hasattr(record, "cells") else [record.text])


@pytest.mark.parametrize(("guide", "found"), NORMS)
def test_every_norm_of_a_role_is_in_its_book(opened, guide, found):
    book = opened[guide.id.removeprefix("guide.")]
    ((_, heading),) = book.holders(found.provision.id)
    assert [passage for passage in found.norm.passages if passage not in source_passages(heading)] == []
    assert " ".join(found.norm.action.split()) in words(next(each for each in heading.itersiblings() if each.get("class") == "ours"))


@pytest.mark.parametrize("name", BOOKS)
def test_every_step_leads_to_the_words_behind_it_and_back(opened, name):
    for guide in BOOKS[name].guides:
        tree = opened[name].documents[f"{guide.id.replace('.', '-')}.xhtml"]
        ids = {each.get("id"): each for each in tree.iter() if each.get("id")}
        items = [each for each in tree.iter(f"{X}li") if each.getparent().get("class") == "steps"]
        for step, item in zip(guide.steps, items, strict=True):
            assert words(item.find(f"{X}p")) == " ".join(f"{step.modality}{step.says}".split())
            links = [each for each in item.iter(f"{X}a") if each.get("role") == "doc-noteref"]
            assert len(links) == (1 if step.norms or step.measures or step.items else 0)
            for link in links:
                note = ids[link.get("href").removeprefix("#")]
                said = {"".join(each.itertext()) for each in note.iter(f"{X}span")}
                assert {PROJECT.norm_by_id[id_].norm.quote for id_ in step.norms} <= said
                assert [each.get("href") for each in note.iter(f"{X}a") if each.get("role") == "doc-backlink"] == ["#" + link.get("id")]


@pytest.mark.parametrize("name", BOOKS)
def test_the_contents_are_those_of_the_printed_book(opened, name):
    data = book_data(Making(PROJECT, Relations(PROJECT), BOOKS[name]))
    blocks = [block for each in (*data["blocks"], *data["contacts"]) for block in (each["blocks"] if each["k"] == "together" else [each])]
    printed = [(block["level"], " ".join(block["title"].split())) for block in blocks if block["k"] == "heading" and block["level"] <= 3 and block["title"] != "Index"]
    assert opened[name].contents == printed


@pytest.mark.parametrize("name", BOOKS)
def test_periods_stand_with_the_guides_own_steps(opened, name):
    for guide in BOOKS[name].guides:
        tree = opened[name].documents[f"{guide.id.replace('.', '-')}.xhtml" if BOOKS[name].complete else "glance.xhtml"]
        said = words(tree)
        for due in by_when(PROJECT, guide):
            row = f"“{due.period.words}” ({due.kind}). {due.situation.title}: {due.step.says} {due.open}"
            assert " ".join(row.split()) in said


@pytest.mark.parametrize("name", BOOKS)
def test_notes_stand_under_the_step_or_behind_its_link(opened, name):
    for guide in BOOKS[name].guides:
        tree = opened[name].documents[f"{guide.id.replace('.', '-')}.xhtml"]
        items = [each for each in tree.iter(f"{X}li") if each.getparent().get("class") == "steps"]
        asides = {each.get("id"): each for each in tree.iter(f"{X}aside")}
        rows = [(situation.id, place, row) for situation in guide.situations for place, row in enumerate(steps_with_notes(PROJECT, guide)[situation.id], 1)]
        for item, (situation, place, (_, _, notes)) in zip(items, rows, strict=True):
            told = words(asides[f"words-{situation}-{place}"] if guide.notes_folded else item)
            assert all(" ".join(note.says.split()) in told for note in notes)
            assert ("Editor’s note" in words(item)) == (bool(notes) and not guide.notes_folded)


@pytest.mark.parametrize("name", BOOKS)
def test_the_sources_contacts_stand_as_printed(opened, name):
    said = words(opened[name].documents["contacts.xhtml"])
    assert CONTACT_CHECK in said
    assert all(line.text in said for line in PROJECT.law.source.contact)


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_says_what_it_is(opened, name):
    book, work = opened[name], PROJECT.law.work
    assert book.meta("dc:title") == [BOOKS[name].title]
    assert book.meta("dc:language") == ["en"]
    assert book.meta("dcterms:modified") == [f"{PROJECT.settings.edition}T00:00:00Z"]
    assert law_fingerprint(PROJECT) in book.meta("schema:version")[0]
    assert work.number in book.meta("dc:source")[0]
    title_page = words(book.documents["title.xhtml"])
    for told in (book.meta("dc:description")[0], book.meta("dc:rights")[0], title_page):
        assert " ".join(work.nature.split()) in " ".join(told.split())
        assert "may have been amended since" in told


def test_a_new_edition_is_a_new_book_and_the_same_edition_is_not(opened, project):
    found = [book.meta("dc:identifier")[0] for book in opened.values()]
    assert len(set(found)) == len(found)
    later = replace(project, settings=project.settings.model_copy(update={"edition": project.settings.edition.replace(year=2031)}))
    again = Opened(dict(files(project, role="consulates"))["handbooks/consulates.epub"]).meta("dc:identifier")
    assert again == opened["consulates"].meta("dc:identifier")
    assert Opened(dict(files(later, role="consulates"))["handbooks/consulates.epub"]).meta("dc:identifier") != again

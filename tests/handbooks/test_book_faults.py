"""Planted faults: what would make a book that cannot be read by everybody does not become a book."""

import io
from dataclasses import replace

import page
import pikepdf
import pytest
from printed_project import ROLE, printed_project

from generator.books import books
from generator.handbooks.book import book_data
from generator.handbooks.context import Making
from generator.handbooks.typesetting import press
from generator.links.relations import Relations
from generator.reading.faults import Faulty

ONE = f"handbooks/{ROLE}-a4.pdf"
UA = page.ValidationProfile.PDF_UA_1


def data_of(project) -> dict:
    """The data of the carriers' book."""
    book = next(book for book in books(project) if book.name == ROLE)
    return {**book_data(Making(project, Relations(project), book)), "paper": "a4"}


def faults_of(machine, data) -> str:
    """What the typesetter says of some data."""
    with pytest.raises(Faulty) as found:
        machine.pdf("book", data)
    return str(found.value)


def test_a_skipped_heading_is_a_fault(machine):
    data = data_of(printed_project())
    data["blocks"] = [{**block, "level": 3} if block.get("level") == 2 else block for block in data["blocks"]]
    assert "skipped from heading level 1 to 3" in faults_of(machine, data)


def test_a_picture_without_words_is_a_fault(machine):
    data = data_of(printed_project())
    data["cover"]["code"]["alt"] = None
    assert "alt" in faults_of(machine, data)


def test_a_book_without_a_title_is_a_fault(machine):
    data = data_of(printed_project())
    data["title"] = None
    assert "title" in faults_of(machine, data)


def test_a_place_that_is_not_in_the_book_is_a_fault(machine):
    data = data_of(printed_project())
    data["blocks"].append({"k": "paragraph", "stays": False, "runs": [{"k": "to", "id": "law.nowhere", "name": "Nowhere"}]})
    assert "law.nowhere" in faults_of(machine, data)


def test_a_typeface_that_is_not_there_is_a_fault(machine, monkeypatch, tmp_path):
    from generator.handbooks import typesetting

    for file in typesetting.TEMPLATES.iterdir():
        (tmp_path / file.name).write_text(file.read_text("utf-8").replace("Source Sans Pro", "Source Sans Lost"), "utf-8")
    monkeypatch.setattr(typesetting, "TEMPLATES", tmp_path)
    assert "source sans lost" in faults_of(machine, data_of(printed_project()))


def test_a_character_that_no_typeface_has_is_named_with_its_place(project_copy):
    project_copy.replace("guides/transport-operators.yaml", 'label: "Whom you call in your company"', 'label: "Whom you call 漢 in your company"')
    result = project_copy.run("handbooks", "--role", ROLE, "--paper", "a4")
    assert result.returncode == 1
    line = project_copy.line("guides/transport-operators.yaml", "漢")
    assert f"guides/transport-operators.yaml:{line}:12: “漢” (U+6F22, CJK UNIFIED IDEOGRAPH-6F22) cannot be printed" in result.stderr


def test_characters_of_the_languages_around_are_drawn():
    project = printed_project()
    words = "Ə ə Ğ ğ İ ı Ö Ü Ş Ç ж щ Ы ё → ☐ ✓ № “ ” ’ –"
    local = project.local.model_copy(update={"contact": words})
    book = next(book for book in books(project) if book.name == ROLE)
    spoken = replace(project, local=local)
    with press(spoken) as machine:
        assert machine.pdf("book", {**book_data(Making(spoken, Relations(spoken), book)), "paper": "a4"}).startswith(b"%PDF")


def spoilt(pdf: bytes, spoil) -> set[str]:
    """The rules of UA-1 that the validator finds broken after a change."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        spoil(document)
        document.save(out)
    return {found.rule_id for found in page.validate_pdf_bytes(out.getvalue(), profile=UA).failures}


def tags(document: pikepdf.Pdf, name: str) -> list[pikepdf.Object]:
    """The structure elements of a kind."""
    return [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == name]


def test_the_validator_sees_a_missing_title(printed):
    def spoil(document):
        with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
            del metadata["dc:title"]

    assert spoilt(printed[ONE], spoil)


def test_the_validator_sees_missing_alternative_text(printed):
    def spoil(document):
        figures = tags(document, "/Figure")
        assert figures
        for figure in figures:
            del figure["/Alt"]

    assert spoilt(printed[ONE], spoil)


def test_the_validator_sees_a_skipped_heading(printed):
    def spoil(document):
        for heading in tags(document, "/H2"):
            heading.S = pikepdf.Name("/H4")

    assert spoilt(printed[ONE], spoil)

"""The files last and can be read by everybody: UA-1, A-2a, typefaces embedded, black ink, the same bytes every time."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import page
import pikepdf
import pytest
from pdf_reading import fonts
from printed_project import ROLE, TRANSLATION, printed_project

from generator.books import books
from generator.handbooks import PAPERS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROJECT = printed_project()
BOOKS = [f"handbooks/{book.name}-{paper}.pdf" for book in books(PROJECT) for paper in PAPERS]
ONE = f"handbooks/{ROLE}-a4.pdf"
UA, A2A = page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A
LENGTH = "PDFA2A-STREAM-LENGTH-001"
"""The validator looks for a stream's end by its word and is wrong about some; `wrong_lengths` counts the bytes instead."""


def faults(pdf: bytes, profile: page.ValidationProfile) -> set[str]:
    """The rules that the validator finds broken."""
    return {found.rule_id for found in page.validate_pdf_bytes(pdf, profile=profile).failures}


def wrong_lengths(pdf: bytes) -> list[int]:
    """Where a stream does not end after as many bytes as its /Length says."""
    wrong, at = [], 0
    while (start := pdf.find(b">>\nstream\n", at)) >= 0:
        length = int(re.findall(rb"/Length (\d+)", pdf[pdf.rfind(b" obj\n", 0, start) : start])[-1])
        at = start + len(b">>\nstream\n") + length
        if not pdf[at:].startswith(b"\nendstream"):
            wrong.append(start)
    return wrong


@pytest.mark.parametrize("path", BOOKS)
def test_a_book_conforms_to_ua_1(printed, path):
    assert faults(printed[path], UA) == set()


@pytest.mark.parametrize("path", BOOKS)
def test_a_book_conforms_to_a_2a(printed, path):
    assert faults(printed[path], A2A) - {LENGTH} == set()
    assert wrong_lengths(printed[path]) == []


def test_sheets_that_are_not_imposed_conform_too(printed):
    sheets = [path for path in printed if path.startswith("print/") and not path.startswith("print/booklet-")]
    assert len(sheets) > 5
    assert {path: found for path in sheets if (found := faults(printed[path], UA))} == {}


def test_a_wrong_length_is_seen(printed):
    spoilt = printed[ONE].replace(b"/Length ", b"/Length 1", 1)
    assert wrong_lengths(spoilt)


@pytest.mark.parametrize("path", BOOKS)
def test_every_typeface_is_embedded(printed, path):
    found = fonts(printed[path])
    assert all(found.values())
    assert {re.sub(r"^/[A-Z]{6}\+", "", name)[:11] for name in found} == {"SourceSerif", "SourceSansP"}


def test_language_and_title_are_told(printed):
    with pikepdf.open(io.BytesIO(printed[ONE])) as document:
        assert document.Root.Lang == "en"
        assert document.docinfo.Title == "Transport operators"
        assert document.Root.ViewerPreferences.DisplayDocTitle


def test_a_translation_is_tagged_with_its_language(printed):
    path = f"print/notice-{ROLE}-printed-notice-a4.pdf"
    with pikepdf.open(io.BytesIO(printed[path])) as document:
        tagged = {str(each.Lang) for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/Lang" in each and each.get("/Type") != "/Catalog"}
        content = b"".join(stream.read_bytes() for stream in [document.pages[0].Contents])
    assert "az" in tagged or b"(az)" in content
    assert TRANSLATION


@pytest.mark.parametrize("path", [*BOOKS, f"print/booklet-{ROLE}.pdf", f"print/notice-{ROLE}-printed-notice-a3.pdf", "print/print-order.pdf"])
def test_black_ink_only(printed, path):
    with pikepdf.open(io.BytesIO(printed[path])) as document:
        for sheet in document.pages:
            assert colours(sheet.obj) <= {1}, sheet.index


def colours(holder: pikepdf.Object) -> set[int]:
    """How many inks the colour spaces of a page, and of what is drawn on it, have; 3 for a colour that is set without one."""
    found = {int(space[1].N) for space in holder.get("/Resources", {}).get("/ColorSpace", {}).values()}
    stream = holder if isinstance(holder, pikepdf.Stream) else holder.get("/Contents")
    if stream is not None and any(str(operator) in ("rg", "RG", "k", "K") for _, operator in pikepdf.parse_content_stream(holder)):
        found.add(3)
    for drawn in holder.get("/Resources", {}).get("/XObject", {}).values():
        found |= colours(drawn)
    return found


AGAIN = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from printed_project import ROLE, printed_project
from generator.handbooks import files
for path, content in files(printed_project(), role=ROLE):
    print(hashlib.sha256(content).hexdigest(), path)
"""


def test_another_process_another_folder_another_time_zone_make_the_same_bytes(printed, tmp_path):
    import hashlib

    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1"}
    made = subprocess.run([sys.executable, "-c", AGAIN, str(HERE)], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout
    lines = dict(reversed(line.split(" ", 1)) for line in made.splitlines())
    assert len(lines) >= 9
    assert lines == {path: hashlib.sha256(printed[path]).hexdigest() for path in lines}


def test_the_files_day_is_the_editions_day(printed):
    with pikepdf.open(io.BytesIO(printed[ONE])) as document:
        assert str(document.docinfo.CreationDate).startswith(f"D:{PROJECT.settings.edition:%Y%m%d}000000")


@pytest.mark.parametrize("paper", PAPERS)
def test_no_type_is_smaller_than_the_paper_allows(printed, paper):
    smallest = {"a4": 9, "a5": 8, "large-print": 14}[paper]
    with pikepdf.open(io.BytesIO(printed[f"handbooks/complete-{paper}.pdf"])) as document:
        for sheet in document.pages:
            assert min(type_sizes(sheet)) >= smallest - 0.01, sheet.index


def type_sizes(sheet: pikepdf.Page) -> set[float]:
    """The sizes in which type stands on a page, in points, inside pictures too."""
    scale, saved, found = 1.0, [], set()
    for operands, operator in pikepdf.parse_content_stream(sheet):
        match str(operator):
            case "q":
                saved.append(scale)
            case "Q":
                scale = saved.pop()
            case "cm":
                a, b, c, d = (float(number) for number in operands[:4])
                scale *= abs(a * d - b * c) ** 0.5
            case "Tf":
                found.add(float(operands[1]) * scale)
    return found

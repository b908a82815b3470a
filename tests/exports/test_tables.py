"""The tables: read back they are the model, and no cell is anything to a spreadsheet but what it shows."""

from __future__ import annotations

import csv
import io
import re

import pytest
from exported import FILES, HOSTILE, PROJECT, with_provision

from generator.exports import files
from generator.exports.cells import BETWEEN, DANGEROUS, ours, said, unsaid
from generator.exports.tables import DUTIES, PERIODS, PLAN
from generator.wording import number_of, number_text

TABLES = (DUTIES, PERIODS, PLAN)
PERIOD_NORMS = [found for found in PROJECT.norms if found.norm.period]


def rows(content: bytes) -> list[dict[str, str]]:
    """A table as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def row(path: str, id_: str) -> dict[str, str]:
    """The one row of an id."""
    found = [each for each in rows(FILES[path]) if each["id"] == id_]
    assert len(found) == 1
    return found[0]


def said_in(cell: str) -> list[str]:
    """The words of the text that a cell holds."""
    return [unsaid(each) for each in cell.split(BETWEEN)] if cell else []


@pytest.mark.parametrize("path", TABLES)
def test_it_opens_cleanly(path):
    content = FILES[path]
    assert content.startswith("\ufeff".encode()) and content.count("\ufeff".encode()) == 1
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[-1] == "" and not any("\n" in line or "\r" in line for line in lines)
    widths = {len(cells) for cells in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))}
    assert len(widths) == 1
    assert re.fullmatch(r"[a-z_]+(,[a-z_]+)+", lines[0])


@pytest.mark.parametrize("path", TABLES)
def test_no_cell_acts_or_turns_into_a_day(path):
    numbers = {"length", "first_year", "last_year"}
    for each in rows(FILES[path]):
        for name, cell in each.items():
            assert not cell.startswith(DANGEROUS[:-1]), cell
            assert name in numbers or not re.fullmatch(r"[\d.,:/ -]+", cell), f"{name}: {cell!r} may be taken for a number or a day"


@pytest.mark.parametrize("found", PROJECT.norms, ids=lambda found: found.id)
def test_a_norms_row_says_what_the_model_says(found):
    norm, cells = found.norm, row(DUTIES, found.id)
    assert cells["what"] == norm.action and cells["modality"] == norm.modality
    assert cells["rests_on"] == f"“{norm.quote}”"
    if norm.bearers:
        assert said_in(cells["who"]) == [mention.words for mention in norm.bearers]
    else:
        assert (cells["who"], cells["who_ids"], cells["roles_bound"]) == ("not stated", "", "")
    assert said_in(cells["for_whom"]) == [mention.words for mention in norm.beneficiary]
    assert said_in(cells["addressed_to"]) == [mention.words for mention in norm.towards]
    for name in ("when", "unless", "regardless"):
        assert cells[name] == BETWEEN.join(getattr(norm, name))
    given = number_of(found.provision, found.article)
    assert cells["number"] == (f"art. {number_text(given)}" if given else "")
    assert cells["source_paragraph"] == found.provision.source


@pytest.mark.parametrize("found", PERIOD_NORMS, ids=lambda found: found.id)
def test_a_periods_row_says_what_the_model_says(found):
    period, cells = found.norm.period, row(PERIODS, found.id)
    assert said_in(cells["words"]) == [period.words]
    assert (cells["kind"], cells["length"], cells["unit"]) == (period.kind, str(period.length or ""), period.unit or "")
    assert (cells["runs_from"], cells["prolonged"], cells["ends"]) == (period.runs_from, period.prolonged, period.ends)


@pytest.mark.parametrize("item", PROJECT.items, ids=lambda item: item.id)
def test_an_items_row_holds_its_cells_byte_for_byte(item):
    cells = row(PLAN, item.id)
    for name in ("number", "measure", "executors", "term"):
        assert unsaid(cells[name]) == getattr(item, name).text
    assert cells["executor_ids"].split(BETWEEN) == list(dict.fromkeys(mention.actor for mention in item.executors.bodies))
    assert (cells["first_year"], cells["last_year"]) == (str(item.term.first or ""), str(item.term.last or ""))


def test_there_is_a_row_for_each_and_no_more():
    assert [each["id"] for each in rows(FILES[DUTIES])] == [found.id for found in PROJECT.norms]
    assert [each["id"] for each in rows(FILES[PERIODS])] == [found.id for found in PERIOD_NORMS]
    assert [each["id"] for each in rows(FILES[PLAN])] == [item.id for item in PROJECT.items]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@A1", "\t=1", " =1", "\u00a0=1", "＝1", "'x", "\r=1"])
def test_our_words_cannot_act(words):
    assert ours(words) == "'" + words


@pytest.mark.parametrize("words", ["=1+1", "13.4.1.", "a ” b", "” ", " x\u00a0", HOSTILE])
def test_the_texts_words_come_back_byte_for_byte(words):
    assert unsaid(said(words)) == words
    assert not said(words).startswith(DANGEROUS)


@pytest.mark.parametrize("cell", ["", "“", "x", "“x"])
def test_a_cell_without_the_texts_words_is_told(cell):
    with pytest.raises(ValueError, match="no words of the text"):
        unsaid(cell)


def test_hostile_words_stay_in_their_cells():
    provision = PROJECT.by_id["law.carriers.three-duties"]
    norm = provision.norms[0].model_copy(update={"action": HOSTILE, "quote": HOSTILE})
    made = files(with_provision(PROJECT, provision.id, norms=(norm,)))
    found = next(each for each in rows(made[DUTIES]) if each["id"] == provision.norm_id(norm))
    assert found["what"] == "'" + HOSTILE
    assert unsaid(found["rests_on"]) == HOSTILE

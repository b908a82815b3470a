"""Pocket cards: eight to a sheet where they can be read; what is longer is twice as high and folded, never set too small."""

import re

import pytest
from pdf_reading import bare
from pdf_words import words_of_pages
from printed_project import printed_project

from generator.handbooks.materials import material_data

PROJECT = printed_project()


@pytest.fixture(scope="module")
def card():
    """The data of a pocket card."""
    guide, material = next((guide, each) for guide in PROJECT.guides for each in guide.materials if each.kind == "card")
    return {**material_data(PROJECT, guide, material), "sheet": "a4"}


@pytest.mark.parametrize(("count", "on_a_sheet"), [(4, 8), (16, 4)])
def test_a_card_that_would_be_too_small_is_twice_as_high(machine, card, count, on_a_sheet):
    lines = [f"This is line {place}, and it says one thing in a few plain words." for place in range(10, 10 + count)]
    front = bare(words_of_pages(machine.pdf("cards", {**card, "lines": lines}))[0])
    assert {front.count(bare(says)) for says in lines} == {on_a_sheet}


def test_what_fits_nowhere_is_a_fault_that_names_the_card(machine, card):
    with pytest.raises(Exception, match=re.escape(f"“{card['title']}” does not fit on one page: shorten it")):
        machine.pdf("cards", {**card, "lines": card["lines"] * 30})

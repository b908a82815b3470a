"""Every guide explains the words that stand before its lines, and those alone."""

from pathlib import Path
from typing import get_args

import lxml.html
import pytest

from generator.addresses import address
from generator.model import folded
from generator.model.guides import StepModality
from generator.reading import load
from generator.site import pages
from generator.wording import LEGEND, MODALITY

PROJECT = load(Path(__file__).resolve().parents[2])
MADE = pages(PROJECT)
LEGENDS = "//details[summary='What the words before each line mean']//li/strong"


def test_every_word_for_strength_is_explained():
    assert set(LEGEND) == {*MODALITY.values(), *get_args(StepModality)}


@pytest.mark.parametrize("guide", PROJECT.guides, ids=lambda guide: guide.id)
def test_guide_explains_what_stands_before_its_lines(guide):
    page = lxml.html.fromstring(MADE[address(guide.id).removesuffix(".html") + ".md"])
    used = {folded(chip.text_content()) for chip in page.find_class("kb-chip")}
    assert [strong.text_content() for strong in page.xpath(LEGENDS)] == [label for label in LEGEND if label in used]


def test_matrix_explains_every_kind_of_rule():
    page = lxml.html.fromstring(MADE["matrix.md"])
    assert [strong.text_content() for strong in page.xpath(LEGENDS)] == list(MODALITY.values())

"""How numbers are ordered, and which texts count as the same words."""

import random

import pytest

from generator.model import fingerprint, folded, number_key

IN_ORDER = ["1.0.1", "2", "9", "10", "12", "12.3", "13", "13.4.1", "13.4.9", "13.4.10", "13.5.1", "14", "14.1", "14.10", "14-1", "14-1.1", "14-2", "15", "16.1", "17.2", "19.2"]


def test_numbers_are_ordered_by_their_parts():
    mixed = IN_ORDER[:]
    random.Random(1).shuffle(mixed)
    assert sorted(mixed, key=number_key) == IN_ORDER


@pytest.mark.parametrize(("one", "other"), [("14-1", "14.1"), ("10.10", "10.1"), ("1.0.1", "1.1"), ("14-1", "141")])
def test_numbers_that_look_alike_differ(one, other):
    assert number_key(one) != number_key(other)


@pytest.mark.parametrize("wrong", ["", "12.", ".12", "12..3", "14-", "-1", "12a", "12,3", "XII", "14 - 1", "1--2"])
def test_what_is_no_number_is_refused(wrong):
    with pytest.raises(ValueError, match="not a provision number"):
        number_key(wrong)


@pytest.mark.parametrize("other", [
    "Shelters  shall be offered\nfor 30 days", "Shelters\u00a0shall be offered for\u00a030 days", "  Shelters shall be offered for 30 days\n",
    "Shelters shall be\r\n\toffered for 30 days",
], ids=["wrapped", "no-break-spaces", "trimmed", "windows-line-end"])
def test_white_space_does_not_change_the_fingerprint(other):
    assert fingerprint(other) == fingerprint("Shelters shall be offered for 30 days")


def test_composed_and_decomposed_letters_are_the_same_words():
    assert fingerprint("e\u0301") == fingerprint("\u00e9")


@pytest.mark.parametrize("other", [
    "Shelters shall be offered for 60 days", "shelters shall be offered for 30 days", "Shelters shall be offered for 30 days.",
    "Shelters shall be offered for 3 0 days", "Shelters shall not be offered for 30 days",
], ids=["30-to-60", "capital", "full-stop", "space-in-a-number", "not"])
def test_other_words_change_the_fingerprint(other):
    assert fingerprint(other) != fingerprint("Shelters shall be offered for 30 days")


def test_fingerprint_is_the_start_of_the_sha_256():
    """It stands in the data: another way to make it would make every review stale."""
    assert fingerprint("30\n days") == "ffd7280513ce285e"


def test_words_do_not_move_from_cell_to_cell_unnoticed():
    assert fingerprint("a b", "c") != fingerprint("a", "b c")


def test_fold_keeps_one_space():
    assert folded("\u00a0a \n b\u00a0") == "a b"

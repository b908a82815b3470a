"""Addresses and links: a promise to whoever cites us."""

import pytest

from generator.addresses import address, anchor_of, link, page_of, relative

ADDRESSES = {
    "law.shelters": "law/shelters.html",
    "law.shelters.thirty-days": "law/shelters.html#thirty-days",
    "law.shelters.thirty-days/offer": "law/shelters.html#thirty-days.offer",
    "nap.measures": "plan/measures.html",
    "nap.measures.security": "plan/measures.html#security",
    "nap.13.4": "plan/13-4.html",
    "nap.13.4.2": "plan/13-4.html#13-4-2",
    "nap.13.4.10": "plan/13-4.html#13-4-10",
    "actor.shelter": "who/shelter.html",
    "role.shelter-staff": "who/index.html#role-shelter-staff",
    "term.victim": "terms.html#victim",
    "act.constitution": "acts.html#constitution",
    "quiz.shelter-staff": "quizzes/shelter-staff.html",
    "quiz.shelter-staff.child-at-night": "quizzes/shelter-staff.html#child-at-night",
    "P23": "source.html#p23",
}


@pytest.mark.parametrize(("id_", "expected"), ADDRESSES.items(), ids=ADDRESSES)
def test_address(id_, expected):
    assert address(id_) == expected
    assert (page_of(id_), anchor_of(id_)) == (expected.partition("#")[0], expected.partition("#")[2])


@pytest.mark.parametrize("id_", ["", "law", "book.one", "P0", "shelters", "nap"])
def test_no_page(id_):
    with pytest.raises(ValueError, match="no page shows"):
        address(id_)


@pytest.mark.parametrize(
    ("page", "id_", "expected"),
    [
        ("index.html", "law.shelters.thirty-days", "law/shelters.html#thirty-days"),
        ("law/children.html", "law.shelters.thirty-days", "shelters.html#thirty-days"),
        ("law/shelters.html", "law.shelters.thirty-days", "#thirty-days"),
        ("law/shelters.html", "law.shelters", "shelters.html"),
        ("plan/13-4.html", "P23", "../source.html#p23"),
        ("who/shelter.html", "nap.13.4.2", "../plan/13-4.html#13-4-2"),
    ],
)
def test_link(page, id_, expected):
    assert link(page, id_) == expected


def test_relative_to_a_page():
    assert relative("law/index.html", "about.html") == "../about.html"
    assert relative("about.html", "about.html#facts") == "#facts"

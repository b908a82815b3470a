"""What the real data holds, counted and listed independently of it."""

from collections import Counter

import pytest

TEXTS_OF_THE_LAW = [f"P{number}" for number in range(2, 46)]
MEASURES = [f"P{number}" for number in range(47, 59)]
NO_NORM = {"P2", "P16", "P17", "P18", "P25"}

# By paragraph: the number that may be printed and what is printed behind it; a paragraph that is not here prints none.
PRINTED = {
    "P2": ("1.0.1", "its first half"),
    "P4": ("17.2", None),
    "P15": ("19.2", "by its content"),
    **{f"P{number}": ("12", None) for number in range(16, 20)},
    "P20": ("12.3", None),
    **{f"P{number}": ("13", None) for number in range(21, 26)},
    **{f"P{number}": ("14-1", None) for number in range(30, 34)},
    **{f"P{number}": ("15", None) for number in range(34, 38)},
    "P38": ("15.5", None),
    "P39": ("16.1", "as source paragraph 45 cites it"),
    **{f"P{number}": ("16", None) for number in range(40, 46)},
}

EXECUTORS = {
    "actor.ministry-labour": 13, "actor.state-committee-family": 13, "actor.ministry-education": 12, "actor.ministry-internal-affairs": 9,
    "actor.ministry-health": 5, "actor.local-executive": 3, "actor.commission": 2, "actor.guardianship": 1,
    "actor.state-security-service": 1, "actor.ministry-foreign-affairs": 1,
}
ITEMS = [*(f"13.4.{n}" for n in range(1, 7)), *(f"13.5.{n}" for n in range(1, 10)), "13.6.1", "13.6.2"]
YEARS = {**dict.fromkeys(("13.4.2", "13.5.6", "13.5.7", "13.5.9"), (2014, 2016)), **dict.fromkeys(("13.4.1", "13.4.4"), (2014, 2017))}


def paragraph(source: str) -> int:
    """23 for "P23"."""
    return int(source[1:])


def test_every_paragraph_of_the_law_is_one_provision(project):
    assert sorted((provision.source for provision in project.provisions), key=paragraph) == TEXTS_OF_THE_LAW


def test_every_measure_of_the_plan_is_there_in_order(project):
    assert [measure.source for measure in project.plan.measures] == MEASURES


def test_every_item_of_the_plan_is_there_in_order(project):
    assert [item.label for item in project.items] == ITEMS
    assert [section.label for section in project.plan.sections] == ["13.4", "13.5", "13.6"]


def test_sixty_executors_and_one_that_is_involved(project):
    bodies = Counter(mention.actor for item in project.items for mention in item.executors.bodies)
    involved = [(item.label, mention.actor) for item in project.items for mention in item.executors.involved]
    assert bodies == EXECUTORS
    assert bodies.total() == 60
    assert involved == [("13.5.6", "actor.ngo")]
    assert len({*bodies, "actor.ngo"}) == 11


@pytest.mark.parametrize("label", ITEMS)
def test_term_of_each_item(project, label):
    term = project.by_id[f"nap.{label}"].term
    assert (term.first, term.last) == YEARS.get(label, (None, None))
    assert term.regular == (label not in YEARS)
    assert term.text.strip() == "regular" if term.regular else term.text.replace(" ", "") == f"{term.first}-{term.last}"


def test_terms_are_11_regular_4_and_2(project):
    terms = Counter((item.term.first, item.term.last) for item in project.items)
    assert terms == {(None, None): 11, (2014, 2016): 4, (2014, 2017): 2}


def test_there_are_between_70_and_80_norms(project):
    assert 70 <= len(project.norms) <= 80
    assert len(project.norm_by_id) == len(project.norms)


def test_each_of_the_three_norms_for_carriers_has_four_bearers(project):
    norms = [found.norm for found in project.norms if found.provision.source == "P8"]
    assert [len(norm.bearers) for norm in norms] == [4, 4, 4]
    assert {norm.modality for norm in norms} == {"obligation"}


def test_exactly_five_provisions_hold_no_norm(project):
    assert {provision.source for provision in project.provisions if not provision.norms} == NO_NORM


@pytest.mark.parametrize("source", TEXTS_OF_THE_LAW)
def test_printed_number_is_the_one_that_the_notes_allow(project, source):
    (provision,) = [found for found in project.provisions if found.source == source]
    given = provision.number and (provision.number.text, provision.number.remark)
    assert given == PRINTED.get(source)


def test_printed_numbers_of_articles(project):
    given = {article.id: article.number.text for article in project.law.articles if article.number}
    assert sorted(given.values()) == ["1.0.1", "12", "13", "14-1", "15", "16"]


@pytest.mark.parametrize("source", ["P5", "P6", "P7", "P10", "P12", "P13", "P23", "P28", "P29", "P30", "P34", "P35", "P36", "P37", "P42", "P43", "P44", "P45"])
def test_passive_sentence_is_given_no_bearer(project, source):
    """The notes list these paragraphs as naming nobody who must act; of P4 the same holds for the allowance."""
    norms = [found for found in project.norms if found.provision.source == source]
    assert norms
    assert any(not found.norm.bearers for found in norms)

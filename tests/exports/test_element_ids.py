"""The names of elements: the naming convention, and one name for every record."""

import pytest
from exported import PROJECT

from generator.data_names import Children, akn_file, clean, data_file, element_ids, grouped
from generator.exports.akn.faults import NAME

RECORDS = [
    record.id
    for group in (PROJECT.law.articles, PROJECT.provisions, PROJECT.plan.measures, PROJECT.plan.sections, PROJECT.items)
    for record in group
]


@pytest.mark.parametrize(
    ("printed", "cleaned"),
    [("13.4.1.", "13-4-1"), ("14-1", "14-1"), ("(i)", "i"), ("“2.3“", "2-3"), ("3a bis", "3abis"), ("12.3", "12-3"), ("...", "")],
)
def test_a_number_is_cleaned_as_the_convention_says(printed, cleaned):
    assert clean(printed) == cleaned


def test_children_without_a_number_are_counted():
    children = Children("art_13")
    assert [children.name("paragraph"), children.name("paragraph", "13.2"), children.name("paragraph")] == [
        "art_13__para_nn_1", "art_13__para_13-2", "art_13__para_nn_2",
    ]


def test_kinds_that_never_have_a_number_are_counted_bare():
    children = Children()
    names = [children.name("hcontainer"), children.name("article", "1"), children.name("hcontainer")]
    assert names == ["hcontainer_1", "art_1", "hcontainer_2"]


def test_numbers_that_come_out_alike_stay_apart():
    children = Children()
    assert [children.name("article", "14-1"), children.name("article", "14.1")] == ["art_14-1", "art_14-1_2"]


@pytest.mark.parametrize("id_", RECORDS)
def test_every_record_has_a_name_by_the_convention(id_):
    assert NAME.match(element_ids(PROJECT)[id_])


def test_names_are_unique_in_each_document():
    names = element_ids(PROJECT)
    for start in ("law.", "nap."):
        found = [name for id_, name in names.items() if id_.startswith(start)]
        assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("law.shelters.thirty-days", "art_13__para_nn_3"),
        ("law.special-institutions.terms-and-control", "art_12__para_12-3"),
        ("law.special-institutions.assistance-centres", "art_12__para_nn_1__point_nn_2"),
        ("law.reflection-period.thirty-days", "art_14-1__para_nn_1"),
        ("law.return.return-document", "hcontainer_4__para_19-2"),
        ("nap.measures.security", "para_nn_1"),
        ("nap.13.5.6", "sec_13-5__para_13-5-6"),
    ],
)
def test_names_that_are_promised(id_, name):
    assert element_ids(PROJECT)[id_] == name


def test_a_list_item_without_a_lead_in_stands_alone():
    items = PROJECT.provisions[2:4]
    assert {item.kind for item in items} == {"list-item"}
    assert list(grouped(items)) == [(items[0], ()), (items[1], ())]


def test_files_are_named_by_ids():
    assert data_file("nap.13.4.1") == "data/nap.13.4.1.json"
    assert (akn_file("law.shelters"), akn_file("nap.13.4"), akn_file("term.child")) == ("data/law.akn.xml", "data/plan.akn.xml", None)

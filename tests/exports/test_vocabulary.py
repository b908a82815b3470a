"""The SKOS vocabulary: the integrity conditions of the SKOS Reference, and the terms as the model has them."""

from __future__ import annotations

import copy

import pytest
from exported import PROJECT, as_json

from generator.exports.terms import PATH

GRAPH = as_json(PATH)["@graph"]


def concept(graph: list[dict], id_: str) -> dict:
    """The concept with a notation."""
    return next(each for each in graph if each.get("skos:notation") == id_)


def broken_conditions(graph: list[dict]) -> list[str]:
    """What is against the SKOS Reference, by the numbers of its conditions."""
    scheme, *concepts = graph
    known, found = {each["@id"] for each in concepts}, []
    if scheme["@type"] != "skos:ConceptScheme" or {each["@type"] for each in concepts} != {"skos:Concept"}:
        found.append("S9: a scheme is no concept")
    if {link["@id"] for link in scheme["skos:hasTopConcept"]} != known:
        found.append("S8: topConceptOf and hasTopConcept are inverse")
    for each in concepts:
        if each["skos:topConceptOf"] != {"@id": scheme["@id"]} or each["skos:inScheme"] != {"@id": scheme["@id"]}:
            found.append("S7: topConceptOf is inScheme")
        labels = [(each["skos:prefLabel"]["@value"], each["skos:prefLabel"]["@language"])]
        labels += [(label["@value"], label["@language"]) for label in each["skos:altLabel"]]
        if not isinstance(each["skos:prefLabel"], dict):
            found.append("S14: one preferred label in a language")
        if len(labels) != len(set(labels)):
            found.append("S13: preferred and other labels are disjoint")
        for link in each.get("skos:related", ()):
            back = next((other for other in concepts if other["@id"] == link["@id"]), {})
            if {"@id": each["@id"]} not in back.get("skos:related", ()):
                found.append("S23: related is symmetric")
    if len(known) != len(concepts):
        found.append("two concepts with one address")
    return found


def test_no_condition_is_broken():
    assert broken_conditions(GRAPH) == []


@pytest.mark.parametrize(("spoil", "number"), [
    (lambda graph: concept(graph, "term.child").update({"@type": "skos:ConceptScheme"}), "S9"),
    (lambda graph: graph[0]["skos:hasTopConcept"].pop(), "S8"),
    (lambda graph: concept(graph, "term.child").update({"skos:inScheme": {"@id": "x"}}), "S7"),
    (lambda graph: concept(graph, "term.child")["skos:altLabel"].append(concept(graph, "term.child")["skos:prefLabel"]), "S13"),
    (lambda graph: concept(graph, "term.victim").pop("skos:related"), "S23"),
    (lambda graph: concept(graph, "term.child").update({"@id": concept(graph, "term.victim")["@id"]}), "two concepts"),
], ids=["S9", "S8", "S7", "S13", "S23", "doubled"])
def test_a_broken_condition_is_found(spoil, number):
    graph = copy.deepcopy(GRAPH)
    spoil(graph)
    assert [each for each in broken_conditions(graph) if each.startswith(number)]


@pytest.mark.parametrize("term", PROJECT.terms, ids=lambda term: term.id)
def test_a_term_is_said_with_whose_words_they_are(term):
    found = concept(GRAPH, term.id)
    assert found["skos:prefLabel"]["@value"] == term.name
    assert {label["@value"] for label in found["skos:altLabel"]} == {name.words for name in term.names} - {term.name}
    assert found["skos:scopeNote"]["@value"] == term.meaning
    assert found.get("skos:definition", {}).get("@value") == term.quote
    assert ("dct:source" in found) == (term.defined_in is not None)

"""The terms as a SKOS vocabulary, in JSON-LD.

`skos:definition` holds the text's own words, and only where it defines the term; what we say of a term is a
`skos:scopeNote`. Terms that are easily confused are `skos:related`, and a `skos:editorialNote` says that they are not the same.
"""

from __future__ import annotations

from collections import defaultdict

from generator import addresses
from generator.data_names import FOLDER
from generator.exports.context import Data, place
from generator.exports.records.base import NOTICE
from generator.exports.records.layout import to_bytes
from generator.model import Term

PATH = f"{FOLDER}/terms.skos.jsonld"
OURS = "en"
"""The language of our own words."""

CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def vocabulary(data: Data) -> dict[str, bytes]:
    """The one file."""
    project, language = data.project, data.project.law.work.language
    related = confused(project.terms)
    scheme = {
        "@id": address(data, "terms.html"),
        "@type": "skos:ConceptScheme",
        "dct:title": words(OURS, f"Terms of: {project.law.work.title}"),
        "dct:description": words(OURS, NOTICE),
        "dct:issued": {"@value": project.settings.edition.isoformat(), "@type": "xsd:date"},
        "skos:hasTopConcept": [link(data, term.id) for term in project.terms],
    }
    concepts = [concept(data, term, related[term.id]) for term in project.terms]
    return {PATH: to_bytes({"@context": CONTEXT, "@graph": [scheme, *concepts]})}


def concept(data: Data, term: Term, related: list[str]) -> dict[str, object]:
    """A term."""
    language, scheme = data.project.law.work.language, {"@id": address(data, "terms.html")}
    made: dict[str, object] = {
        "@id": address(data, place(term.id)),
        "@type": "skos:Concept",
        "skos:notation": term.id,
        "skos:inScheme": scheme,
        "skos:topConceptOf": scheme,
        "skos:prefLabel": words(OURS, term.name),
        "skos:altLabel": [words(language, name) for name in other_names(term)],
        "skos:scopeNote": words(OURS, term.meaning),
    }
    if term.quote:
        made["skos:definition"] = words(language, term.quote)
    if term.defined_in:
        made["dct:source"] = link(data, term.defined_in)
    if related:
        names = [data.project.by_id[id_].name for id_ in related]
        made["skos:related"] = [link(data, id_) for id_ in related]
        made["skos:editorialNote"] = words(OURS, f"Not the same as: {'; '.join(names)}.")
    return made


def other_names(term: Term) -> list[str]:
    """The spellings of the source that are not the name itself, each once."""
    return [name for name in dict.fromkeys(each.words for each in term.names) if name != term.name]


def confused(terms: tuple[Term, ...]) -> dict[str, list[str]]:
    """The terms that are easily taken for one another, seen from both sides, in the order of the terms."""
    pairs = defaultdict(set)
    for term in terms:
        for other in term.not_the_same_as:
            pairs[term.id].add(other)
            pairs[other].add(term.id)
    return defaultdict(list, {id_: [term.id for term in terms if term.id in found] for id_, found in pairs.items()})


def words(language: str, text: str) -> dict[str, str]:
    """Words in a language."""
    return {"@value": text, "@language": language}


def link(data: Data, id_: str) -> dict[str, str]:
    """A link to the place of an id."""
    return {"@id": address(data, place(id_))}


def address(data: Data, target: str) -> str:
    """A whole address where the site has one; else relative to this file."""
    return data.url(target) or addresses.relative(PATH, target)

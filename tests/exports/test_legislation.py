"""What the law's pages say of themselves in the words of schema.org: what is known, and nothing that is not.

Which properties are required: schema.org itself requires none, and ELI, from which schema.org/Legislation was derived, leaves
much to each publisher. But ELI describes a work (its kind, date, identifier and jurisdiction), an expression that realises it
(title and language), and a format that the expression is embodied in. We take what makes these three whole as required, each under the
schema.org name that carries it.
"""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from exported import DOCUMENTS, FILES, HOSTILE, PROJECT, with_provision

from generator.addresses import address
from generator.data_names import LAW_XML
from generator.exports import legislation
from generator.wording import number_of, number_text

INDEX = "law/index.html"
TEXTS = legislation(PROJECT)
PAGES = {page: json.loads(text) for page, text in TEXTS.items()}
ARTICLES = {address(article.id): article for article in PROJECT.law.articles}
REQUIRED = {
    "eli:title": "name",
    "eli:language": "inLanguage",
    "eli:id_local": "legislationIdentifier",
    "eli:date_document": "legislationDate",
    "eli:is_embodied_by": "encoding",
}
"""On every page of the law."""
REQUIRED_OF_THE_WHOLE = {
    "eli:type_document": "legislationType",
    "eli:jurisdiction": "jurisdiction",
    "eli:realizes": "exampleOfWork",
    "eli:has_part": "hasPart",
}
"""On the page of the law as a whole; its parts lead there with isPartOf."""


def lacking(found: dict, required: dict[str, str]) -> list[str]:
    """The required properties that are not there or empty."""
    return [eli for eli, name in required.items() if not found.get(name)]


def test_every_page_of_the_law_has_one():
    assert set(PAGES) == {INDEX, *ARTICLES}


@pytest.mark.parametrize("page", PAGES)
def test_it_has_what_eli_requires(page):
    found = PAGES[page]
    assert (found["@context"], found["@type"]) == ("https://schema.org", "Legislation")
    assert lacking(found, REQUIRED) == []
    whole = found if page == INDEX else found["isPartOf"]
    assert lacking(whole, {name: REQUIRED_OF_THE_WHOLE[name] for name in ("eli:type_document", "eli:jurisdiction")}) == []


def test_the_whole_has_what_eli_requires_of_it():
    assert lacking(PAGES[INDEX], {**REQUIRED, **REQUIRED_OF_THE_WHOLE}) == []


@pytest.mark.parametrize("name", [*REQUIRED.values(), *REQUIRED_OF_THE_WHOLE.values()])
def test_a_lacking_property_is_found(name):
    found = {key: value for key, value in PAGES[INDEX].items() if key != name}
    assert len(lacking(found, {**REQUIRED, **REQUIRED_OF_THE_WHOLE})) == 1


def test_the_law_is_named_as_it_is():
    found, work = PAGES[INDEX], PROJECT.law.work
    for each in (found, found["exampleOfWork"]):
        assert each["legislationIdentifier"] == [work.number, "/akn/az/act/2005-06-28/958-IIQ"]
        assert each["legislationDate"] == work.date.isoformat()
        assert each["jurisdiction"] == {"@type": "Country", "identifier": "AZ"}
    assert (found["name"], found["description"], found["inLanguage"]) == (work.title, work.nature, "en")
    assert found["isBasedOn"]["identifier"] == "sha256:" + PROJECT.law.source.sha256


def test_the_whole_lists_every_article_and_topic():
    assert [part["name"] for part in PAGES[INDEX]["hasPart"]] == [article.title for article in PROJECT.law.articles]


@pytest.mark.parametrize("page", PAGES)
def test_it_says_nothing_that_is_not_known(page):
    for unknown in ("legislationLegalForce", "legislationDateVersion", "datePublished", "legislationPassedBy", "temporalCoverage"):
        assert f'"{unknown}"' not in TEXTS[page]


@pytest.mark.parametrize("page", PAGES)
def test_its_files_have_no_official_standing(page):
    for encoding in PAGES[page]["encoding"]:
        assert encoding["legislationLegalValue"] == "https://schema.org/UnofficialLegalValue"
        assert encoding["contentUrl"].removeprefix("../") in FILES


@pytest.mark.parametrize("provision", PROJECT.provisions, ids=lambda provision: provision.id)
def test_a_provision_is_a_part_of_its_page_under_its_element(provision):
    article = PROJECT.article_of[provision.id]
    part = next(each for each in PAGES[address(article.id)]["hasPart"] if each["@id"] == "#" + address(provision.id).partition("#")[2])
    name = part["legislationIdentifier"].partition("/~")[2]
    assert f'eId="{name}" GUID="{provision.id}"'.encode() in DOCUMENTS[LAW_XML]
    number = number_of(provision, article)
    assert part.get("position") == (number_text(number) if number else None)


def test_addresses_are_whole_where_the_site_has_one():
    settings = PROJECT.settings.model_copy(update={"site_address": "https://example.org/p/"})
    found = json.loads(legislation(replace(PROJECT, settings=settings))["law/carriers.html"])
    assert found["@id"] == "https://example.org/p/law/carriers.html"
    assert found["encoding"][0]["contentUrl"] == "https://example.org/p/data/law.akn.xml"


def test_hostile_words_cannot_leave_the_script_element():
    text = legislation(with_provision(PROJECT, "law.carriers.three-duties", title=HOSTILE))["law/carriers.html"]
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text)["hasPart"][0]["name"] == HOSTILE

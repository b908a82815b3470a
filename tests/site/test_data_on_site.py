"""The open data on the built site: all there, linked from each provision, and every link inside it leads to something."""

from __future__ import annotations

import json
import posixpath

import pytest
from built import at, page, pages, under_heading
from lxml import etree
from project import PROJECT

from generator.addresses import page_of
from generator.data_names import ALL, LAW_XML, PLAN_XML, akn_file, data_file, element_ids
from generator.exports import files, legislation

FILES = files(PROJECT)
SHOWN = [record.id for record in (*PROJECT.provisions, *PROJECT.plan.measures, *PROJECT.items)]


def lead_nowhere(site, start: str, links) -> list[str]:
    """The links from a place of the site that reach no file, or no anchor of a page."""
    return [link for link in sorted(set(links)) if not leads(site, posixpath.normpath(posixpath.join(posixpath.dirname(start), link)))]


def leads(site, target: str) -> bool:
    """Whether an address inside the site is there."""
    path, _, anchor = target.partition("#")
    if not (site / path).is_file():
        return False
    return not anchor or not path.endswith(".html") or bool(page(site, path).xpath("//*[@id=$anchor]", anchor=anchor))


@pytest.mark.parametrize("path", FILES)
def test_it_is_published_as_it_was_made(site, path):
    assert (site / path).read_bytes() == FILES[path]


def test_nothing_else_is_published_as_data(site):
    assert sorted(file.relative_to(site).as_posix() for file in (site / "data").rglob("*") if file.is_file()) == sorted(FILES)


@pytest.mark.parametrize("id_", SHOWN)
def test_its_page_links_to_its_file_and_its_element(site, id_):
    links = under_heading(site, id_).xpath(".//div[contains(@class, 'kb-cite')]//a/@href")
    assert links == [f"../{data_file(id_)}", f"../{akn_file(id_)}#{element_ids(PROJECT)[id_]}"]
    assert lead_nowhere(site, page_of(id_), links) == []


@pytest.mark.parametrize("path", [LAW_XML, PLAN_XML])
def test_links_of_the_documents_to_pages_lead_there(site, path):
    links = [link for link in etree.fromstring(FILES[path]).xpath("//@href") if link.startswith("../")]
    assert links
    assert lead_nowhere(site, path, links) == []


@pytest.mark.parametrize("kind", sorted({record["type"] for record in json.loads(FILES[ALL])["records"]}))
def test_addresses_of_records_lead_to_what_they_name(site, kind):
    addresses = []
    for record in json.loads(FILES[ALL])["records"]:
        if record["type"] == kind:
            norms = [norm for norm in record.get("norms", ()) if isinstance(norm, dict)]
            addresses += [record["address"], record["file"], *(norm["address"] for norm in norms)]
            addresses += [ref["address"] for ref in record.get("refs", ()) if ref["address"]]
    assert lead_nowhere(site, "index.html", addresses) == []


def test_a_link_that_leads_nowhere_is_found(site):
    links = ["../acts.html#gone", "../gone.html", "../acts.html#orphans"]
    assert lead_nowhere(site, "data/x", links) == links[:2]


@pytest.mark.parametrize("path", legislation(PROJECT))
def test_a_page_of_the_law_describes_itself(site, path):
    scripts = page(site, path).xpath("//head//script[@type='application/ld+json']")
    assert [script.text for script in scripts] == [legislation(PROJECT)[path]]
    assert lead_nowhere(site, path, local_links(json.loads(scripts[0].text), path)) == []


def local_links(found: object, path: str) -> list[str]:
    """Every address inside the site in a page's description."""
    if isinstance(found, list):
        return [link for each in found for link in local_links(each, path)]
    if not isinstance(found, dict):
        return []
    own = [found[key] for key in ("@id", "contentUrl") if key in found]
    own = [posixpath.basename(path) + link if link.startswith("#") else link for link in own]
    return own + [link for each in found.values() for link in local_links(each, path)]


def test_no_other_page_claims_to_be_the_law(site):
    claiming = [path for path in pages(site) if page(site, path).xpath("//script[@type='application/ld+json']")]
    assert sorted(claiming) == sorted(legislation(PROJECT))


def test_links_of_the_vocabulary_lead_to_the_terms(site):
    graph = json.loads(FILES["data/terms.skos.jsonld"])["@graph"]
    links = [each["@id"] for each in graph] + [each["dct:source"]["@id"] for each in graph if "dct:source" in each]
    assert lead_nowhere(site, "data/x", links) == []


def test_the_page_on_the_data_links_to_every_kind_of_file(site):
    links = {posixpath.normpath(link) for link in page(site, "open-data.html").xpath("//article//a/@href")}
    records = {data_file(id_) for id_ in PROJECT.by_id}
    assert set(FILES) - records <= links


def test_elements_of_pages_are_where_the_data_says(site):
    for found in PROJECT.norms:
        assert at(site, found.id) is not None

"""Every link leads somewhere, nothing comes from another host, and without a site nothing leads to one."""

from __future__ import annotations

import pytest
from epub_reading import SCHEME, Opened, X, words
from making import ROOT

from generator.books import books
from generator.epub import files
from generator.reading import load

NAMES = [book.name for book in books(load(ROOT))]
SITE = "https://example.org/protection/"


def missing(book: Opened) -> list[tuple[str, str]]:
    """Links inside a book that lead nowhere."""
    ids = {name: {each.get("id") for each in tree.iter()} for name, tree in book.documents.items()}
    found = []
    for name, href in book.links():
        file, _, anchor = href.partition("#")
        if not SCHEME.match(href) and ((file or name) not in ids or (anchor and anchor not in ids[file or name])):
            found.append((name, href))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_a_place_in_the_book(opened, name):
    assert missing(opened[name]) == []
    assert [href for _, href in opened[name].links() if SCHEME.match(href)] == []


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_in_each_document(opened, name):
    for file, tree in opened[name].documents.items():
        found = [each.get("id") for each in tree.iter() if each.get("id")]
        assert len(found) == len(set(found)), file


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_fetched(opened, name):
    for file, tree in opened[name].documents.items():
        for element in tree.iter():
            for attribute in ("src", "srcset", "data", "poster", "{http://www.w3.org/1999/xlink}href"):
                assert element.get(attribute) is None, (file, element.tag)
            assert element.tag not in {f"{X}script", f"{X}iframe", f"{X}form", f"{X}style"}, file
        assert [each.get("href") for each in tree.iter(f"{X}link")] == ["style.css"]
    style = opened[name].files["EPUB/style.css"].decode("utf-8")
    assert "url(" not in style
    assert "@import" not in style


def test_what_is_not_in_a_book_leads_to_the_site_where_there_is_one(on_a_site, opened):
    book = Opened(dict(files(on_a_site, role="transport-operators"))["handbooks/transport-operators.epub"])
    away = [href for _, href in book.links() if SCHEME.match(href)]
    assert away
    assert all(href.startswith(SITE) for href in away)
    assert f"{SITE}law/" in "".join(away)
    assert missing(book) == []
    assert "on the site" not in opened["transport-operators"].text


def test_volumes_of_a_long_law_lead_nowhere_wrong(project):
    made = {path: Opened(content) for path, content in files(project, role="shelter-staff", limit=10)}
    assert list(made) == [f"handbooks/shelter-staff-volume-{number}.epub" for number in range(1, len(made) + 1)]
    assert len(made) > 2
    whole = next(book for book in books(project) if book.name == "shelter-staff")
    for book in made.values():
        assert missing(book) == []
    for provision in whole.provisions:
        assert sum(len(book.holders(provision.id)) for book in made.values()) == 1
    assert "Volume 2 of" in words(list(made.values())[1].documents["title.xhtml"])

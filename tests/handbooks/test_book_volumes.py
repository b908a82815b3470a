"""A law that is too long for one book becomes volumes, cut between its articles."""

from dataclasses import replace

import pytest
from pdf_reading import Printed, bare
from printed_project import ROLE, printed_project

from generator.books import books
from generator.handbooks import files
from generator.handbooks.context import Making
from generator.links.relations import Relations
from generator.model import Article


def long_law(articles: int, provisions: int):
    """A project whose law has so many articles of so many provisions; without guides, which know the real one."""
    project = printed_project()
    pattern = next(provision for provision in project.provisions if not provision.norms)
    made = tuple(
        Article(
            id=f"law.a{at}", kind="topic", title=f"Topic {at}", intro="Synthetic.",
            provisions=tuple(pattern.model_copy(update={"id": f"law.a{at}.p{n}", "refs": (), "notes": ()}) for n in range(provisions)),
        ) for at in range(articles)
    )
    return replace(project, law=project.law.model_copy(update={"articles": made}), guides=(), quizzes=())


def test_a_short_law_is_one_volume():
    assert [book.name for book in books(printed_project())][-1] == "complete"


def test_a_long_law_is_cut_between_articles():
    found = books(long_law(250, 10))
    assert [(book.name, len(book.provisions)) for book in found] == [("complete-volume-1", 1000), ("complete-volume-2", 1000), ("complete-volume-3", 500)]
    held = [provision.id for book in found for provision in book.provisions]
    assert len(held) == len(set(held)) == 2500


def test_an_article_that_is_longer_than_a_volume_is_itself_cut():
    assert [len(book.provisions) for book in books(long_law(1, 2100))] == [1000, 1000, 100]


def test_articles_that_do_not_fit_any_more_begin_the_next_volume():
    assert [len(book.provisions) for book in books(long_law(3, 600))] == [600, 600, 600]


@pytest.fixture(scope="module")
def volumes() -> list[Printed]:
    """The carriers' book, two provisions to a volume."""
    project = printed_project()
    made = dict(files(project, role=ROLE, papers={"a4"}, limit=2))
    relations = Relations(project)
    return [
        Printed(Making(project, relations, book), "a4", made[f"handbooks/{book.name}-a4.pdf"])
        for book in books(project, 2) if book.name.startswith(ROLE)
    ]


def test_volumes_share_a_book_without_loss(volumes):
    assert len(volumes) > 1
    whole = next(book for book in books(printed_project()) if book.name == ROLE)
    assert [provision.id for each in volumes for provision in each.book.provisions] == [provision.id for provision in whole.provisions]
    for number, each in enumerate(volumes, start=1):
        assert bare(f"Volume {number} of {len(volumes)}") in each.pages[0]
        for provision in each.book.provisions:
            assert bare(provision.text) in each.text
    assert bare("Your role at a glance") in volumes[0].text
    assert bare("To fill in: your own contacts") in volumes[-1].pages[-1]


def test_what_stands_in_another_volume_is_named_with_its_address(volumes):
    later = volumes[-1].book.provisions[-1]
    assert later.id in volumes[-1].page_of
    assert later.id not in volumes[0].page_of
    assert all(title in {heading["title"] for heading in each.headings} for each in volumes for _, title, _ in each.bookmarks)

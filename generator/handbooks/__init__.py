"""The printed view: handbooks as PDFs, and the sheets for the print shop. It touches the disk for its typefaces only."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor

from generator.books import Book, books
from generator.downloads import COVER
from generator.books.plan import PROVISIONS_IN_A_VOLUME
from generator.handbooks import print_shop
from generator.handbooks.book import book_data
from generator.handbooks.context import Making
from generator.handbooks.lasting import page_count
from generator.handbooks.typesetting import Press, press
from generator.links.relations import Relations
from generator.model import Project

PAPERS = ("a4", "a5", "large-print")
AT_ONCE = 2
"""So many papers of a book are set at the same time; the typesetter leaves Python to others while it works."""
FOLDER = "handbooks/"
COVER_PPI = 20
"""Dots to the inch of a cover's picture: it is as wide as a thumb."""

__all__ = ["PAPERS", "files", "page_count"]


def files(
    project: Project, *, role: str | None = None, papers: Collection[str] = PAPERS, limit: int = PROVISIONS_IN_A_VOLUME,
) -> Iterator[tuple[str, bytes]]:
    """Every file that is printed, as (path, bytes), as soon as it is made; the same bytes every time.

    With a `role` (the name of its guide) its book and sheets alone; with some of the `papers`, books alone, and only those.
    Raises Faulty when something cannot be printed.
    """
    relations, jobs = Relations(project), []
    with press(project) as machine, ThreadPoolExecutor(AT_ONCE) as workers:
        for book in chosen(project, role, limit):
            making = Making(project, relations, book)
            made = {}
            for paper, content in papers_of(machine, making, papers, workers):
                made[paper] = content
                yield f"{FOLDER}{book.name}-{paper}.pdf", content
            if set(papers) == set(PAPERS):
                yield f"{FOLDER}{book.name}{COVER}", cover_of(machine, making)
                for job in shop(machine, making, made["a5"]):
                    jobs.append(job)
                    yield job.path, job.content
        if jobs and role is None:
            job = print_shop.order(machine, jobs)
            yield job.path, job.content


def chosen(project: Project, role: str | None, limit: int) -> list[Book]:
    """The books to make."""
    return [book for book in books(project, limit) if role is None or [guide.id for guide in book.guides] == [f"guide.{role}"] and not book.complete]


def papers_of(machine: Press, making: Making, papers: Collection[str], workers: Executor) -> Iterator[tuple[str, bytes]]:
    """One book on each paper that is asked for, in the order of PAPERS."""
    data, wanted = book_data(making), [paper for paper in PAPERS if paper in papers]
    yield from zip(wanted, workers.map(lambda paper: machine.pdf("book", {**data, "paper": paper, "fold": paper == "a5"}), wanted), strict=True)


def cover_of(machine: Press, making: Making) -> bytes:
    """A small picture of a book's cover."""
    return machine.picture("book", {**book_data(making), "paper": "a4", "blocks": [], "contacts": []}, COVER_PPI)


def shop(machine: Press, making: Making, a5: bytes) -> Iterator[print_shop.Job]:
    """The print shop's files of one book: its booklet, and its guide's sheets once, with the first volume."""
    book = making.book
    yield print_shop.booklet(book.name, book.title, a5)
    if not book.complete and book.first:
        for guide in book.guides:
            yield from print_shop.jobs_of_guide(machine, making, guide)

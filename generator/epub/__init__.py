"""The view for phones: EPUB 3 books. Pure functions of the model; what a book holds is said by generator/books, as for paper."""

from __future__ import annotations

from collections.abc import Iterator

from generator.books import Book, books
from generator.books.plan import PROVISIONS_IN_A_VOLUME
from generator.epub.chapters import chapters
from generator.epub.package import package
from generator.epub.packing import packed
from generator.epub.render import document
from generator.epub.writing import Writing
from generator.links.relations import Relations
from generator.model import Project

FOLDER = "handbooks/"

__all__ = ["epub", "files"]


def files(project: Project, *, role: str | None = None, limit: int = PROVISIONS_IN_A_VOLUME) -> Iterator[tuple[str, bytes]]:
    """Every book as (path, bytes), as soon as it is made; with a `role` (the name of its guide) its book alone."""
    relations = Relations(project)
    for book in books(project, limit):
        if role is None or (not book.complete and book.guides[0].id == f"guide.{role}"):
            yield f"{FOLDER}{book.name}.epub", epub(project, relations, book)


def epub(project: Project, relations: Relations, book: Book) -> bytes:
    """One book, or one volume of it; the same bytes every time."""
    writing = Writing(project, relations, book)
    documents = [document(writing, chapter) for chapter in chapters(book, project)]
    return packed(package(writing, documents), project.settings.edition)

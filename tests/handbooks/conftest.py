"""What the tests of the books share: every file, made once."""

from __future__ import annotations

import pytest
from pdf_reading import Printed
from printed_project import printed_project

from generator.books import books
from generator.handbooks import PAPERS, files
from generator.handbooks.context import Making
from generator.handbooks.typesetting import press
from generator.links.relations import Relations


@pytest.fixture(scope="session")
def printed() -> dict[str, bytes]:
    """Every file of the project that holds every kind of page, by its path."""
    return dict(files(printed_project()))


@pytest.fixture(scope="session")
def all_books(printed) -> dict[tuple[str, str], Printed]:
    """Every book on every paper, by name and paper."""
    project = printed_project()
    relations = Relations(project)
    return {
        (book.name, paper): Printed(Making(project, relations, book), paper, printed[f"handbooks/{book.name}-{paper}.pdf"])
        for book in books(project) for paper in PAPERS
    }


@pytest.fixture(scope="session")
def machine():
    """A typesetter."""
    with press(printed_project()) as made:
        yield made

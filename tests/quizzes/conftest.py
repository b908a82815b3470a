"""The site with the small sets of tests/quizzes/sets/ in the place of the real ones, built once."""

from __future__ import annotations

import pytest
from browsing import serving
from quizsite import build_with


@pytest.fixture(scope="session")
def quiz_site(tmp_path_factory):
    """The built site with the small sets."""
    return build_with(tmp_path_factory.mktemp("quizzes"))


@pytest.fixture(scope="session")
def quiz_address(quiz_site):
    """That site over http on this machine."""
    with serving(quiz_site) as start:
        yield start


@pytest.fixture
def folder(quiz_site):
    """Where that site starts from a folder."""
    return quiz_site.as_uri() + "/"


@pytest.fixture(params=["http", "file"])
def start(request, quiz_site, quiz_address):
    """Where that site starts: over http, and from a folder."""
    return quiz_address if request.param == "http" else quiz_site.as_uri() + "/"

"""A learning system with the packages of the small set, served once."""

from __future__ import annotations

import pytest
from browsing import serving
from lmsworld import KINDS, Lms, install, small_project


@pytest.fixture(scope="session")
def lms_folder(tmp_path_factory):
    """The learning system in a folder."""
    return install(tmp_path_factory.mktemp("lms"), small_project())


@pytest.fixture(scope="session")
def lms_address(lms_folder):
    """The learning system over http on this machine."""
    with serving(lms_folder) as start:
        yield start


@pytest.fixture(params=KINDS)
def kind(request):
    """Both versions of SCORM."""
    return request.param


@pytest.fixture
def lms(tab, lms_address, kind):
    """A learning system in a new tab; nothing may break in it."""
    made = Lms(tab, lms_address, kind)
    yield made
    assert made.errors == []

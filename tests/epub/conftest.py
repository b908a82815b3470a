"""What the tests of the EPUB books share: every book, made once and taken apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from epub_reading import Opened

from generator.epub import files
from generator.model import Project
from generator.model.settings import SettingsFile

SITE = "https://example.org/protection/"


@pytest.fixture(scope="session")
def made(project) -> dict[str, bytes]:
    """Every book by its path."""
    return dict(files(project))


@pytest.fixture(scope="session")
def opened(made) -> dict[str, Opened]:
    """Every book taken apart, by its name."""
    return {path.removeprefix("handbooks/").removesuffix(".epub"): Opened(content) for path, content in made.items()}


@pytest.fixture(scope="session")
def on_a_site(project) -> Project:
    """The project with a site's address."""
    return replace(project, settings=SettingsFile(**{**project.settings.model_dump(), "site_address": SITE}))

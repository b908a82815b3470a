"""The site, built once for all tests that look at it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from browsing import serving
from making import ROOT, mkdocs_build


@pytest.fixture(scope="session")
def open_folder():
    """A folder that everybody may read: LinkChecker drops its rights, pytest's own folders are private."""
    folder = Path(tempfile.mkdtemp(prefix="site-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def site(open_folder: Path) -> Path:
    """The built site."""
    made = open_folder / "site"
    result = mkdocs_build(ROOT, made)
    assert result.returncode == 0, result.stdout + result.stderr
    return made


@pytest.fixture(scope="session")
def address(site: Path):
    """The site over http on this machine."""
    with serving(site) as start:
        yield start

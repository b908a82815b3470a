"""The site as readers get it: over http, packed, and from the unpacked archive."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from project import PROJECT
from visiting import served

from generator.offline import archive


@pytest.fixture(scope="session")
def unpacked(site: Path, open_folder: Path) -> Path:
    """The offline archive, unpacked as a reader would, into a folder with a name that is not plain."""
    folder = open_folder / "USB ə çubuq"
    with zipfile.ZipFile(io.BytesIO(archive(site, PROJECT.settings))) as packed:
        packed.extractall(folder)
    return folder


@pytest.fixture(scope="session")
def packed_address(site: Path):
    """The site over http, packed with gzip."""
    with served(site) as start:
        yield start


@pytest.fixture(params=["http", "file"])
def start(request, address, unpacked):
    """Where the site starts: over http, and from the unpacked archive."""
    return address if request.param == "http" else (unpacked / "site").as_uri() + "/"

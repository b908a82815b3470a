"""The site, built once for all tests that look at it, and a browser."""

from __future__ import annotations

import functools
import http.server
import io
import shutil
import tempfile
import threading
import zipfile
from pathlib import Path

import pytest
from making import ROOT, mkdocs_build
from playwright.sync_api import sync_playwright
from project import PROJECT
from visiting import served

from generator.offline import archive

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


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
    handler = functools.partial(QuietHandler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """A file server that says nothing."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser():
    """A real browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        yield browser
        browser.close()


@pytest.fixture
def tab(browser):
    """A new tab without a past."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


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

"""Lighthouse's figures for one page of each main kind, as it simulates a slow phone. Installed by npm into .build/lighthouse/.

Its "seo" cannot be more than 91 here: it asks for robots.txt from inside the page, which the pages' policy forbids.
"""

from __future__ import annotations

import functools
import gzip
import http
import http.server
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

from bench.rooms import Bench, Row

HERE = Path(__file__).parent
PAGES = ("index.html", "law/shelters.html", "guides/shelter-staff.html", "quizzes/shelter-staff.html")
TEXTS = ("text/", "application/javascript", "application/json", "image/svg")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that says nothing, and packs texts as the web server of deploy/ does."""

    def do_GET(self) -> None:
        """Send a text packed, anything else as it is."""
        file = Path(self.translate_path(self.path))
        if not file.is_file() or not self.guess_type(file).startswith(TEXTS):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(http.HTTPStatus.OK)
        for name, value in (("Content-Type", self.guess_type(file)), ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_told: object) -> None:
        """Say nothing."""


def figures(bench: Bench) -> Iterator[Row]:
    """Scores and times of each page; one line that says so where npm or the network is missing."""
    place = bench.root / ".build/lighthouse"
    try:
        install(place)
    except (OSError, subprocess.CalledProcessError) as error:
        yield Row("Lighthouse", f"not measured: {error}")
        return
    site = bench.folder / f"{bench.root.name}-site"
    if not site.is_dir():
        bench.site(bench.root)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    addresses = [f"http://127.0.0.1:{server.server_port}/{page}" for page in PAGES]
    told = subprocess.run(["node", place / "run.mjs", browser, *addresses], capture_output=True, text=True, check=True).stdout
    server.shutdown()
    for page, each in zip(PAGES, map(json.loads, told.splitlines()), strict=True):
        scores = ", ".join(f"{name} {score}" for name, score in each["scores"].items())
        yield Row(f"Lighthouse, {page}", scores, f"largest paint {each['paint']}, shift {each['shift']}, blocked {each['blocked']}")


def install(place: Path) -> None:
    """Put the locked Lighthouse into a folder. Raises OSError or CalledProcessError when npm cannot."""
    place.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", "run.mjs"):
        shutil.copy(HERE / name, place / name)
    if not (place / "node_modules/lighthouse").is_dir():
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=place, check=True, capture_output=True)

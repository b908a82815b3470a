"""One page of every kind, and a server that packs what it sends, as a real one does."""

from __future__ import annotations

import gzip
import http.server
from collections import defaultdict
from functools import cache
from pathlib import Path

PACKED = (".html", ".css", ".js", ".svg", ".txt", ".json", ".xml")
STANDING_ALONE = {"leave.html"}
"""Whole pages written by hand, without the site's frame."""


@cache
def kinds(site: Path) -> tuple[str, ...]:
    """The pages of the top folder, every index, and the largest page of each kind in a folder: a new folder is seen by itself."""
    groups = defaultdict(list)
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site)
        alone = len(path.parts) == 1 or path.name == "index.html"
        groups[path if alone else (path.parent, kind(file))].append(path)
    largest = (max(group, key=lambda path: (site / path).stat().st_size) for group in groups.values())
    return tuple(sorted(path.as_posix() for path in largest))


def kind(file: Path) -> str:
    """What a page is beside others of its folder: `x-card.html` beside `x.html` is a card; `13-5.html` is numbered; `x.html` with parts is whole."""
    stem = file.stem
    beginnings = [stem[:at] for at, sign in enumerate(stem) if sign == "-" and (file.parent / f"{stem[:at]}.html").is_file()]
    if beginnings:
        return stem.removeprefix(max(beginnings, key=len))
    if stem[0].isdigit():
        return "numbered"
    return "whole" if any(file.parent.glob(f"{stem}-*.html")) else "plain"


def framed(site: Path) -> list[str]:
    """One page of every kind that has the site's frame."""
    return [path for path in kinds(site) if path not in STANDING_ALONE]


class PackingHandler(http.server.SimpleHTTPRequestHandler):
    """A file server that packs text with gzip and says nothing."""

    def do_GET(self) -> None:
        """Send a file, packed where that helps."""
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        packed = file.suffix in PACKED
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if packed:
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

"""What somebody waits for: the refreshed page after an edit, and the hits of a search after each key."""

from __future__ import annotations

import os
import re
import shutil
import socket
import statistics
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.measuring import python
from bench.rooms import LARGE, SMALL, Bench, Row

PATIENCE = 600
MARK = "MEASURED"
"""A word that stands in no law."""
COPIED = ("docs", "generator", "guides", "law", "nap", "overrides", "quizzes", "mkdocs.yml", "mkdocs_hook.py", "settings.yaml", "local.yaml")
QUERIES = ("written petition", "article 40 permit", "rule-777 health service", "certificte")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
KEYS = """queries => {
  const field = document.getElementById("search-words")
  return queries.flatMap(words => [...words].map((_, at) => {
    field.value = words.slice(0, at + 1)
    const start = performance.now()
    field.dispatchEvent(new Event("input"))
    document.body.offsetHeight
    return performance.now() - start
  }))
}"""
"""Types each query letter by letter; the milliseconds until each key's hits stand on the page, laid out."""


def edit_to_page(bench: Bench) -> Iterator[Row]:
    """One edited summary to the refreshed page under `mkdocs serve`, on the clock."""
    here = bench.folder / "served"
    here.mkdir()
    for name in COPIED:
        copy = shutil.copytree if (bench.root / name).is_dir() else shutil.copy
        copy(bench.root / name, here / name)
    for name, root, page in (("this project", here, "law/carriers.html"), (f"{SMALL:,} provisions", bench.small, "law/article-1.html")):
        with served(root) as start:
            waits = [refreshed(root / "law/articles.yaml", start + page) for _ in range(bench.times)]
        yield Row(f"an edited summary to the refreshed page, {name} (clock)", f"{min(waits):.1f} s")


@contextmanager
def served(root: Path) -> Iterator[str]:
    """`mkdocs serve` of a project; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        python("-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"), cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        until(f"http://127.0.0.1:{port}/index.html", lambda page: "</html>" in page)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def refreshed(file: Path, address: str) -> float:
    """Write a word into the summary of the page's first provision; the seconds until the page shows it. The file then stands as before."""
    words = file.read_text(encoding="utf-8")
    first = words.index("summary:", words.index("id: law." + re.sub(r".*/law/|\.html", "", address) + "."))
    start, block = first + len("summary: "), words[first:].startswith("summary: >-")
    at = words.index("\n", first) + 1 + len(re.match(r"\s*", words[words.index("\n", first) + 1:]).group()) if block else start
    file.write_text(f"{words[:at]}{MARK} {words[at:]}", encoding="utf-8")
    begin = time.perf_counter()
    until(address, lambda page: MARK in page)
    waited = time.perf_counter() - begin
    file.write_text(words, encoding="utf-8")
    until(address, lambda page: MARK not in page)
    return waited


def until(address: str, stands: Callable[[str], bool]) -> None:
    """Wait until a page is as it should be. Raises TimeoutError after ten minutes."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(address) as answer:
                if stands(answer.read().decode("utf-8")):
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} did not become what was waited for")


def search(bench: Bench) -> Iterator[Row]:
    """Search in a long law, in a real browser: loading the index, and the hits after each key."""
    for count, root in ((LARGE, bench.large), (SMALL, bench.small)):
        site = bench.folder / f"{root.name}-site"
        if not site.is_dir():
            bench.site(root)
        with sync_playwright() as playwright:
            program = next(filter(None, map(shutil.which, BROWSERS)))
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
            tab = browser.new_page()
            tab.goto((site / "search.html").as_uri())
            begin = time.perf_counter()
            tab.focus("#search-words")
            tab.wait_for_selector(".kb-search__panel", state="attached")
            loaded = time.perf_counter() - begin
            keys = tab.evaluate(KEYS, list(QUERIES))
            browser.close()
        size = (site / "assets/search-index.js").stat().st_size / 1e6
        yield Row(
            f"search in {count:,} provisions: a key stroke, median and longest of {len(keys)}", f"{statistics.median(keys):.1f} ms, {max(keys):.1f} ms",
            f"index {size:.1f} MB, ready after {loaded:.1f} s",
        )

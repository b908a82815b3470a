"""A visit as the browser saw it: what it asked for, what it complained of, what it kept, what moved."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kinds import PackingHandler
from playwright.sync_api import Page

SLOW = {"offline": False, "latency": 100, "downloadThroughput": 100_000, "uploadThroughput": 100_000}
"""A slow phone: 100 ms to the server and back, 100 kB a second. Slow enough for fonts to come after the first paint."""

KEPT = """async () => [document.cookie, localStorage.length, sessionStorage.length,
    (await indexedDB.databases()).length, window.caches ? (await caches.keys()).length : 0]"""
NOTHING = ["", 0, 0, 0, 0]

MOVED = """() => new Promise(done => {
    let sum = 0;
    const add = list => list.getEntries().forEach(entry => { sum += entry.value; });
    new PerformanceObserver(add).observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 150);
})"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder over http, packed; gives the address it starts at."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(PackingHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def spoiled(site: Path, folder: Path, path: str, old: str, new: str) -> Path:
    """A copy of the site with one page changed: `old`, which must stand in it, becomes `new`."""
    shutil.copytree(site, folder)
    html = (folder / path).read_text("utf-8")
    assert old in html, f"{path} does not hold {old!r}"
    (folder / path).write_text(html.replace(old, new, 1), encoding="utf-8")
    return folder


def watched(tab: Page) -> tuple[list[str], list[str]]:
    """Two lists that fill while the tab is used: addresses asked for, and complaints of the browser."""
    asked, complaints = [], []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    return asked, complaints


def foreign(asked: list[str], start: str) -> list[str]:
    """The addresses that are not the site's own."""
    return [url for url in asked if not url.startswith((start, "data:", "blob:"))]


def weighed(tab: Page, address: str) -> dict[str, int]:
    """Bytes transferred, heads included, for everything that a first visit to an address asks for."""
    names, sizes = {}, {}
    tool = tab.context.new_cdp_session(tab)
    tool.send("Network.enable")
    tool.on("Network.requestWillBeSent", lambda event: names.update({event["requestId"]: event["request"]["url"]}))
    tool.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: int(event["encodedDataLength"])}))
    tab.goto(address)
    settle(tab)
    return {names[key]: size for key, size in sizes.items() if not names[key].startswith("data:")}


def settle(tab: Page) -> None:
    """Wait until the page is loaded, its fonts are there, and the browser has said what it has to say."""
    tab.wait_for_load_state("load")
    tab.evaluate("document.fonts.ready.then(() => null)")
    tab.wait_for_timeout(100)

"""The configuration in deploy/, with the real server on this machine: headers, types, gzip, the page for wrong addresses, no records."""

import gzip
import http.client
import re
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager

import pytest
from kinds import kinds
from project import ROOT
from visiting import foreign, settle, spoiled, watched

from generator.site.policy import guarded, policy

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
FILE = ROOT / "deploy/nginx.conf"
LAW = "law/carriers.html"
ONLY_A_HEADER = "; frame-ancestors 'none'"
POLICY_LINE = re.compile(r'^ +(default|~/leave\\\.html\$) +"(default-src .*)";$', re.MULTILINE)


def expected() -> dict[str, str]:
    """The policies that belong into the file, by the page that they are for."""
    leave = re.search(r'Content-Security-Policy" content="([^"]*)"', guarded((ROOT / "docs/leave.html").read_text("utf-8")))
    return {"default": policy() + ONLY_A_HEADER, r"~/leave\.html$": leave[1] + ONLY_A_HEADER}


def test_the_policy_is_the_pages_own():
    assert dict(POLICY_LINE.findall(FILE.read_text("utf-8"))) == expected(), "deploy/nginx.conf: put these two policies into its first map"


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def running(site, folder, change=lambda text: text):
    """The real server with the configuration, changed only where it says CHANGE and in where records would go: its port, and the folder of records."""
    port, records = free_port(), folder / "records"
    records.mkdir(parents=True)
    text = change(FILE.read_text("utf-8"))
    for old, new in {"listen 80;": f"listen 127.0.0.1:{port};", "/var/www/protection/site;": f'"{site}";', "/var/log/nginx/": f"{records}/"}.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / "site.conf").write_text(text, encoding="utf-8")
    places = "".join(f"    {name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log {records}/main.log notice;\nevents {{ }}\nhttp {{\n"
        f"    access_log {records}/access.log;\n{places}    include {folder}/site.conf;\n}}\n", encoding="utf-8",
    )
    assert NGINX, "nginx is not here: apt-get install --no-install-recommends nginx"
    server = subprocess.Popen([NGINX, "-c", str(folder / "nginx.conf"), "-e", str(records / "main.log")], stderr=subprocess.PIPE, text=True)
    try:
        wait_for(server, port)
        yield port, records
    finally:
        server.terminate()
        server.communicate()


def wait_for(server: subprocess.Popen, port: int) -> None:
    """Return when the server listens. Raises AssertionError with what it said when it ends instead."""
    while server.poll() is None:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(server.stderr.read())


@pytest.fixture(scope="module")
def whole(site, open_folder):
    """The built site, with a file of every kind that only a full build makes."""
    folder = open_folder / "whole"
    shutil.copytree(site, folder)
    (folder / "downloads").mkdir(exist_ok=True)
    for name in ("downloads/book.pdf", "downloads/book.epub", "downloads/set.gift", "downloads/pack.zip", "downloads/sheet.png", "downloads/list.xml", "SHA256SUMS", ".hidden"):
        (folder / name).write_bytes(b"x" * 600)
    return folder


@pytest.fixture(scope="module")
def nginx(whole, open_folder):
    """The server: its port, and the folder of its records."""
    with running(whole, open_folder / "nginx") as found:
        yield found


def get(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers with lower-case names, and body."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    line.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = line.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    line.close()
    return found


HEADERS = {
    "content-security-policy": policy() + ONLY_A_HEADER,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "server": "nginx",
}


def wrong(port: int, path: str) -> dict[str, str | None]:
    """The headers of an answer that are not as promised."""
    _, headers, _ = get(port, path)
    promised = HEADERS | ({"cache-control": "private, max-age=3600"} if "/assets/" in path else {})
    off = {name: headers.get(name) for name, value in promised.items() if headers.get(name) != value}
    if not {"camera=()", "microphone=()", "geolocation=()"} <= set(headers.get("permissions-policy", "").split(", ")):
        off["permissions-policy"] = headers.get("permissions-policy")
    return off


@pytest.mark.parametrize("path", ["/", "/" + LAW, "/nowhere.html", "/data/law.akn.xml", "/assets/theme.css", "/downloads/book.pdf", "/SHA256SUMS"])
def test_every_answer_has_the_headers(nginx, path):
    assert wrong(nginx[0], path) == {}


def test_no_answer_asks_to_keep_a_cookie_or_says_the_version(nginx):
    _, headers, body = get(nginx[0], "/nowhere.html")
    assert "set-cookie" not in headers
    assert b"nginx" not in body


@pytest.mark.parametrize(
    ("taken", "missing"),
    [
        ("    add_header Referrer-Policy no-referrer always;\n", "referrer-policy"),
        ("    add_header Content-Security-Policy $kb_policy always;\n", "content-security-policy"),
        ("    server_tokens off;\n", "server"),
        ("location ~ /SHA256SUMS$ {", "cache-control"),
    ],
)
def test_a_header_taken_out_is_named(whole, tmp_path, taken, missing):
    instead = taken + " add_header X y;" if "location" in taken else ""
    with running(whole, tmp_path / "nginx", lambda text: text.replace(taken, instead)) as (port, _):
        assert missing in wrong(port, "/SHA256SUMS")


TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".gift": "text/plain; charset=utf-8", "": "text/plain; charset=utf-8",
    ".akn.xml": "application/akn+xml; charset=utf-8", ".xml": "application/xml; charset=utf-8", ".svg": "image/svg+xml; charset=utf-8",
    ".json": "application/json", ".jsonld": "application/ld+json", ".woff2": "font/woff2", ".png": "image/png",
    ".pdf": "application/pdf", ".epub": "application/epub+zip", ".zip": "application/zip", ".gz": "application/gzip",
}
PACKED = {"text/html", "text/css", "text/javascript", "text/csv", "text/plain", "application/json", "application/ld+json", "application/xml", "application/akn+xml", "image/svg+xml"}


def ending(name: str) -> str:
    """What a file's kind hangs on."""
    return ".akn.xml" if name.endswith(".akn.xml") else "." + name.rsplit(".", 1)[1] if "." in name else ""


def one_of_each(whole) -> dict[str, str]:
    """The largest file of every ending on the site: ending to path."""
    files = sorted((file for file in whole.rglob("*") if file.is_file() and not file.name.startswith(".") and file.name != "404.html"), key=lambda file: file.stat().st_size)
    return {ending(file.name): file.relative_to(whole).as_posix() for file in files}


def test_every_kind_of_file_has_its_type_and_text_is_packed(nginx, whole):
    found = one_of_each(whole)
    assert found.keys() <= TYPES.keys(), "a kind of file that deploy/nginx.conf must know"
    for kind, path in found.items():
        status, headers, body = get(nginx[0], "/" + path, Accept_Encoding="gzip")
        assert (path, status, headers["content-type"]) == (path, 200, TYPES[kind])
        packed = TYPES[kind].split(";")[0] in PACKED and (whole / path).stat().st_size >= 500
        assert (path, headers.get("content-encoding") == "gzip") == (path, packed)
        assert (gzip.decompress(body) if packed else body) == (whole / path).read_bytes(), path


def test_a_type_taken_out_is_seen(whole, tmp_path):
    with running(whole, tmp_path / "nginx", lambda text: text.replace("        text/csv                 csv;\n", "")) as (port, _):
        assert get(port, "/data/duties.csv")[1]["content-type"] == "application/octet-stream"


@pytest.mark.parametrize("path", ["/nowhere.html", "/law/nowhere/at/all", "/.hidden", "/law/.git/config", "/404.html"])
def test_an_address_that_leads_nowhere_shows_the_sites_own_page(nginx, path):
    status, headers, body = get(nginx[0], path)
    assert status == 404
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert "This page is not here" in body.decode("utf-8")


def test_a_folder_leads_to_its_index_without_naming_the_machine(nginx):
    status, headers, _ = get(nginx[0], "/law")
    assert (status, headers["location"]) == (301, "/law/")
    assert get(nginx[0], "/law/")[0] == 200


def test_a_visit_meets_no_complaint(nginx, tab, site):
    start = f"http://127.0.0.1:{nginx[0]}/"
    asked, complaints = watched(tab)
    for path in kinds(site):
        if path != "404.html":
            assert tab.goto(start + path).status == 200
            settle(tab)
    assert complaints == []
    assert foreign(asked, start) == []
    tab.goto(start + "law/nowhere/at-all.html")
    settle(tab)
    assert [words for words in complaints if "404" not in words] == []
    assert tab.inner_text("h1") == "This page is not here"
    assert tab.evaluate("getComputedStyle(document.querySelector('[data-leave]')).position") == "fixed", "the page for wrong addresses has its style"
    tab.goto(start + "leave.html")
    assert tab.evaluate("getComputedStyle(document.body).textAlign") == "center"


def test_the_header_alone_holds(nginx, whole, tmp_path, tab):
    """Without the policy in the page a script planted in it does not run either; without the header it does."""
    bare = spoiled(whole, tmp_path / "bare", LAW, 'http-equiv="Content-Security-Policy"', 'name="nothing"')
    planted = spoiled(bare, tmp_path / "site", LAW, "</body>", "<script>window.planted = true</script></body>")
    for name, taken, ran in (("with", "", None), ("without", "    add_header Content-Security-Policy $kb_policy always;\n", True)):
        with running(planted, tmp_path / name, lambda text, taken=taken: text.replace(taken, "")) as (port, _):
            tab.goto(f"http://127.0.0.1:{port}/{LAW}")
            assert tab.evaluate("window.planted") is ran, name


def test_no_other_site_can_frame_it(nginx, address, site, tab):
    tab.goto(address + "leave.html")
    tab.goto("about:blank")
    tab.set_content(f'<iframe src="http://127.0.0.1:{nginx[0]}/{LAW}"></iframe>')
    tab.wait_for_timeout(500)
    assert [frame.url for frame in tab.frames[1:]] == ["chrome-error://chromewebdata/"]


def kept(records) -> list[str]:
    """The lines of a server's records that name a reader or what was read."""
    lines = [line for file in sorted(records.iterdir()) for line in file.read_text("utf-8").splitlines()]
    return [line for line in lines if "127.0.0.1" in line or "GET" in line or LAW in line]


def test_nothing_about_readers_is_kept(nginx):
    port, records = nginx
    for path in ("/" + LAW, "/nowhere.html", "/law/.git/config", "/%00"):
        get(port, path)
    assert kept(records) == []


@pytest.mark.parametrize("taken", ["    access_log off;\n", "    log_not_found off;\n    error_log /var/log/nginx/error.log crit;\n"])
def test_a_record_would_be_seen(whole, tmp_path, taken):
    def change(text: str) -> str:
        return text.replace(taken, "    # /var/log/nginx/\n" if "error_log" in taken else "")
    with running(whole, tmp_path / "nginx", change) as (port, records):
        get(port, "/nowhere.html")
        time.sleep(0.1)
        assert kept(records)


def test_a_server_that_cannot_start_says_why(whole, tmp_path):
    with pytest.raises(AssertionError, match="unknown directive"), running(whole, tmp_path / "nginx", lambda text: text.replace("gzip on;", "gzipp on;")):
        pass

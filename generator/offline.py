"""The whole site as one archive that opens by double click, without a network."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.build import SITE
from generator.model import SettingsFile
from generator.review import write_atomically
from generator.site import start_page

ARCHIVE = "dist/site-offline.zip"
START = "START-HERE.html"
NOT_INSIDE = frozenset({Path(ARCHIVE).name, "SHA256SUMS", "404.html", "sitemap.xml", "sitemap.xml.gz"})
"""Files that would have to hold their own fingerprint, and those that only a server or a search engine asks for."""

PLAIN_FILE = 0o100644 << 16
UNIX = 3


def archive(site: Path, settings: SettingsFile) -> bytes:
    """The site in `site` as a ZIP: one file to start with, and beside it the folder with everything else.

    The same site gives the same bytes: names in order, every file with the edition's date and the same rights.
    Raises FileNotFoundError when `site` holds no home page.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(site / "index.html")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        packed.writestr(entry(START, settings.edition), start_page(settings, f"{SITE}/index.html"))
        for name, file in inside(site):
            packed.writestr(entry(f"{SITE}/{name}", settings.edition), file.read_bytes())
    return made.getvalue()


def inside(site: Path) -> Iterator[tuple[str, Path]]:
    """The files that belong into the archive, in the order of their names."""
    names = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return ((name, site / name) for name in names if Path(name).name not in NOT_INSIDE)


def entry(name: str, day: date) -> zipfile.ZipInfo:
    """The head of a file in the archive: nothing in it comes from the clock or the disk."""
    head = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    head.compress_type = zipfile.ZIP_DEFLATED
    head.create_system, head.external_attr = UNIX, PLAIN_FILE
    return head


def write_archive(root: Path, settings: SettingsFile) -> Path:
    """Make dist/site-offline.zip from site/; returns its path. Raises FileNotFoundError when there is no site yet."""
    target = root / ARCHIVE
    content = archive(root / SITE, settings)
    target.parent.mkdir(exist_ok=True)
    write_atomically(target, content)
    return target

"""The container: a ZIP file whose bytes depend on what it holds and on the edition's day alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date

MIMETYPE = "application/epub+zip"
PLAIN_FILE = 0o100644 << 16
UNIX = 3


def packed(files: Mapping[str, bytes], day: date) -> bytes:
    """Files by their path as one EPUB: `mimetype` first and stored as it is, the rest by path and deflated."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(entry("mimetype", day), MIMETYPE.encode("ascii"), zipfile.ZIP_STORED)
        for path in sorted(files):
            archive.writestr(entry(path, day), files[path], zipfile.ZIP_DEFLATED, compresslevel=9)
    return out.getvalue()


def entry(path: str, day: date) -> zipfile.ZipInfo:
    """The head of an entry: the start of the edition's day, and the same system and rights on every machine."""
    info = zipfile.ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
    info.create_system, info.external_attr = UNIX, PLAIN_FILE
    return info

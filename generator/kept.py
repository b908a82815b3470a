"""What costs much to make and changes seldom: kept in a file whose name holds everything it depends on, so that the next build only reads it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path


def kept(folder: Path, name: str, depends_on: object, make: Callable[[], bytes]) -> bytes:
    """The bytes kept under a name and what they depend on; made and put there, whole or not at all, when they are not there yet.

    `name` may have an ending; what `depends_on` holds is told apart by its `repr`.
    """
    stem, dot, ending = name.partition(".")
    file = folder / f"{stem}-{hashlib.sha256(repr(depends_on).encode('utf-8')).hexdigest()[:16]}{dot}{ending}"
    if not file.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(make())
        unfinished.replace(file)
    return file.read_bytes()

"""Check sums of published files, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def sha256(content: bytes) -> str:
    """The SHA-256 of a file, in hex digits."""
    return hashlib.sha256(content).hexdigest()


def sha256sums(files: Mapping[str, bytes]) -> bytes:
    """The file SHA256SUMS for files by their path: one line each, sorted by path, whatever order they come in.

    Raises ValueError for a path with a line break or a backslash: such a name would need escaping that not every
    checker knows.
    """
    for path in files:
        if any(sign in path for sign in "\\\n\r"):
            raise ValueError(f"not a path that can be listed: {path!r}")
    return "".join(f"{sha256(files[path])}  {path}\n" for path in sorted(files)).encode("utf-8")

"""Writing what a view made: all of it or nothing, and each file in one step."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path


def publish(files: Iterable[tuple[str, bytes]], out: Path, *, tell: Callable[[str, bytes], None], stale: Iterable[str] = ()) -> list[Path]:
    """Write (path, content) pairs under `out`; returns the files in the order in which they were made.

    Every file is first written aside, and `tell` is told of it. Only when all are there do they take their places, so that an
    error leaves what stood before. Of the files that the patterns in `stale` name, those that were not made again are removed.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=out) as aside:
        made = []
        for path, content in files:
            target = Path(aside) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            tell(path, content)
            made.append(path)
        old = {file.relative_to(out).as_posix() for pattern in stale for file in out.glob(pattern)} - set(made)
        for path in made:
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(Path(aside) / path, out / path)
    for path in sorted(old):
        (out / path).unlink()
    return [out / path for path in made]

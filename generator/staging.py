"""A folder aside in which a build makes everything, and the swap that puts it in its place.

Whatever stops a build, and when – a fault, a full disk, a kill – what stood before still stands, whole. What a stopped build
leaves behind is in .build/stage/, and the next build takes it away.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.reading.faults import Fault, Faulty

try:
    import fcntl
except ImportError:  # a system without locks on files
    fcntl = None

BUILD = ".build"
STAGE = "stage"
OLD = ".old"

AT_FDCWD = -100
RENAME_EXCHANGE = 2


@contextmanager
def stage(root: Path, *places: str) -> Iterator[Path]:
    """An empty folder of this build's own, gone afterwards; `places` names the folders in `root` that it will replace.

    Raises Faulty while another build of the same project is at work.
    """
    build = root / BUILD
    build.mkdir(exist_ok=True)
    with alone(build):
        for place in places:
            put_back(build, root / place)
        shutil.rmtree(build / STAGE, ignore_errors=True)
        (build / STAGE).mkdir(exist_ok=True)
        # A name of its own: an MkDocs whose build was killed may go on writing for a while, and never into another build.
        folder = Path(tempfile.mkdtemp(dir=build / STAGE))
        try:
            yield folder
        finally:
            shutil.rmtree(build / STAGE, ignore_errors=True)


@contextmanager
def alone(build: Path) -> Iterator[None]:
    """One build at a time; the system itself takes the lock from a build that was killed."""
    with (build / f"{STAGE}.lock").open("w") as lock:
        if fcntl:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Faulty([Fault(BUILD, 1, 1, "another build of this project is at work", "wait until it has ended")]) from None
        yield


def swap(made: Path, place: Path) -> None:
    """Put `made` in the place of `place`, in one step where the system can. What was there goes with the stage, or at once.

    Where the system cannot, a kill between the two steps leaves nothing at `place`, and the old folder aside: `put_back` knows it.
    """
    if not place.exists():
        made.rename(place)
    elif not exchange(made, place):
        old = aside(place.parent / BUILD, place)
        place.rename(old)
        made.rename(place)
        shutil.rmtree(old, ignore_errors=True)


def put_back(build: Path, place: Path) -> None:
    """After a build that was killed in the middle of a swap: the old folder stands again, or is gone when the new one stands."""
    old = aside(build, place)
    if old.exists() and not place.exists():
        old.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def aside(build: Path, place: Path) -> Path:
    """Where the old folder waits while the new one takes its place. Not in the stage, which every build empties."""
    return build / (place.name + OLD)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places at once. False where the system cannot (it is Linux's renameat2)."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    return rename is not None and rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0

"""Running things side by side: CPU seconds, which a busy machine stretches least, and the most memory that was held."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Command = Sequence[str | Path]


@dataclass(frozen=True)
class Run:
    """What one run took."""

    cpu: float
    """Seconds of the processor, in the program and in the system for it, its children included."""
    wall: float
    """Seconds on the clock."""
    memory: float
    """The most memory that it held, in MB."""


class Failed(Exception):
    """Raised when something that should be measured ends with an error; the message is what it said."""


def run(command: Command, folder: Path, **environment: str) -> Run:
    """Run a command in a folder and measure it. Raises Failed when its exit status is not 0."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        actions = [(os.POSIX_SPAWN_DUP2, said.fileno(), 1), (os.POSIX_SPAWN_DUP2, said.fileno(), 2)]
        process = os.posix_spawn(
            "/bin/sh", ["/bin/sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", str(folder), *map(str, command)],
            {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}, file_actions=actions,
        )
        _, status, used = os.wait4(process, 0)
        wall = time.perf_counter() - start
        said.seek(0)
        words = said.read().decode("utf-8", "replace")
    if status:
        raise Failed(f"{' '.join(map(str, command))}\n{words}")
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1000)


def best(times: int, *measured: Callable[[], Run]) -> list[Run]:
    """The least of several runs of each, taken in turn so that a busy moment meets all alike."""
    runs = [[each() for each in measured] for _ in range(times)]
    return [Run(*(min(getattr(one[place], name) for one in runs) for name in ("cpu", "wall", "memory"))) for place in range(len(measured))]


def cpu(function: Callable[[], object]) -> Run:
    """A function of this process, measured."""
    start, clock = time.process_time(), time.perf_counter()
    function()
    return Run(time.process_time() - start, time.perf_counter() - clock, 0.0)


def python(*arguments: str | Path) -> list[str | Path]:
    """A command that runs this Python."""
    return [sys.executable, *arguments]

"""`python -m bench.parsing ROOT TIMES`: CPU seconds of libyaml's loader, of reading and of the rules on the same files, the least of each."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from bench.measuring import best, cpu
from generator.checks import check
from generator.reading import FILES, load, read
from generator.reading.load import FOLDERS


def main(root: Path, times: int) -> None:
    """Measure in turn and print three numbers."""
    files = [*(root / each for each in FILES), *(path for folder in FOLDERS for path in sorted((root / folder).glob("*.yaml")))]
    parsed = best(times, lambda: cpu(lambda: [yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader) for path in files]))
    was_read = best(times, lambda: cpu(lambda: read(root)))
    project = load(root)
    checked = best(times, lambda: cpu(lambda: check(project, root)))
    print(*(f"{run.cpu:.6f}" for run in (*parsed, *was_read, *checked)))


main(Path(sys.argv[1]), int(sys.argv[2]))

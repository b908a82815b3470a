"""What the commands do: a room for each kind. `run_NAME` runs a command and returns its exit status; `add_NAME` gives it its options.

The rooms are loaded when they are asked for: nobody who checks the data waits for what only books need.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from generator.checks import check
from generator.model import Project
from generator.reading import Fault, Faulty, errors, load


def checked(root: Path) -> Project:
    """The project under `root`, its warnings told on standard error. Raises Faulty when reading or any rule finds a fault."""
    project = load(root)
    found = check(project, root)
    if errors(found):
        raise Faulty(found)
    if found:
        tell(found)
    return project


def tell(found: Sequence[Fault]) -> int:
    """Print every fault and warning, and how many there are of each; returns the exit status."""
    for each in found:
        print(each, file=sys.stderr)
    faults = len(errors(found))
    counts = {"fault": faults, "warning": len(found) - faults}
    print(", ".join(f"{count} {name}{'s' if count != 1 else ''}" for name, count in counts.items() if count), file=sys.stderr)
    return 1 if faults else 0

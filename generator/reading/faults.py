"""A fault or a warning: what is wrong in which place of which file, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. Lines and columns count from 1. A `warning` is told too, but stops nothing."""

    file: str
    line: int
    column: int
    what: str
    do: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        kind = "warning: " if self.severity == "warning" else ""
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.what}; {self.do}".replace("\n", "\\n")


def errors(found: Iterable[Fault]) -> list[Fault]:
    """Those that stop a build: all but the warnings."""
    return [each for each in found if each.severity == "error"]


class Faulty(Exception):
    """Raised when data cannot be used; `faults` holds all that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def did_you_mean(wrong: str, choices: Iterable[str]) -> str:
    """Advice that names the choice nearest to `wrong`; all choices when none is near."""
    known = sorted(choices)
    near = difflib.get_close_matches(wrong, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    if len(known) <= 12:
        return "use one of: " + ", ".join(known)
    return "see the file that defines these ids"

"""A fault: what is wrong in which place of which file, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    what: str
    do: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what}; {self.do}".replace("\n", "\\n")


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

"""The language of the words must be one whose codes are known: the addresses of the open data carry it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule
from generator.languages import CODES
from generator.model import Project
from generator.reading.faults import Fault


@rule
def language_is_known(project: Project, root: Path) -> Iterator[Fault]:
    """The law's language is a code of ISO 639-1."""
    work = project.law.work
    if work.language not in CODES:
        yield fault(work, ("language",), f"no language has the code '{work.language}'", "write its code of two letters, such as en")

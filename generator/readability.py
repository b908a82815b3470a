"""How hard a guide is to read: measured with a library, reported, and never a reason to say something else than the law."""

from __future__ import annotations

import json
import warnings
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from generator.kept import kept
from generator.model import Guide

LIBRARY = "textstat"

SCHOOL_STARTS = 5
"""Age at the beginning of the first school year less one: a grade and this make a reading age."""


@dataclass(frozen=True)
class Readability:
    """Figures of one guide's own words."""

    words: int
    grade: float
    """The Flesch-Kincaid grade: years of school that a reader needs."""

    @property
    def age(self) -> float:
        """The reading age that goes with the grade, in years."""
        return round(self.grade + SCHOOL_STARTS, 1)


KEPT: dict[str, Path] = {}
"""The folder that `keep_measured` named, if it was asked to."""


def keep_measured(folder: Path) -> None:
    """Keep what was measured in a folder: loading the library costs more than most pages do."""
    KEPT["folder"] = folder


def readability(guide: Guide) -> Readability:
    """The figures of the steps of a guide: the words that a reader follows on shift."""
    words = " ".join(step.says for step in guide.steps)
    if not KEPT:
        return Readability(**json.loads(measured(words)))
    return Readability(**json.loads(kept(KEPT["folder"], "reading.json", (LIBRARY, version(LIBRARY), words), lambda: measured(words))))


def measured(words: str) -> bytes:
    """The figures of a text, as JSON."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library imports a module that is about to go
        import textstat
    return json.dumps({"words": textstat.lexicon_count(words), "grade": float(textstat.flesch_kincaid_grade(words))}).encode("utf-8")

"""How hard a guide is to read: measured with a library, reported, and never a reason to say something else than the law."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache

from generator.model import Guide

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


def readability(guide: Guide) -> Readability:
    """The figures of the steps of a guide: the words that a reader follows on shift."""
    return _measured(" ".join(step.says for step in guide.steps))


@cache
def _measured(words: str) -> Readability:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library imports a module that is about to go
        import textstat
    return Readability(textstat.lexicon_count(words), float(textstat.flesch_kincaid_grade(words)))

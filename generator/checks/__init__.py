"""What a schema cannot say: one small rule each, in rooms by what they look at."""

from pathlib import Path

from generator.checks import (
    everyday, guides, ids, invented_cases, language, numbers, plan, quiz_frame, quiz_likeness, quiz_options, quiz_sets, quiz_stems,
    quiz_strength, quotes, readings, source, uses,
)
from generator.checks.rule import RULES, fault, rule, warning
from generator.model import Project
from generator.reading.faults import Fault

__all__ = [
    "RULES", "check", "everyday", "fault", "guides", "ids", "invented_cases", "language", "numbers", "plan", "quiz_frame", "quiz_likeness",
    "quiz_options", "quiz_sets", "quiz_stems", "quiz_strength", "quotes", "readings", "rule", "source", "uses", "warning",
]


def check(project: Project, root: Path) -> list[Fault]:
    """The faults and warnings that all rules find, sorted by place, each once."""
    return sorted({found for function in RULES.values() for found in function(project, root)})

"""What a schema cannot say: one small rule each, in rooms by what they look at."""

from pathlib import Path

from generator.checks import guides, ids, language, numbers, plan, quotes, readings, source, uses
from generator.checks.rule import RULES, fault, rule
from generator.model import Project
from generator.reading.faults import Fault

__all__ = ["RULES", "check", "fault", "guides", "ids", "language", "numbers", "plan", "quotes", "readings", "rule", "source", "uses"]


def check(project: Project, root: Path) -> list[Fault]:
    """The faults that all rules find, sorted by place, each once."""
    return sorted({found for function in RULES.values() for found in function(project, root)})

"""How a rule is written: a generator of faults, registered by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.links.naming import whole_words
from generator.model import Model, Project
from generator.reading.faults import Fault

Rule = Callable[[Project, Path], Iterator[Fault]]
RULES: dict[str, Rule] = {}


def rule(function: Rule) -> Rule:
    """Register `function` as a rule under its own name."""
    RULES[function.__name__] = function
    return function


def names(words: str, text: str) -> bool:
    """Whether `text` uses the name `words` as whole words; both folded and in lower case."""
    return words in text and whole_words(words).search(text) is not None


def warning(record: Model, path: tuple[str | int, ...], what: str, do: str) -> Fault:
    """What deserves a second look at the value that `path` names inside `record`, and may be right."""
    return Fault(*record.where.at(*path), what, do, "warning")


def fault(record: Model, path: tuple[str | int, ...], what: str, do: str) -> Fault:
    """A fault at the value that `path` names inside `record`."""
    return Fault(*record.where.at(*path), what, do)

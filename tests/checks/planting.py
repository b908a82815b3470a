"""Planting a fault: what the tests of rules share."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks import RULES, check
from generator.reading import load

SET = "quizzes/transport-operators.yaml"
PRICES = '"The prices that are charged at the borders of states"'
"""A distractor of the set in planted/, to put others in its place."""


@dataclass(frozen=True)
class Case:
    """A fault: in `file`, `old` becomes `new`; the rule then speaks of the line that holds `at`, in these `words`.

    `place` says where the fault is told when not on that line: so many lines further on, on `any` line, or in another file.
    """

    rule: str
    name: str
    file: str
    old: str
    new: str
    at: str
    words: tuple[str, ...]
    place: str | None = None
    also: tuple[tuple[str, str], ...] = ()
    """More that is changed in the same file, where one change alone makes no fault."""


def assert_told(copy, case: Case, file: str, severity: str = "error") -> None:
    """Plant the case in the copy; its rule tells it once, in its words, at its place in `file`, and `check` tells it too."""
    for old, new in ((case.old, case.new), *case.also):
        copy.replace(case.file, old, new)
    shift = int(case.place) if case.place and case.place[0] in "+-" else 0
    project = load(copy.path)
    found = list(RULES[case.rule](project, copy.path))
    told = [fault for fault in found if all(word in str(fault) for word in case.words)]
    assert len(told) == 1, "\n".join(map(str, found)) or "the rule found nothing"
    assert told[0].severity == severity
    if case.place != "any":
        assert told[0].file == file
        assert told[0].line == copy.line(file, case.at) + shift
    assert told[0] in check(project, copy.path)

"""Rules on the plan's table: what was read from a cell is what the cell prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule
from generator.model import Project, folded
from generator.reading.faults import Fault


@rule
def executors_are_the_cell(project: Project, root: Path) -> Iterator[Fault]:
    """The bodies in their order, and the manner, joined by commas, are the printed cell."""
    for item in project.items:
        cell = item.executors
        parts = [mention.words for mention in cell.bodies] + ([cell.manner] if cell.manner else [])
        if folded(", ".join(parts)) != folded(cell.text):
            what = f"the executors of {item.label} do not add up to the printed cell “{folded(cell.text)}”"
            yield fault(cell, ("bodies",), what, "list each executor in the order and words of the cell; a manner of working goes to `manner`")
        for mention in cell.involved:
            if folded(mention.words) not in folded(cell.manner or ""):
                yield fault(mention, ("words",), f"“{mention.words}” does not stand in the manner of {item.label}", "copy the words of the cell")


@rule
def terms_are_the_cell(project: Project, root: Path) -> Iterator[Fault]:
    """First and last year are those of the printed cell; a cell without years has none."""
    for item in project.items:
        term = item.term
        printed = [int(year) for year in re.findall(r"\d{4}", term.text)]
        read = [year for year in (term.first, term.last) if year is not None]
        if printed != read:
            yield fault(term, ("text",), f"the cell of {item.label} prints “{term.text}”, but years {read or 'none'} were read", "write `first` and `last` as printed")

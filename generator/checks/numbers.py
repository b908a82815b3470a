"""Rules on references and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule
from generator.model import Project
from generator.reading.faults import Fault


@rule
def references_say_where_they_lead(project: Project, root: Path) -> Iterator[Fault]:
    """A resolved reference names its target, a disputed one says why, one outside this text names the act."""
    for record in (*project.provisions, *project.plan.measures, *project.items):
        for ref in record.refs:
            if ref.status == "resolved" and not (ref.to or ref.act):
                yield fault(ref, ("status",), f"“{ref.cites}” is resolved, but to nothing", "add `to:` or `act:`")
            if ref.status == "disputed" and not ref.note:
                yield fault(ref, ("status",), f"“{ref.cites}” is disputed, but the dispute is not told", "add `note:`")
            if ref.status == "outside this text" and not ref.act:
                yield fault(ref, ("status",), f"“{ref.cites}” lies outside this text, but the act is not named", "add `act:`")


@rule
def doubtful_words_have_a_note(project: Project, root: Path) -> Iterator[Fault]:
    """A disputed reference has a note beside it in the provision."""
    for record in project.provisions:
        if any(ref.status == "disputed" for ref in record.refs) and not record.notes:
            yield fault(record, ("id",), f"{record.id} has a disputed reference and no note", "say in a note what is disputed")

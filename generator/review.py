"""Writing down that a person has reviewed a reading: only the two values change in the file."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from generator.model import Measure, PlanItem, Project, Provision
from generator.reading.faults import did_you_mean

Reviewable = Provision | Measure | PlanItem


class UnknownId(Exception):
    """Raised for ids that name nothing that can be reviewed; the message holds one line for each."""


def review(project: Project, root: Path, ids: list[str], day: date) -> list[Path]:
    """Put today's fingerprint and `day` into the records named by `ids`; returns the files that were written.

    Raises UnknownId, and writes nothing, when an id names no provision, measure or item.
    """
    known = {record.id: record for record in (*project.provisions, *project.plan.measures, *project.items)}
    wrong = [f"'{name}' is no provision, measure or item; {did_you_mean(name, known)}" for name in ids if name not in known]
    if wrong:
        raise UnknownId("\n".join(wrong))
    files: dict[str, list[Reviewable]] = {}
    for name in dict.fromkeys(ids):
        files.setdefault(known[name].where.file, []).append(known[name])
    return [_write(root / file, records, day) for file, records in files.items()]


def _write(path: Path, records: list[Reviewable], day: date) -> Path:
    text = path.read_bytes().decode("utf-8")
    edits = []
    for record in records:
        fields = {key.value: value for key, value in record.reviewed.where.node.value}
        edits.append((fields["date"].start_mark.index, fields["date"].end_mark.index, day.isoformat()))
        edits.append((fields["words"].start_mark.index, fields["words"].end_mark.index, f'"{record.words}"'))
    for start, end, value in sorted(edits, reverse=True):
        text = text[:start] + value + text[end:]
    write_atomically(path, text.encode("utf-8"))
    return path


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step: whoever reads finds the old file or the new one, whole."""
    aside = path.with_name(path.name + ".new")
    aside.write_bytes(content)
    os.replace(aside, path)

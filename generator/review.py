"""Writing down that a person has reviewed a reading: only the two values change in the file."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import yaml

from generator.model import Guide, Measure, PlanItem, Project, Provision, Quiz, QuizQuestion
from generator.model.base import find_node
from generator.reading.faults import did_you_mean

Worded = Provision | Measure | PlanItem
"""What holds words of the source, and says itself when it was reviewed."""
Pinned = Guide | QuizQuestion
"""What was written from words of the source, and pins their fingerprints."""

Edit = tuple[int, int, str]
"""A change of a file: from and to which character, and what stands there then."""


class UnknownId(Exception):
    """Raised for ids that name nothing that can be reviewed; the message holds one line for each."""


def review(project: Project, root: Path, ids: list[str], day: date) -> list[Path]:
    """Write down that the records named by `ids` were compared with the words of today; returns the files that were written.

    A provision, measure or item gets `day` and its fingerprint; a guide or question gets its pins anew; a set of questions,
    all of its own. Raises UnknownId, and writes nothing, when an id names none of these.
    """
    groups = (project.provisions, project.plan.measures, project.items, project.guides, project.questions, project.quizzes)
    known = {record.id: record for group in groups for record in group}
    wrong = [f"'{name}' cannot be reviewed; {did_you_mean(name, known)}" for name in ids if name not in known]
    if wrong:
        raise UnknownId("\n".join(wrong))
    files: dict[str, dict[str, Worded | Pinned]] = {}
    for name in ids:
        record = known[name]
        for each in record.questions if isinstance(record, Quiz) else (record,):
            files.setdefault(each.where.file, {})[each.id] = each
    return [_write(root / file, list(records.values()), project, day) for file, records in files.items()]


def _write(path: Path, records: list[Worded | Pinned], project: Project, day: date) -> Path:
    text = path.read_bytes().decode("utf-8")
    edits: list[Edit] = []
    for record in records:
        edits += _pins(record, project, text) if isinstance(record, Pinned) else _reviewed(record, day)
    for start, end, value in sorted(edits, reverse=True):
        text = text[:start] + value + text[end:]
    write_atomically(path, text.encode("utf-8"))
    return path


def _reviewed(record: Worded, day: date) -> list[Edit]:
    fields = {key.value: value for key, value in record.reviewed.where.node.value}
    return [
        (fields["date"].start_mark.index, fields["date"].end_mark.index, day.isoformat()),
        (fields["words"].start_mark.index, fields["words"].end_mark.index, f'"{record.words}"'),
    ]


def _pins(record: Pinned, project: Project, text: str) -> list[Edit]:
    """The edit that puts fresh pins in the place of the old; after the record's last field where it has none."""
    node = record.where.node
    indent = " " * node.value[0][0].start_mark.column
    new_line = "\r\n" if "\r\n" in text else "\n"
    lines = [f'{new_line}{indent}  - {{provision: {target}, words: "{project.by_id[target].words}"}}' for target in record.rests_on]
    key = next((key for key, _ in node.value if key.value == "pins"), None)
    if key is None:
        end = _end(node, text)
        return [(end, end, f"{new_line}{indent}pins:" + "".join(lines))]
    return [(key.end_mark.index, _end(find_node(node, ("pins",)), text), ":" + "".join(lines))]


def _end(node: yaml.Node, text: str) -> int:
    """Where the last character of a node stands: not behind the comments and empty lines that follow a block."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return len(text[: node.end_mark.index].rstrip())
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last, text)


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step: whoever reads finds the old file or the new one, whole."""
    aside = path.with_name(path.name + ".new")
    aside.write_bytes(content)
    os.replace(aside, path)

"""From a file to plain Python: every scalar stays text, and every mapping knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from generator.model.base import WHERE_KEY, Where
from generator.reading.faults import Fault

MOST_BYTES = 32 * 1024 * 1024
DEEPEST = 50
MOST_TOLD = 20
"""Of one kind of bad character; who saved a file wrongly need not be told of each."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ESCAPED = re.compile(r"\\[0abtvfreuxULNP\t]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def read_text(path: Path, name: str) -> tuple[str | None, list[Fault]]:
    """The text of the file at `path`, or the faults that keep it from being read. `name` is how messages call it."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            return None, [Fault(name, 1, 1, f"the file has {size:,} bytes, more than {MOST_BYTES:,}", "split it or take out what does not belong there")]
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, [Fault(name, 1, 1, "the file is missing", "restore it (git checkout brings back the last version)")]
    except OSError as error:
        return None, [Fault(name, 1, 1, f"the file cannot be read ({error.strerror})", "check its name and rights")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        return None, [Fault(name, line, column, "this byte is not UTF-8", "save the file as UTF-8")]
    return text, _character_faults(text, name)


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _character_faults(text: str, name: str) -> list[Fault]:
    lines = text.replace("\r\n", "\n")
    faults = [
        Fault(name, *_place(lines, found.start()), f"the invisible character U+{ord(found.group()):04X} stands here", "delete it")
        for found in islice(_CONTROL.finditer(lines), MOST_TOLD)
    ]
    for found in islice(re.finditer(r"\t+", lines), MOST_TOLD):
        line, column = _place(lines, found.start())
        at_start = not lines[lines.rfind("\n", 0, found.start()) + 1:found.start()].strip(" ")
        where = "at the start of" if at_start else "in"
        faults.append(Fault(name, line, column, f"a tab stands {where} this line", "use spaces"))
    return sorted(faults)


def compose(path: Path, name: str) -> tuple[yaml.MappingNode | None, list[Fault]]:
    """The root mapping of the YAML file at `path`, or its faults."""
    text, faults = read_text(path, name)
    if text is None or faults:
        return None, faults
    if not text.strip():
        return None, [Fault(name, 1, 1, "the file is empty", "restore it (git checkout brings back the last version)")]
    faults = _depth_and_alias_faults(text, name)
    if faults:
        return None, faults
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        # The parser may speak of the line after the last: the file broke off.
        line, column = (mark.line + 1, mark.column + 1) if mark and mark.line <= text.rstrip().count("\n") else _place(text, len(text.rstrip()))
        return None, [Fault(name, line, column, f"this is not YAML: {error.problem or error.context}", "mend indentation, quotes and colons here or just above")]
    except yaml.YAMLError as error:
        return None, [Fault(name, 1, 1, f"this is not YAML: {str(error).splitlines()[0]}", "mend the file")]
    if not isinstance(root, yaml.MappingNode):
        return None, [Fault(name, 1, 1, "the file does not hold fields (`name: value`)", "begin it as the files of the same kind do")]
    faults = list(islice(_escaped_faults(root, name), MOST_TOLD)) if _ESCAPED.search(text) else []
    return (None if faults else root), faults


def _escaped_faults(node: yaml.Node, name: str) -> Iterator[Fault]:
    """Faults for the invisible characters that are written as escapes, such as "\\0". Few files hold any escape."""
    if isinstance(node, yaml.ScalarNode):
        found = _CONTROL.search(node.value) or ("\t" in node.value and re.search("\t", node.value))
        if found:
            line, column = node.start_mark.line + 1, node.start_mark.column + 1
            yield Fault(name, line, column, f"an escape in this text makes the invisible character U+{ord(found.group()):04X}", "take it out")
        return
    for child in node.value:
        for part in child if isinstance(child, tuple) else (child,):
            yield from _escaped_faults(part, name)


def _depth_and_alias_faults(text: str, name: str) -> list[Fault]:
    """Faults that only the events show, or that must be found before the tree is built: deep nesting, anchors, aliases, tags."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            place = (event.start_mark.line + 1, event.start_mark.column + 1)
            if getattr(event, "anchor", None) is not None:
                return [Fault(name, *place, "an alias or anchor stands here", "write it out in full")]
            if getattr(event, "tag", None):
                return [Fault(name, *place, f"the tag '{event.tag.replace('tag:yaml.org,2002:', '!!')}' stands here", "take it out; every value is read as text")]
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    return [Fault(name, *place, f"more than {DEEPEST} levels are nested in one another", "write it flatter")]
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        pass  # compose() meets it again and tells it
    return []


def plain(node: yaml.Node, name: str, faults: list[Fault], depth: int = 0) -> Any:
    """`node` as dicts, lists and texts. Doubled fields and deep nesting are added to `faults`."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if depth > DEEPEST:
        faults.append(Fault(name, node.start_mark.line + 1, node.start_mark.column + 1, f"more than {DEEPEST} levels are nested in one another", "write it flatter"))
        return ""
    if isinstance(node, yaml.SequenceNode):
        return [plain(child, name, faults, depth + 1) for child in node.value]
    record: dict[str, Any] = {WHERE_KEY: Where(name, node)}
    for key, value in node.value:
        field = key.value if isinstance(key, yaml.ScalarNode) else None
        if field is None or field in record:
            what = f"the field '{field}' stands twice" if field else "a field must have a plain name"
            faults.append(Fault(name, key.start_mark.line + 1, key.start_mark.column + 1, what, "keep one of the two" if field else "write it as `name: value`"))
            continue
        record[field] = plain(value, name, faults, depth + 1)
    return record

"""From the validator's errors to messages that a lawyer can act on."""

from __future__ import annotations

import typing
from typing import Any

import yaml
from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.model.base import Where, find_node
from generator.reading.faults import Fault, did_you_mean


def explain(error: ErrorDetails, model: type[BaseModel], root: yaml.MappingNode, name: str) -> Fault:
    """The fault behind one validation error of a file that should hold `model`."""
    kind = error["type"]
    path = _path_in_file(root, tuple(error["loc"]), keep_last=kind in ("missing", "extra_forbidden"))
    what, do = _words(kind, _field_name(path), error, _model_at(model, path[:-1]))
    if kind == "extra_forbidden":
        line, column = _key_place(root, path)
    else:
        target = path[:-1] if kind == "missing" else path
        _, line, column = Where(name, root).at(*target)
    return Fault(name, line, column, what, do)


def _path_in_file(root: yaml.Node, loc: tuple[Any, ...], *, keep_last: bool) -> tuple[Any, ...]:
    """`loc` without the parts that name a choice of types and not a place in the file."""
    node: yaml.Node | None = root
    path = []
    for at, part in enumerate(loc):
        if isinstance(node, yaml.MappingNode) and any(key.value == part for key, _ in node.value):
            node = find_node(node, (part,))
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = find_node(node, (part,))
        elif not (keep_last and at == len(loc) - 1):
            continue
        path.append(part)
    return tuple(path)


def _field_name(path: tuple[Any, ...]) -> str:
    """The name of the field at `path`; an entry of a list goes by the name of its list."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _key_place(root: yaml.Node, path: tuple[Any, ...]) -> tuple[int, int]:
    parent = find_node(root, path[:-1])
    if isinstance(parent, yaml.MappingNode):
        for key, _ in parent.value:
            if key.value == path[-1]:
                return key.start_mark.line + 1, key.start_mark.column + 1
    return 1, 1


def _words(kind: str, field: str, error: ErrorDetails, model: type[BaseModel] | None) -> tuple[str, str]:
    given, context = error.get("input"), error.get("ctx", {})
    fields = [known for known in model.model_fields if known != "where"] if model else []
    if kind == "extra_forbidden":
        return f"unknown field '{field}'", did_you_mean(field, fields)
    if kind == "missing":
        return f"the field '{field}' is missing here", f"add `{field}:`{_help(model, field)}"
    if kind in ("literal_error", "bearer"):
        expected = context.get("expected", "a list of mentions or 'not stated'")
        choices = [word.strip().strip("'") for word in str(expected).replace(" or ", ", ").split(",")]
        return f"'{_shown(given)}' is not one of the choices for '{field}'", did_you_mean(str(given), choices) + " Choices: " + ", ".join(choices)
    if kind == "string_too_short":
        return f"'{field}' is empty", "write its text, or take the line out"
    if kind in ("too_short",):
        return f"the list '{field}' is empty", "add an entry"
    if kind == "string_pattern_mismatch":
        return f"'{_shown(given)}' has not the form that '{field}' needs", f"write it like {_example(model, field)}{_help(model, field)}"
    if kind in ("tuple_type", "list_type"):
        return f"'{field}' must be a list", "start each entry on a line of its own with `- `"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"'{field}' must be a record", "write its fields below it as `name: value`"
    if kind == "string_type":
        return f"'{field}' must be a text", "write words here; put quotes around them if they hold a colon"
    if kind.startswith("int") or kind in ("greater_than", "greater_than_equal", "less_than_equal"):
        return f"'{_shown(given)}' is not a number that '{field}' can hold", "write a whole number in its range"
    if kind.startswith("date"):
        return f"'{_shown(given)}' is not a date", "write it as year-month-day, such as 2026-11-24"
    if kind.startswith("bool"):
        return f"'{_shown(given)}' is neither true nor false", "write true or false"
    return f"'{field}' cannot be read ({error['msg']})", "compare it with the other entries of this file"


def _example(model: type[BaseModel] | None, field: str) -> str:
    info = model.model_fields.get(field) if model else None
    return " or ".join(map(str, info.examples)) if info and info.examples else "the others"


def _help(model: type[BaseModel] | None, field: str) -> str:
    info = model.model_fields.get(field) if model else None
    return f" ({info.description.splitlines()[0]})" if info and info.description else ""


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else "a list" if isinstance(value, (list, tuple)) else "a record"
    return text if len(text) <= 60 else text[:57] + "…"


def _model_at(model: type[BaseModel], path: tuple[Any, ...]) -> type[BaseModel] | None:
    """The class of the record at `path` inside a file of class `model`; None where there is none."""
    current: Any = model
    for part in path:
        if isinstance(part, int) or not (isinstance(current, type) and issubclass(current, BaseModel)):
            continue
        info = current.model_fields.get(part)
        current = _record_class(info.annotation) if info else current
    return current if isinstance(current, type) and issubclass(current, BaseModel) else None


def _record_class(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in typing.get_args(annotation):
        found = _record_class(argument)
        if found is not None:
            return found
    return None

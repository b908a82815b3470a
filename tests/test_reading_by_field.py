"""The model field by field: whatever field a record needs, leaving it out is told by its name and at its place."""

from __future__ import annotations

import copy
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from generator.model.base import WHERE_KEY
from generator.reading import FILES
from generator.reading.load import FOLDERS
from generator.reading.explain import explain
from generator.reading.nodes import compose, plain

ROOT = Path(__file__).resolve().parents[1]


def classes(annotation: Any) -> Iterator[type[BaseModel]]:
    """The model classes that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from classes(argument)


def reachable(model: type[BaseModel], seen: dict[type[BaseModel], None] | None = None) -> dict[type[BaseModel], None]:
    """`model` and every class inside it."""
    seen = {} if seen is None else seen
    if model not in seen:
        seen[model] = None
        for info in model.model_fields.values():
            for inner in classes(info.annotation):
                reachable(inner, seen)
    return seen


def first_record(model: type[BaseModel], wanted: type[BaseModel], value: Any, path: tuple = ()) -> tuple | None:
    """The path of the first record of class `wanted` in `value`, which is a record of `model` as plain data."""
    if model is wanted:
        return path
    for name, info in model.model_fields.items():
        for inner in classes(info.annotation):
            given = value.get(name)
            entries = enumerate(given) if isinstance(given, list) else [(None, given)]
            for at, entry in entries:
                if isinstance(entry, dict):
                    found = first_record(inner, wanted, entry, (*path, name) if at is None else (*path, name, at))
                    if found is not None:
                        return found
    return None


SAMPLES = {"local.yaml": "tests/samples/local.yaml"}
"""Files that stand in for those that are empty in the repository."""
TOPS = {SAMPLES.get(file, file): top for file, top in FILES.items()}
TOPS |= {path.relative_to(ROOT).as_posix(): top for folder, top in FOLDERS.items() for path in sorted((ROOT / folder).glob("*.yaml"))}
TOPS["tests/samples/guide.yaml"] = FOLDERS["guides"]


def read_plain(file: str) -> tuple[Any, dict[str, Any]]:
    """The YAML node of a file, and the same as plain data."""
    root, faults = compose(ROOT / file, file)
    data = plain(root, file, faults)
    assert not faults
    return root, data


def holder(top: type[BaseModel], model: type[BaseModel]) -> str:
    """A file of class `top` that holds a record of class `model`."""
    for file in (file for file, each in TOPS.items() if each is top):
        if first_record(top, model, read_plain(file)[1]) is not None:
            return file
    raise AssertionError(f"no {model.__name__} in any file of {top.__name__}: add one to the data, or a sample to tests/samples/")


CASES = [
    pytest.param(top, model, field, id=f"{top.__name__}-{model.__name__}-{field}")
    for top in dict.fromkeys(TOPS.values()) for model in reachable(top) for field, info in model.model_fields.items() if info.is_required()
]


@pytest.mark.parametrize(("top", "model", "field"), CASES)
def test_required_field_that_is_left_out_is_told(top, model, field):
    file = holder(top, model)
    root, data = read_plain(file)
    path = first_record(top, model, data)
    mutated = copy.copy(data)
    record = mutated
    for part in path:
        record[part] = copy.copy(record[part])
        record = record[part]
    place = record[WHERE_KEY].node.start_mark
    del record[field]
    with pytest.raises(ValidationError) as caught:
        top.model_validate(mutated)
    told = [explain(error, top, root, file) for error in caught.value.errors(include_url=False)]
    missing = [fault for fault in told if fault.what == f"the field '{field}' is missing here"]
    assert [(fault.file, fault.line, fault.column) for fault in missing] == [(file, place.line + 1, place.column + 1)]
    assert missing[0].do.startswith(f"add `{field}:`")


def test_every_class_of_the_files_is_tried():
    tried = {case.values[1] for case in CASES}
    for top in (*FILES.values(), *FOLDERS.values()):
        for model in reachable(top):
            assert model in tried or not any(info.is_required() for info in model.model_fields.values()), f"{model.__name__} of {top.__name__}"

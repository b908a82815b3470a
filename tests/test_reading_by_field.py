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


CASES = [
    pytest.param(file, model, field, id=f"{Path(file).stem}-{model.__name__}-{field}")
    for file, top in FILES.items() for model in reachable(top) for field, info in model.model_fields.items() if info.is_required()
]


@pytest.mark.parametrize(("file", "model", "field"), CASES)
def test_required_field_that_is_left_out_is_told(file, model, field):
    root, faults = compose(ROOT / file, file)
    data = plain(root, file, faults)
    assert not faults
    path = first_record(FILES[file], model, data)
    assert path is not None, f"no {model.__name__} in {file}: add one to the data, or a sample here"
    mutated = copy.copy(data)
    record = mutated
    for part in path:
        record[part] = copy.copy(record[part])
        record = record[part]
    place = record[WHERE_KEY].node.start_mark
    del record[field]
    with pytest.raises(ValidationError) as caught:
        FILES[file].model_validate(mutated)
    told = [explain(error, FILES[file], root, file) for error in caught.value.errors(include_url=False)]
    missing = [fault for fault in told if fault.what == f"the field '{field}' is missing here"]
    assert [(fault.file, fault.line, fault.column) for fault in missing] == [(file, place.line + 1, place.column + 1)]
    assert missing[0].do.startswith(f"add `{field}:`")


def test_every_class_of_the_files_is_tried():
    tried = {case.values[1] for case in CASES}
    for file, top in FILES.items():
        for model in reachable(top):
            assert model in tried or not any(info.is_required() for info in model.model_fields.values()), f"{model.__name__} of {file}"

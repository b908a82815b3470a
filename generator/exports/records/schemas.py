"""The published schemas. They are made from the types and kept in `kept/`, so that a build only reads them and a change shows in review."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from generator.data_names import SCHEMAS
from generator.exports.records.base import FORMAT_VERSION
from generator.exports.records.layout import to_bytes
from generator.exports.records.whole import AnyRecord, Manifest, Whole

RECORD_SCHEMA, ALL_SCHEMA, MANIFEST_SCHEMA = PUBLISHED = tuple(f"{SCHEMAS}/{name}.schema.json" for name in ("record", "all", "manifest"))
KEPT = Path(__file__).parent / "kept"


@cache
def schema_files() -> dict[str, bytes]:
    """The published schemas as they are kept, by path."""
    return {path: kept(path).read_bytes() for path in PUBLISHED}


def kept(path: str) -> Path:
    """Where a published schema is kept."""
    return KEPT / path.rpartition("/")[2]


def made() -> dict[str, bytes]:
    """The published schemas as the types have them now, by path."""
    schemas = {
        RECORD_SCHEMA: TypeAdapter(AnyRecord).json_schema(mode="serialization"),
        ALL_SCHEMA: schema_of(Whole),
        MANIFEST_SCHEMA: schema_of(Manifest),
    }
    return {
        path: to_bytes({"$schema": "https://json-schema.org/draft/2020-12/schema", "version": FORMAT_VERSION, **sorted_schema(schema)})
        for path, schema in schemas.items()
    }


def schema_of(model: type[BaseModel]) -> dict[str, object]:
    """The schema of what a type is written as."""
    return model.model_json_schema(mode="serialization")


def sorted_schema(schema: dict[str, object]) -> dict[str, object]:
    """A schema with its definitions in alphabetical order."""
    definitions = schema.get("$defs", {})
    return {**schema, "$defs": {name: definitions[name] for name in sorted(definitions)}}

"""The records as files: one for each, one for all, and the schemas that describe them."""

from __future__ import annotations

import json
from functools import cache

from pydantic import BaseModel, TypeAdapter

from generator.data_names import ALL, SCHEMAS
from generator.exports.context import Data
from generator.exports.records.base import FORMAT_VERSION, NOTICE, Record
from generator.exports.records.make_law import law_records
from generator.exports.records.make_plan import plan_records
from generator.exports.records.make_rest import other_records
from generator.exports.records.whole import AnyRecord, Counts, Fingerprints, Manifest, TheLaw, ThePlan, Whole
from generator.wording import law_fingerprint, plan_fingerprint

RECORD_SCHEMA, ALL_SCHEMA, MANIFEST_SCHEMA = (f"{SCHEMAS}/{name}.schema.json" for name in ("record", "all", "manifest"))


def record_files(data: Data) -> dict[str, bytes]:
    """Every record's file, the file for all, and the schemas, by path."""
    records = (*law_records(data), *plan_records(data), *other_records(data))
    dumped = [record.model_dump(mode="json", by_alias=True) for record in records]
    files = {record["file"]: to_bytes(record) for record in dumped}
    files[ALL] = to_bytes({**whole(data).model_dump(mode="json", by_alias=True), "records": dumped})
    return {**files, **schema_files()}


def to_bytes(value: object) -> bytes:
    """JSON in UTF-8: keys in the order of the types, two spaces, a newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def whole(data: Data, records: tuple[Record, ...] = ()) -> Whole:
    """What stands before the records in the file for all."""
    project = data.project
    law, plan = project.law, project.plan
    return Whole(
        format_version=FORMAT_VERSION, edition=project.settings.edition, notice=NOTICE,
        law=TheLaw(work=law.work, source=law.source),
        plan=ThePlan(work=plan.work, bridge=plan.bridge, headings=plan.headings),
        fingerprints=fingerprints(data), counts=counts(data), records=records,
    )


def fingerprints(data: Data) -> Fingerprints:
    """The fingerprints of all words."""
    return Fingerprints(provisions=law_fingerprint(data.project), plan=plan_fingerprint(data.project))


def counts(data: Data) -> Counts:
    """How many there are of each."""
    project = data.project
    groups = {
        "provisions": project.provisions, "norms": project.norms, "articles": project.law.articles, "measures": project.plan.measures,
        "sections": project.plan.sections, "items": project.items, "actors": project.actors, "roles": project.roles,
        "terms": project.terms, "acts": project.acts, "guides": project.guides, "quizzes": project.quizzes,
        "questions": project.questions,
    }
    return Counts(**{name: len(group) for name, group in groups.items()})


@cache
def schema_files() -> dict[str, bytes]:
    """The published schemas. They depend on the types alone."""
    made = {
        RECORD_SCHEMA: TypeAdapter(AnyRecord).json_schema(mode="serialization"),
        ALL_SCHEMA: schema_of(Whole),
        MANIFEST_SCHEMA: schema_of(Manifest),
    }
    return {
        path: to_bytes({"$schema": "https://json-schema.org/draft/2020-12/schema", "version": FORMAT_VERSION, **sorted_schema(schema)})
        for path, schema in made.items()
    }


def schema_of(model: type[BaseModel]) -> dict[str, object]:
    """The schema of what a type is written as."""
    return model.model_json_schema(mode="serialization")


def sorted_schema(schema: dict[str, object]) -> dict[str, object]:
    """A schema with its definitions in alphabetical order."""
    definitions = schema.get("$defs", {})
    return {**schema, "$defs": {name: definitions[name] for name in sorted(definitions)}}

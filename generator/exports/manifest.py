"""The manifest: edition, counts, fingerprints, and every file of the open data with size and check sum."""

from __future__ import annotations

from collections.abc import Mapping

from generator.checksums import sha256
from generator.data_names import ALL, SCHEMAS
from generator.exports.context import Data
from generator.exports.records.base import FORMAT_VERSION, NOTICE
from generator.exports.records.files import counts, fingerprints
from generator.exports.records.layout import to_bytes
from generator.exports.records.schemas import ALL_SCHEMA, RECORD_SCHEMA
from generator.exports.records.whole import FileEntry, Manifest
from generator.wording import day

MEDIA_TYPES = {
    ".akn.xml": "application/akn+xml", ".csv": "text/csv; charset=utf-8; header=present", ".schema.json": "application/schema+json",
    ".jsonld": "application/ld+json", ".json": "application/json",
}
"""By the end of the name; the first that fits counts."""


def manifest(data: Data, files: Mapping[str, bytes]) -> bytes:
    """The manifest of `files`, as a file."""
    law, plan = data.project.law, data.project.plan
    made = Manifest(
        format_version=FORMAT_VERSION, edition=data.project.settings.edition, notice=NOTICE,
        law=f"{law.work.title}, No {law.work.number} of {day(law.work.date)}",
        plan=f"{plan.work.title}, No {plan.work.number} of {day(plan.work.date)}",
        source_sha256=law.source.sha256, fingerprints=fingerprints(data), counts=counts(data),
        files=tuple(entry(path, files[path]) for path in sorted(files)),
    )
    return to_bytes(made.model_dump(mode="json", by_alias=True))


def entry(path: str, content: bytes) -> FileEntry:
    """A file's line."""
    return FileEntry(path=path, media_type=media_type(path), bytes=len(content), sha256=sha256(content), schema_=schema_for(path))


def media_type(path: str) -> str:
    """What a file is, by its name. Raises ValueError for a name of another kind."""
    for end, found in MEDIA_TYPES.items():
        if path.endswith(end):
            return found
    raise ValueError(f"no media type is known for {path!r}")


def schema_for(path: str) -> str | None:
    """The schema that describes a JSON file; None for other files."""
    if path == ALL:
        return ALL_SCHEMA
    return RECORD_SCHEMA if path.endswith(".json") and not path.startswith(SCHEMAS + "/") else None

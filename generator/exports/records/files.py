"""The records as files: one for each, one for all, and the schemas that describe them."""

from __future__ import annotations

from generator.data_names import ALL
from generator.exports.context import Data
from generator.exports.records.base import FORMAT_VERSION, NOTICE, Record
from generator.exports.records.layout import to_bytes
from generator.exports.records.make_law import law_records
from generator.exports.records.make_plan import plan_records
from generator.exports.records.make_rest import other_records
from generator.exports.records.schemas import schema_files
from generator.exports.records.whole import Counts, Fingerprints, TheLaw, ThePlan, Whole
from generator.wording import law_fingerprint, plan_fingerprint


def record_files(data: Data) -> dict[str, bytes]:
    """Every record's file, the file for all, and the schemas, by path."""
    records = (*law_records(data), *plan_records(data), *other_records(data))
    files = {record.file: to_bytes(record) for record in records}
    return {**files, ALL: to_bytes(whole(data, records)), **schema_files()}


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

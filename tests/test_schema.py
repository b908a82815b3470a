"""The schemas for the editor are what the model's types say, and hold for the real files."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.reading import FILES
from generator.schema import schema_name, schemas

ROOT = Path(__file__).resolve().parents[1]

# The files are loaded as text throughout, as the generator does, so a whole number is digits here, and yes or no is a word. A number's range
# (`minimum` and the like) is not looked at by jsonschema for a text; the tests of reading look at it.
_DRAFT = jsonschema.Draft202012Validator
_AS_TEXT = _DRAFT.TYPE_CHECKER.redefine_many({
    "integer": lambda _, value: isinstance(value, str) and value.isdigit(),
    "boolean": lambda _, value: value in ("true", "false"),
})
AllText = jsonschema.validators.extend(_DRAFT, type_checker=_AS_TEXT)


def schema_of(file: str) -> dict:
    """The committed schema of a data file."""
    return json.loads((ROOT / schema_name(file)).read_text(encoding="utf-8"))


def told(file: str, text: str) -> list[str]:
    """What the committed schema finds in the text of a file."""
    data = yaml.load(text, Loader=yaml.BaseLoader)
    return [f"{error.json_path}: {error.message[:200]}" for error in AllText(schema_of(file)).iter_errors(data)]


@pytest.mark.parametrize("name", schemas())
def test_committed_schema_is_in_step(name):
    assert (ROOT / name).read_bytes().decode("utf-8") == schemas()[name], "run: python -m generator schema"


def test_no_schema_is_left_over():
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "schema").iterdir()} == set(schemas())


@pytest.mark.parametrize("file", FILES)
def test_committed_schema_is_a_schema(file):
    _DRAFT.check_schema(schema_of(file))


@pytest.mark.parametrize("file", FILES)
def test_real_file_keeps_to_its_schema(file):
    assert told(file, (ROOT / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", FILES)
def test_real_file_names_its_schema(file):
    first = (ROOT / file).read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert ((ROOT / file).parent / first.partition("=")[2]).resolve() == ROOT / schema_name(file)


@pytest.mark.parametrize(("file", "old", "new"), [
    ("law/roles.yaml", "    title: Shelter staff\n", ""),
    ("law/roles.yaml", "title: Shelter staff", "tilte: Shelter staff"),
    ("law/roles.yaml", "covers: [actor.carrier]", "covers: []"),
    ("law/roles.yaml", "id: role.consulates", "id: Role"),
    ("law/articles.yaml", "kind: cross-reference", "kind: cross"),
    ("settings.yaml", "pass_mark: 80", "pass_mark: most"),
], ids=["missing", "unknown", "empty-list", "pattern", "choice", "number"])
def test_schema_finds_a_planted_fault(file, old, new):
    text = (ROOT / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    assert told(file, text.replace(old, new))


@pytest.mark.parametrize("name", schemas())
def test_command_names_a_schema_that_is_out_of_step_and_mends_it(project_copy, name):
    assert project_copy.run("schema").returncode == 0
    project_copy.write(name, "{}\n")
    done = project_copy.run("schema", "--check")
    assert done.returncode == 1
    assert done.stderr == f"{name}:1:1: it is not what the model's types say; run python -m generator schema\n"
    assert project_copy.run("schema").stdout == "1 schemas written\n"
    assert project_copy.run("schema", "--check").returncode == 0

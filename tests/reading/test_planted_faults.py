"""Each kind of mistake in a file is told with its place and with advice; nothing ends in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading import Fault, read
from generator.reading.nodes import MOST_BYTES

LAW, ACTORS, ROLES, SETTINGS, LOCAL = "law/articles.yaml", "law/actors.yaml", "law/roles.yaml", "settings.yaml", "local.yaml"
SETTINGS_NOW = (Path(__file__).resolve().parents[2] / SETTINGS).read_text(encoding="utf-8")
EDITION = next(line for line in SETTINGS_NOW.splitlines() if line.startswith("edition: "))

# id: file, words to be replaced, what is put there, words that stand on the line of the fault afterwards, words of the message
REPLACED = {
    "unknown-field": (ROLES, "    title: Shelter staff\n", "    tilte: Shelter staff\n", "tilte", ["unknown field 'tilte'", "did you mean 'title'?"]),
    "field-of-the-loader": (SETTINGS, "pass_mark: 80", "pass_mark: 80\nwhere: here", "where: here", ["unknown field 'where'"]),
    "missing-field": (ROLES, "    title: Shelter staff\n", "", "id: role.shelter-staff", ["the field 'title' is missing here", "add `title:`", "What the reader is called"]),
    "wrong-choice": (LAW, "kind: cross-reference", "kind: cross-refrence", "kind: cross-refrence", ["'cross-refrence' is not one of the choices for 'kind'", "did you mean 'cross-reference'?", "list-item"]),
    "wrong-bearer": (LAW, "            bearer: not stated\n            concerns: [role.shelter-staff, role.assistance-centres, role.person-concerned, role.state-bodies]\n            action: Carry out every",
                     "            bearer: not statd\n            concerns: [role.shelter-staff, role.assistance-centres, role.person-concerned, role.state-bodies]\n            action: Carry out every",
                     "bearer: not statd", ["'not statd' is not one of the choices for 'bearer'", "did you mean 'not stated'?"]),
    "empty-bearer": (LAW, "bearer: [{words: Specialized institutions, actor: actor.specialised-institution}]", "bearer: []", "bearer: []", ["the list 'bearer' is empty"]),
    "bearer-without-words": (LAW, "bearer: [{words: Specialized institutions, actor: actor.specialised-institution}]", "bearer: [{actor: actor.specialised-institution}]",
                             "[{actor: actor.specialised-institution}]", ["the field 'words' is missing here", "The words of the text"]),
    "text-for-list": (ROLES, "covers: [actor.carrier]", "covers: actor.carrier", "covers: actor.carrier", ["'covers' must be a list", "`- `"]),
    "list-for-text": (ROLES, "title: Shelter staff", "title: [Shelter, staff]", "title: [Shelter", ["'title' must be a text"]),
    "record-for-text": (ROLES, "title: Shelter staff", "title: {Shelter: staff}", "title: {Shelter", ["'title' must be a text"]),
    "text-for-record": (LAW, "title: {source: P1, text: \"PROTECTİON\"}", "title: PROTECTİON", "title: PROTECTİON", ["'title' must be a record"]),
    "text-for-entry": (ROLES, "roles:\n", "roles:\n  - nobody\n", "- nobody", ["'roles'", "must be a record"]),
    "list-for-number": (SETTINGS, "pass_mark: 80", "pass_mark: [80]", "pass_mark", ["'a list' is not a number that 'pass_mark' can hold"]),
    "words-for-number": (SETTINGS, "pass_mark: 80", "pass_mark: most", "pass_mark", ["'most' is not a number that 'pass_mark' can hold", "whole number"]),
    "number-out-of-range": (SETTINGS, "pass_mark: 80", "pass_mark: 101", "pass_mark", ["'101' is not a number that 'pass_mark' can hold"]),
    "number-of-many-digits": (SETTINGS, "pass_mark: 80", "pass_mark: " + "9" * 5000, "pass_mark", ["is not a number that 'pass_mark' can hold"]),
    "no-date": (SETTINGS, EDITION, "edition: 24.11.2026", "edition: 24", ["'24.11.2026' is not a date", "2026-11-24"]),
    "no-such-day": (SETTINGS, EDITION, "edition: 2026-02-30", "edition: 2026", ["'2026-02-30' is not a date"]),
    "list-for-date": (SETTINGS, EDITION, "edition: [2026]", "edition: [", ["'a list' is not a date"]),
    "pattern-of-id": (ROLES, "id: role.shelter-staff", "id: Role.Shelter Staff", "Role.Shelter Staff", ["'Role.Shelter Staff' has not the form that 'id' needs", "write it like law.shelters.thirty-days"]),
    "address-that-is-a-script": (SETTINGS, 'leave_to: ""', 'leave_to: "javascript:alert(1)"', '"javascript', ["'javascript:alert(1)' has not the form that 'leave_to' needs", "https://example.org/"]),
    "address-without-its-beginning": (SETTINGS, 'leave_to: ""', 'leave_to: "weather.example"', '"weather', ["'weather.example' has not the form that 'leave_to' needs"]),
    "pattern-of-paragraph": (LAW, "source: P23\n", "source: 23\n", "source: 23", ["'23' has not the form that 'source' needs", "counted from the title"]),
    "pattern-of-number": (LAW, 'text: "17.2"', 'text: "17,2"', '"17,2"', ["'17,2' has not the form that 'text' needs"]),
    "empty-text": (ROLES, "title: Shelter staff", 'title: ""', 'title: ""', ["'title' is empty", "take the line out"]),
    "no-text": (ROLES, "title: Shelter staff", "title:", "    title:\n", ["'title' is empty"]),
    "empty-entry": (LAW, "when: [The victim asks for it.]\n            regardless:", "when: [\"\"]\n            regardless:", 'when: [""]', ["'when'", "is empty"]),
    "empty-list": (ROLES, "covers: [actor.carrier]", "covers: []", "covers: []", ["the list 'covers' is empty", "add an entry"]),
    "doubled-field": (ROLES, "    title: Shelter staff\n", "    title: Shelter staff\n    title: Staff of shelters\n", "title: Staff of shelters", ["the field 'title' stands twice", "keep one of the two"]),
    "field-that-is-a-list": (SETTINGS, "pass_mark: 80", "pass_mark: 80\n? [a, b]\n: c", "? [a, b]", ["a field must have a plain name"]),
    "field-without-name": (SETTINGS, "pass_mark: 80", 'pass_mark: 80\n"": c', '"": c', ["unknown field ''"]),
    "the-loader's-secret-key": (SETTINGS, "pass_mark: 80", 'pass_mark: 80\n"\\0where": c', '"\\0where": c', ["an escape in this text makes the invisible character U+0000"]),
    "merge-key": (SETTINGS, "pass_mark: 80", "pass_mark: 80\n<<: {leave_to: x}", "<<:", ["unknown field '<<'"]),
    "anchor": (ROLES, "title: Shelter staff", "title: &staff Shelter staff", "&staff", ["an alias or anchor stands here", "write it out in full"]),
    "anchor-on-a-list": (ROLES, "covers: [actor.carrier]", "covers: &all [actor.carrier]", "&all", ["an alias or anchor stands here"]),
    "anchor-on-a-record": (ROLES, "roles:\n", "roles: &roles\n", "&roles", ["an alias or anchor stands here"]),
    "alias": (ROLES, "title: Shelter staff", "title: *staff", "*staff", ["an alias or anchor stands here"]),
    "alias-in-a-list": (ROLES, "covers: [actor.carrier]", "covers: [*all, actor.carrier]", "*all", ["an alias or anchor stands here"]),
    "tab": (ROLES, "    title: Shelter staff", "\ttitle: Shelter staff", "\ttitle", ["a tab stands at the start of this line", "use spaces"]),
    "tab-after-spaces": (ROLES, "    title: Shelter staff", "  \ttitle: Shelter staff", "\ttitle", ["a tab stands at the start of this line"]),
    "control-character": (ROLES, "Shelter staff", "Shelter\x07 staff", "\x07", ["the invisible character U+0007 stands here", "delete it"]),
    "nul": (ROLES, "Shelter staff", "Shelter\0 staff", "\0", ["U+0000"]),
    "direction-override": (ROLES, "Shelter staff", "Shelter\u202e staff", "\u202e", ["U+202E"]),
    "byte-order-mark": (ROLES, "# yaml-language-server", "\ufeff# yaml-language-server", "\ufeff", ["U+FEFF"]),
    "lonely-carriage-return": (ROLES, "Shelter staff", "Shelter\r staff", "\r", ["U+000D"]),
    "open-quote": (SETTINGS, "site_name: P", 'site_name: "P', None, ["this is not YAML", "mend indentation, quotes and colons"]),
    "open-bracket": (ROLES, "covers: [actor.carrier]", "covers: [actor.carrier", None, ["this is not YAML"]),
    "bad-indentation": (ROLES, "    title: Shelter staff", "   title: Shelter staff", "   title: Shelter", ["this is not YAML"]),
    "colon-in-text": (ROLES, "title: Shelter staff", "title: Shelter: staff", "title: Shelter:", ["this is not YAML"]),
    "two-documents": (SETTINGS, "pass_mark: 80", "---\npass_mark: 80", None, ["this is not YAML"]),
    "unknown-escape": (SETTINGS, 'leave_to: ""', r'leave_to: "\q"', "leave_to", ["this is not YAML"]),
}

# id: file, its whole new content (None: the file is taken away), line, words of the message
WHOLE = {
    "bad-utf-8": (ROLES, b"roles:\n  - id: role.\xff\n", 2, ["this byte is not UTF-8", "save the file as UTF-8"]),
    "utf-16": (ROLES, "roles: []".encode("utf-16"), 1, ["this byte is not UTF-8"]),
    "empty": (ROLES, b"", 1, ["the file is empty", "git checkout"]),
    "only-white-space": (ROLES, b"\n \n\n", 1, ["the file is empty"]),
    "only-a-comment": (ROLES, b"# nothing\n", 1, ["does not hold fields"]),
    "list": (ROLES, b"- role\n- role\n", 1, ["does not hold fields", "`name: value`"]),
    "scalar": (ROLES, b"roles\n", 1, ["does not hold fields"]),
    "null": (ROLES, b"~\n", 1, ["does not hold fields"]),
    "missing": (ROLES, None, 1, ["the file is missing", "git checkout"]),
    "deep-flow": (ROLES, b"roles: " + b"[" * 1000 + b"]" * 1000, 1, ["more than 50 levels", "write it flatter"]),
    "deep-flow-records": (ROLES, b"roles: " + b"{a: " * 1000 + b"b" + b"}" * 1000, 1, ["more than 50 levels"]),
    "deep-flow-unclosed": (ROLES, b"roles: " + b"[" * 100_000, 1, ["more than 50 levels"]),
    "deep-block-list": (ROLES, b"roles:\n" + b"- " * 1000 + b"a\n", 2, ["more than 50 levels"]),
    "deep-block-records": (ROLES, b"roles:\n" + b"".join(b" " * level + b"a:\n" for level in range(1, 1001)), 51, ["more than 50 levels"]),
    "unknown-directive": (ROLES, b"%YAML 9.9\n---\nroles: []\n", 1, ["this is not YAML"]),
    "laughs": (
        ROLES, b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(b"%c: &%c [%b]\n" % (c + 1, c + 1, b", ".join([b"*%c" % c] * 9)) for c in range(97, 115)),
        1, ["an alias or anchor stands here"],
    ),
}


def only(faults: list[Fault], file: str) -> list[Fault]:
    """Faults, all of one file."""
    assert faults and all(isinstance(found, Fault) for found in faults)
    assert {found.file for found in faults} == {file}
    return faults


@pytest.mark.parametrize("name", sorted(REPLACED))
def test_mistake_is_told_with_its_line(project_copy, name):
    file, old, new, at, words = REPLACED[name]
    project_copy.replace(file, old, new)
    line = project_copy.line(file, at) if at else None
    project, faults = read(project_copy.path)
    assert project is None
    told = [found for found in only(faults, file) if all(word in str(found) for word in words)]
    assert len(told) == 1, "\n".join(map(str, faults))
    assert line in (None, told[0].line), str(told[0])
    assert str(told[0]).startswith(f"{file}:{told[0].line}:{told[0].column}: ")


@pytest.mark.parametrize("name", WHOLE)
def test_file_that_is_wholly_wrong_is_told(project_copy, name):
    file, content, line, words = WHOLE[name]
    if content is None:
        (project_copy.path / file).unlink()
    else:
        project_copy.write(file, content)
    project, faults = read(project_copy.path)
    assert project is None
    (found,) = only(faults, file)
    assert all(word in str(found) for word in words), str(found)
    assert found.line == line


def test_file_that_is_a_folder_is_told(project_copy):
    (project_copy.path / ROLES).unlink()
    (project_copy.path / ROLES).mkdir()
    _, faults = read(project_copy.path)
    (found,) = only(faults, ROLES)
    assert "the file cannot be read" in found.what


def test_huge_file_is_not_even_opened(project_copy):
    with (project_copy.path / ROLES).open("r+b") as file:
        file.truncate(MOST_BYTES + 1)
    _, faults = read(project_copy.path)
    (found,) = only(faults, ROLES)
    assert "33,554,433 bytes, more than 33,554,432" in found.what


def test_many_empty_lines_are_read_in_no_time(project_copy):
    """A search that looks at each of a million lines from each of a million lines would never end."""
    project_copy.write(ROLES, "\n" * 1_000_000 + project_copy.read(ROLES))
    project, faults = read(project_copy.path)
    assert project is not None and not faults


def test_all_faults_of_all_files_are_told_at_once_and_in_order(project_copy):
    project_copy.replace(SETTINGS, "pass_mark: 80", "pass_mark: 0")
    project_copy.replace(ROLES, "    title: Shelter staff\n", "")
    project_copy.replace(ROLES, "id: role.consulates", "id: Consulates")
    project_copy.replace(ROLES, "covers: [actor.carrier]", "covers: []")
    _, faults = read(project_copy.path)
    assert [(found.file, found.what) for found in faults] == [
        (ROLES, "the list 'covers' is empty"),
        (ROLES, "'Consulates' has not the form that 'id' needs"),
        (ROLES, "the field 'title' is missing here"),
        (SETTINGS, "'0' is not a number that 'pass_mark' can hold"),
    ]
    assert [found.line for found in faults[:3]] == sorted(found.line for found in faults[:3])


def test_list_with_a_faulty_entry_is_not_called_empty(project_copy):
    project_copy.replace(LAW, "        title: Trafficking in human beings\n", "")
    _, faults = read(project_copy.path)
    assert [found.what for found in faults] == ["the field 'title' is missing here"]


def test_doubled_and_unknown_fields_of_one_file_are_told_together(project_copy):
    project_copy.replace(SETTINGS, "pass_mark: 80", "pass_mark: 80\npass_mark: 81\nmark: 82")
    _, faults = read(project_copy.path)
    assert [found.what for found in faults] == ["the field 'pass_mark' stands twice", "unknown field 'mark'"]


@pytest.mark.parametrize("name", ["open-quote", "unknown-field", "doubled-field", "nul", "alias-in-a-list", "wrong-choice"])
def test_command_tells_a_mistake_without_a_traceback(project_copy, name):
    file, old, new, _, words = REPLACED[name]
    project_copy.replace(file, old, new)
    done = project_copy.run("check")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert all(word in done.stderr for word in words)
    assert "rules on what the files say were not run" in done.stderr


@pytest.mark.parametrize("name", ["bad-utf-8", "empty", "list", "missing", "deep-flow-unclosed", "deep-block-list", "deep-block-records", "laughs"])
def test_command_tells_a_wrong_file_without_a_traceback(project_copy, name):
    file, content, line, words = WHOLE[name]
    if content is None:
        (project_copy.path / file).unlink()
    else:
        project_copy.write(file, content)
    done = project_copy.run("check")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"{file}:{line}:" in done.stderr
    assert all(word in done.stderr for word in words)


def test_windows_line_ends_change_nothing(project_copy):
    project_copy.write(ROLES, project_copy.read(ROLES).replace("\n", "\r\n"))
    project, faults = read(project_copy.path)
    assert not faults
    assert project.roles


@pytest.mark.parametrize("words", ["say *this*", "R&D & more", "note: *x", "a [[[[ b"])
def test_signs_inside_quoted_text_are_no_aliases(project_copy, words):
    project_copy.replace(ROLES, "title: Shelter staff", f"title: |-\n      {words}")
    project, faults = read(project_copy.path)
    assert not faults, faults
    assert next(role for role in project.roles if role.id == "role.shelter-staff").title == words


@pytest.mark.parametrize("number", ["10.10", "14-1", "13.4.10", "0", "1.0.1"])
def test_numbers_stay_text(project_copy, number):
    project_copy.replace(LAW, 'text: "17.2"', f"text: {number}")
    project, faults = read(project_copy.path)
    assert not faults
    assert project.by_id["law.assistance.monthly-allowance"].number.text == number


@pytest.mark.parametrize("word", ["yes", "null", "2014", "1e3", "0x10", "2014-01-01", "~"])
def test_words_that_yaml_would_turn_into_something_else_stay_text(project_copy, word):
    project_copy.replace(ROLES, "title: Shelter staff", f"title: {word}")
    project, faults = read(project_copy.path)
    assert not faults
    assert next(role for role in project.roles if role.id == "role.shelter-staff").title == word

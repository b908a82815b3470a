"""What the eye does not see, and values that are bigger than they look: told at their place, and never a traceback."""

from __future__ import annotations

import pytest

from generator.reading import read
from generator.reading.nodes import MOST_TOLD

LAW, PLAN, ROLES, SETTINGS = "law/articles.yaml", "nap/plan.yaml", "law/roles.yaml", "settings.yaml"
TITLE = "title: Shelter staff"
MANY = "9" * 5000

# id: file, words to be replaced, what is put there, words on the line of the fault, words of the message
CASES = {
    "nul-as-an-escape": (ROLES, TITLE, r'title: "Shelter\0staff"', "title: \"Shelter", ["an escape in this text", "U+0000"]),
    "bell-as-hexadecimal": (ROLES, TITLE, r'title: "Shelter\x07staff"', "title: \"Shelter", ["an escape in this text", "U+0007"]),
    "direction-override-as-an-escape": (ROLES, TITLE, r'title: "Shelter\u202estaff"', "title: \"Shelter", ["U+202E"]),
    "line-separator-as-an-escape": (ROLES, TITLE, r'title: "Shelter\Lstaff"', "title: \"Shelter", ["U+2028"]),
    "tab-as-an-escape": (ROLES, TITLE, r'title: "Shelter\tstaff"', "title: \"Shelter", ["an escape in this text", "U+0009"]),
    "escape-in-the-name-of-a-field": (SETTINGS, "pass_mark: 80", 'pass_mark: 80\n"pass\\0mark": 81', '"pass\\0mark"', ["U+0000"]),
    "nul-in-the-name-of-the-copy": (LAW, "file: law/source/", r'file: "a\0b" #', r'"a\0b"', ["U+0000"]),
    "tab-in-the-middle": (ROLES, TITLE, "title:\tShelter staff", "title:\t", ["a tab stands in this line", "use spaces"]),
    "tab-at-the-end": (ROLES, TITLE, TITLE + "\t", TITLE, ["a tab stands in this line"]),
    "tag": (ROLES, TITLE, "title: !!binary aGk=", "!!binary", ["the tag '!!binary' stands here", "take it out"]),
    "tag-of-a-program": (ROLES, TITLE, 'title: !!python/name:os.system ""', "!!python", ["the tag '!!python/name:os.system' stands here"]),
    "tag-of-one's-own": (ROLES, "covers: [actor.carrier]", "covers: !all [actor.carrier]", "!all", ["the tag '!all' stands here"]),
    "id-with-a-line-break": (ROLES, "id: role.consulates", r'id: "role.consulates\n"', "role.consulates", [r"'role.consulates\n' has not the form"]),
    "paragraph-with-a-line-break": (LAW, "source: P23\n", 'source: "P23\\n"\n', '"P23', ["has not the form that 'source' needs"]),
    "number-with-a-line-break": (LAW, 'text: "17.2"', r'text: "17.2\n"', r'"17.2\n"', ["has not the form that 'text' needs"]),
    "digits-of-another-script": (LAW, 'text: "17.2"', 'text: "17.٢"', "17.٢", ["has not the form that 'text' needs"]),
    "paragraph-in-another-script": (LAW, "source: P23\n", "source: P2٣\n", "P2٣", ["has not the form that 'source' needs"]),
    "paragraph-of-many-digits": (LAW, "source: P23\n", f"source: P{MANY}\n", f"P{MANY}", ["has not the form that 'source' needs"]),
    "number-of-many-digits": (LAW, 'text: "17.2"', f'text: "{MANY}"', MANY, ["has not the form that 'text' needs"]),
    "too-many-paragraphs": (LAW, "paragraphs: 137", "paragraphs: 1000000000", "paragraphs: 1", ["is not a number that 'paragraphs' can hold"]),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_at_its_place(project_copy, name):
    file, old, new, at, words = CASES[name]
    project_copy.replace(file, old, new)
    line = project_copy.line(file, at)
    project, faults = read(project_copy.path)
    assert project is None
    (found,) = faults
    assert (found.file, found.line) == (file, line)
    assert all(word in str(found) for word in words), str(found)
    assert "\n" not in str(found)


@pytest.mark.parametrize("sign", ["\0", "\t"], ids=["nul", "tab"])
def test_many_of_them_do_not_make_many_messages(project_copy, sign):
    project_copy.write(ROLES, f"{sign}\n" * 300_000)
    _, faults = read(project_copy.path)
    assert len(faults) == MOST_TOLD


def test_windows_line_ends_do_not_move_the_place(project_copy):
    project_copy.replace(ROLES, TITLE, "title: Shelter\x07 staff")
    line = project_copy.line(ROLES, "\x07")
    project_copy.write(ROLES, project_copy.read(ROLES).replace("\n", "\r\n"))
    _, faults = read(project_copy.path)
    assert [(found.line, found.column) for found in faults] == [(line, len("    title: Shelter") + 1)]


@pytest.mark.parametrize(("written", "meant"), [
    (r'"no\_break"', "no\u00a0break"), (r'"back\\slash"', "back\\slash"), (r'"a \"quote\""', 'a "quote"'), (r'"\u0130"', "İ"), (r"'back\0slash'", r"back\0slash"),
])
def test_other_escapes_are_no_faults(project_copy, written, meant):
    project_copy.replace(ROLES, TITLE, f"title: {written}")
    project, faults = read(project_copy.path)
    assert faults == []
    assert next(role for role in project.roles if role.id == "role.shelter-staff").title == meant

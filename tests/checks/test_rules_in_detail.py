"""What a rule tells in its less common cases."""

from __future__ import annotations

import shutil

import pytest

from generator.checks import RULES
from generator.checks.rule import names
from generator.reading import load

LAW, PLAN, ACTORS = "law/articles.yaml", "nap/plan.yaml", "law/actors.yaml"


def told(copy, rule: str) -> list[str]:
    """What a rule says of a copy of the data."""
    return [str(found) for found in RULES[rule](load(copy.path), copy.path)]


@pytest.mark.parametrize(("file", "old", "new", "words"), [
    (PLAN, "{item: nap.13.6.1, how: same}", "{item: nap.measures.abroad, how: same}", "'nap.measures.abroad' does not exist here as a plan item: it is a measure;"),
    (LAW, "compare: [law.return.return-document]", "compare: [actor.victim]", "'actor.victim' does not exist here as a provision or a measure or a plan item: it is an actor;"),
    ("law/roles.yaml", "covers: [actor.carrier]", "covers: [role.consulates]", "'role.consulates' does not exist here as an actor: it is a role;"),
], ids=["measure-for-item", "actor-for-provision", "role-for-actor"])
def test_id_of_another_kind_is_told_as_what_it_is(project_copy, file, old, new, words):
    project_copy.replace(file, old, new)
    (found,) = told(project_copy, "ids_that_are_named_exist")
    assert found.startswith(f"{file}:")
    assert words in found


@pytest.mark.parametrize("count", [1, 136, 138, 100_000])
def test_wrong_count_of_paragraphs_is_told_once(project_copy, count):
    project_copy.replace(LAW, "  paragraphs: 137", f"  paragraphs: {count}")
    line = project_copy.line(LAW, f"  paragraphs: {count}\n")
    (found,) = told(project_copy, "every_paragraph_is_used_once")
    assert found.startswith(f"{LAW}:{line}:15: law/source/ministry-page.txt has 137 paragraphs, not {count}; ")


def test_paragraph_beyond_the_last_is_told_without_the_copy_too(project_copy):
    project_copy.replace(LAW, "  paragraphs: 137", "  paragraphs: 136")
    shutil.rmtree(project_copy.path / "law/source")
    (found,) = told(project_copy, "every_paragraph_is_used_once")
    assert "the source has 136 paragraphs, no P137" in found


@pytest.mark.parametrize(("words", "text", "used"), [
    ("court", "the court decides", True),
    ("court", "a courteous officer", False),
    ("shelter", "shelters are offered", False),
    ("“child rights”", "the law on “child rights”.", True),
    ("centre", "centre", True),
    ("a.b", "a-b", False),
])
def test_name_is_used_as_whole_words(words, text, used):
    assert names(words, text) is used


def test_part_of_a_word_is_no_name(project_copy):
    project_copy.replace(ACTORS, "{words: specialized police unit}", "{words: ecialized police uni}")
    found = told(project_copy, "names_occur_in_the_source")
    assert len(found) == 1
    assert "the source does not use the name “ecialized police uni”" in found[0]


@pytest.mark.parametrize(("file", "old", "new", "where"), [
    (PLAN, "title: Security until the danger is over\n    text", "title: Security for 97 days\n    text", "P47"),
    (PLAN, "Injured persons are to be kept safe until", "Injured persons are to be kept safe for 97 days, until", "P47"),
    (PLAN, "title: Study of the problem in the regions", "title: Study of 97 regions", "item 13.4.2"),
    (PLAN, "Take steps to study the social and", "Take 97 steps to study the social and", "item 13.4.2"),
    (LAW, "title: 30 days are offered on request", "title: 97 days are offered on request", "P23"),
], ids=["heading-of-a-measure", "summary-of-a-measure", "heading-of-an-item", "summary-of-an-item", "heading-of-a-provision"])
def test_number_that_is_ours_is_told(project_copy, file, old, new, where):
    project_copy.replace(file, old, new)
    (found,) = told(project_copy, "readings_invent_no_number")
    assert found.startswith(f"{file}:")
    assert f"the number 97 does not stand in {where};" in found


def test_number_that_is_ours_is_told_in_a_period(project_copy):
    text = project_copy.read(LAW)
    place = text.index("runs_from: ", text.index("- id: law.shelters.thirty-days\n")) + len("runs_from: ")
    project_copy.write(LAW, text[:place] + "97 days after " + text[place:])
    line = text.count("\n", 0, place) + 1
    (found,) = told(project_copy, "readings_invent_no_number")
    assert found.startswith(f"{LAW}:{line}:")
    assert "the number 97 does not stand in P23;" in found

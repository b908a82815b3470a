"""What the rules on questions must not tell: words that only look like a fault."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from planting import PRICES, SET

from generator.checks import RULES, check
from generator.checks.invented_cases import countries
from generator.reading import load

STEM = "What must carriers make passengers aware of?"
PLANTED = Path(__file__).with_name("planted")
LAW = "law/articles.yaml"
SCENARIO = "A ferry company sails abroad."


def told(copy, rule: str) -> list[str]:
    """What a rule says of a copy of the data."""
    return [str(found) for found in RULES[rule](load(copy.path), copy.path)]


@pytest.mark.parametrize(("rule", "old", "new"), [
    ("nothing_refers_to_letters_or_places", PRICES, '"A passenger and a driver at the border"'),
    ("nothing_refers_to_letters_or_places", PRICES, '"An answer a child gives at the border"'),
    ("no_all_or_none_of_the_above", PRICES, '"None of these persons may be told of it"'),
    ("no_all_or_none_of_the_above", PRICES, '"All of the costs at the borders"'),
    ("stems_can_be_understood_alone", STEM, "Whose opinion is asked: that of children of 10 years and above?"),
    ("stems_can_be_understood_alone", STEM, "Who is asked when a child is above the age of 10?"),
    ("stems_can_be_understood_alone", STEM, "Those who carry passengers must tell them of what?"),
    ("stems_can_be_understood_alone", "What follows for the carrier?", "She offers to pay: what follows for the carrier?"),
    ("negative_stems_are_emphasised", STEM, "What must carriers do when a passenger does not have documents?"),
    ("negative_stems_are_emphasised", "A carrier must refuse service to", "A carrier must not refuse service to"),
    ("options_are_of_like_form", PRICES, '"60 prices that are charged at the borders"'),
    ("options_are_of_like_form", '"60 days", provision', '"Sixty days or so", provision'),
    ("questions_invent_no_number", "30 days are offered by P23, and Article 13 is the place.", "30 days are offered by P23. P23 gives no other number."),
    ("questions_invent_no_number", PRICES, '"The 500 prices that are charged at borders"'),
    ("questions_invent_no_number", SCENARIO, "A ferry company sails abroad on day 31."),
    ("questions_do_not_answer_each_other", SCENARIO, "A ferry company sails for 30 days."),
    ("distractors_are_not_true_elsewhere", PRICES, '"Those of all passengers"'),
    ("cases_name_no_country", SCENARIO, "A company from Azerbaijan keeps to the UN Convention."),
    ("cases_name_no_country", SCENARIO, "The georgian dish and the turkey were cold."),
    ("cases_name_no_real_person", SCENARIO, "Leyla asks the Ministry of Internal Affairs. In Baku Aysel asks too."),
    ("cases_name_no_real_person", SCENARIO, "The manager takes the call. The Shelter Manager it is."),
    ("cases_blame_nobody", '"The text says nothing about prices."', '"It was not her fault."'),
    ("keys_are_as_strong_as_their_norms", '"The duty comes from the law."', '"It may well be so; but the text does not say so. Neither “may” nor “can” stands there."'),
    ("keys_are_as_strong_as_their_norms", '"The duty comes from the law."', '"That they must not do so is not said."'),
    ("keys_are_as_strong_as_their_norms", '"It may decide as it sees fit"', '"It is entitled to decide as it sees fit"'),
    ("keys_are_not_the_longest", '"The threat of trafficking in human beings"', '"The threat of trafficking in human beings, at home and abroad"'),
], ids=lambda each: each[:40])
def test_what_only_looks_like_a_fault_is_not_told(sets, rule, old, new):
    sets.replace(SET, old, new)
    assert told(sets, rule) == []


def test_a_negative_question_claims_its_distractors(sets):
    sets.replace(SET, '"Checking whether papers are there"', '"Checking within 24 hours"')
    sets.replace(SET, '"Telling the police who travels"', '"Telling the police within 48 hours"')
    (found,) = told(sets, "questions_invent_no_number")
    assert "the number 24 in `says` of quiz.transport-operators.no-duty" in found


def test_number_of_another_provision_is_told_in_a_key(sets):
    sets.replace(SET, '"30 days", key: true', '"18 days", key: true')
    assert any("the number 18 in `says`" in found for found in told(sets, "questions_invent_no_number"))


def test_without_sets_there_is_nothing_to_ask(sets):
    for path in (sets.path / "quizzes").iterdir():
        path.unlink()
    assert told(sets, "every_norm_is_asked") == told(sets, "duties_are_applied") == []


def test_norm_that_the_guide_of_the_role_leaves_out_need_not_be_asked_there(sets):
    sets.replace(SET, "\nrole: role.transport-operators", "\nrole: role.person-concerned")
    norm = "law.shelters.prolongation-and-consent/police-unit-may-ask"
    missing = f"quiz.transport-operators does not ask {norm};"
    guide = (PLANTED / "guide.yaml").read_text(encoding="utf-8").replace("transport-operators", "person-concerned")
    sets.write("guides/person-concerned.yaml", guide)
    assert any(missing in found for found in told(sets, "every_norm_of_a_role_is_asked"))
    sets.write("guides/person-concerned.yaml", f"{guide}leaves_out:\n  - {{norm: {norm}, why: For the test.}}\n")
    assert not any(missing in found for found in told(sets, "every_norm_of_a_role_is_asked"))


def test_question_of_another_set_counts_as_asked(sets):
    sets.replace(SET, "    norms: [law.shelters.thirty-days/offer]\n", "    about: [law.shelters.children]\n")
    assert not any("sixty-days" in found for found in told(sets, "every_norm_is_asked"))
    assert any("law.shelters.thirty-days/offer" in found for found in told(sets, "every_norm_is_asked"))


def test_every_norm_that_no_question_asks_is_missed_by_name(sets, project):
    (sets.path / "quizzes/rest.yaml").unlink()
    sets.write(SET, re.sub(r"norms: \[.*\]", "about: [law.definition.trafficking]", sets.read(SET)))
    words = "\n".join(told(sets, "every_norm_is_asked"))
    assert [found.id for found in project.norms if f"no question asks {found.id};" not in words] == []


def test_countries_are_those_of_the_language_without_the_own():
    english = countries("en", "az")
    assert {"Georgia", "Myanmar", "Hong Kong", "Türkiye"} <= english
    assert not {"Azerbaijan", "United Nations", "European Union"} & english
    assert "Deutschland" in countries("de", "az")


def test_titles_and_words_to_avoid_come_from_the_settings(sets):
    settings = sets.read("settings.yaml")
    sets.write("settings.yaml", settings.partition("\navoid:")[0] + "\navoid: {blame: [ferry]}\n")
    assert ["“ferry” can be read as blame" in found for found in told(sets, "cases_blame_nobody")] == [True]
    sets.replace(SET, SCENARIO, "A beaten woman sails abroad.")
    assert told(sets, "cases_show_nothing_that_hurts") == []


def test_review_takes_away_what_the_pins_are_told_for(sets):
    sets.replace(LAW, 'text: "Legal entities, transportation', 'text: "Legal bodies, transportation')
    suspect = [found for found in told(sets, "questions_are_pinned_to_the_words") if "is suspect" in found]
    assert len(suspect) == 9
    assert sets.run("review", "quiz.transport-operators").returncode == 0
    assert told(sets, "questions_are_pinned_to_the_words") == []


def test_faults_of_questions_are_told_in_the_order_of_the_file(sets):
    sets.replace(SET, STEM, STEM[:-1])
    sets.replace(SET, '"60 days", provision', '"20 days", provision')
    found = [fault for fault in check(load(sets.path), sets.path) if fault.file == SET]
    assert [fault.line for fault in found] == sorted(fault.line for fault in found)
    assert len(found) == 2

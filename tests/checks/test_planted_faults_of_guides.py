"""Rules on decisions, cases, notices and blanks find what is planted in a guide written for the tests, which has them all."""

from __future__ import annotations

import pytest
from planting import Case, assert_told

from generator.checks import RULES
from generator.reading import load

GUIDE, LOCAL = "guides/transport-operators.yaml", "local.yaml"

CASES = [
    Case("decisions_lead_somewhere", "both", GUIDE, "          yes:\n            next: true\n", "          yes:\n            next: true\n            says: Go on.\n            silent: [law.carriers.three-duties]\n",
         "says: Go on.", ("an answer in “May this person travel?” must either go on or say what holds",)),
    Case("decisions_lead_somewhere", "neither", GUIDE, "            next: true\n", "            next: false\n", "next: false", ("must either go on or say what holds",)),
    Case("decisions_lead_somewhere", "rests-on-nothing", GUIDE, "            silent: [law.carriers.three-duties]\n", "", "says: \"The text does not say", ("an answer in “May this person travel?” rests on nothing", "`silent`")),
    Case("decisions_lead_somewhere", "last-leads-on", GUIDE, '            says: "Service is to be refused."\n            norms: [law.carriers.three-duties/refuse-service]\n', "            next: true\n",
         "asks: \"Are they the necessary ones?\"", ("the last question of “May this person travel?” leads to no other",)),
    Case("words_are_as_strong_as_their_norms", "decision", GUIDE, 'says: "You must refuse."', 'says: "You may refuse."', "You may refuse.", ("words of guide.transport-operators say 'may', but no norm that they cite does: “You may refuse.”",)),
    Case("words_are_as_strong_as_their_norms", "case", GUIDE, '["Passengers must be checked."]', '["Passengers must not be checked."]', "must not be checked", ("say 'must not'",)),
    Case("words_are_as_strong_as_their_norms", "notice", GUIDE, 'says: "Staff must check all passengers."', 'says: "Staff are entitled to check all passengers."', "entitled to check", ("say 'is entitled to'",)),
    Case("only_the_person_concerned_is_spared_norms", "another-role", GUIDE, "session:\n", "leaves_out:\n  - {norm: law.carriers.three-duties/refuse-service, why: It is hard.}\nsession:\n", "why: It is hard.",
         ("guide.transport-operators leaves out law.carriers.three-duties/refuse-service; only the page for the person concerned may",)),
    Case("only_the_person_concerned_is_spared_norms", "need-not", GUIDE, "role: role.transport-operators\n", "role: role.person-concerned\nleaves_out:\n  - {norm: law.carriers.three-duties/refuse-service, why: It is hard.}\n", "why: It is hard.",
         ("says that it leaves out law.carriers.three-duties/refuse-service, but need not or does not", "take the entry out")),
    Case("local_names_what_exists", "blank", LOCAL, "{}", "filled:\n  - {guide: guide.shelter-staff, blank: no-such-blank, words: x}", "no-such-blank", ("guide.shelter-staff has no blank 'no-such-blank'",)),
    Case("local_names_what_exists", "translation", LOCAL, "{}", "translations:\n  - {guide: guide.transport-operators, material: at-the-doors, language: az, words: x}", "at-the-doors",
         ("guide.transport-operators has no notice, card or announcement 'at-the-doors'", "did you mean 'guide.transport-operators at-the-door'?")),
    Case("cases_name_no_country", "session", GUIDE, 'tells: "A driver wants', 'tells: "In Georgia a driver wants', "In Georgia", ("“Georgia” is a country",)),
    Case("cases_blame_nobody", "session", GUIDE, '["The carrier refuses to serve her."]', '["She is naive."]', "She is naive", ("“naive” can be read as blame",)),
    Case("cases_show_nothing_that_hurts", "session", GUIDE, 'asks: ["What follows?"]', 'asks: ["Who has beaten her?"]', "beaten her", ("“beaten” shows what hurts",)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.name}")
def test_planted_fault_is_found_and_told(planted_guide, case):
    assert_told(planted_guide, case, case.file)


@pytest.mark.parametrize("name", sorted({case.rule for case in CASES}))
def test_guide_as_it_is_has_no_faults(planted_guide, name):
    assert not [fault for fault in RULES[name](load(planted_guide.path), planted_guide.path) if fault.file == GUIDE]


def test_own_country_of_the_law_may_be_named(planted_guide):
    planted_guide.replace(GUIDE, 'tells: "A driver wants', 'tells: "In Azerbaijan a driver wants')
    assert not list(RULES["cases_name_no_country"](load(planted_guide.path), planted_guide.path))

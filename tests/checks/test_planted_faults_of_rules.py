"""Every rule finds the fault that is planted for it, and tells it at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from planting import Case, assert_told
from test_planted_faults_of_guides import CASES as OF_GUIDES
from test_planted_faults_of_quizzes import CASES as OF_QUIZZES

from generator.checks import RULES, check
from generator.reading import errors, load

ROOT = Path(__file__).resolve().parents[2]
LAW, PLAN, PAGE = "law/articles.yaml", "nap/plan.yaml", "law/source/ministry-page.txt"
ACTORS, ROLES, TERMS, ACTS, SETTINGS = "law/actors.yaml", "law/roles.yaml", "law/terms.yaml", "law/acts.yaml", "settings.yaml"
GUIDE = "guides/transport-operators.yaml"
STEP_NORMS = "modality: must\n        norms: [law.carriers.three-duties/"
P19_BEARER = "bearer: [{words: Specialized institutions, actor: actor.specialised-institution}]"


CASES = [
    Case("ids_are_unique", "two-roles", ROLES, "id: role.consulates", "id: role.shelter-staff", "title: Shelter staff",
         ("the id 'role.shelter-staff' is used twice", "another id"), "-1"),
    Case("everyday_words_lead_somewhere", "situation", SETTINGS, "see: [guide.transport-operators/inform-passengers]", "see: [guide.transport-operators/inform-passenger]",
         "see: [guide.transport-operators/inform-passenger]", ("'guide.transport-operators/inform-passenger' does not exist here", "did you mean 'guide.transport-operators/inform-passengers'?")),
    Case("everyday_words_lead_somewhere", "line-of-a-provision", SETTINGS, "see: [P136, P137,", "see: [P23, P137,", "see: [P23, P137,", ("'P23' does not exist here",)),
    Case("everyday_words_are_said_once", "word", SETTINGS, "[teacher, lessons, homework]", "[teacher, Hotline, homework]", "[teacher, Hotline",
         ("the everyday word “Hotline” stands twice", "it stands beside “phone” too")),
    Case("everyday_words_are_said_once", "place", SETTINGS, "see: [law.children.education-and-contact]", "see: [law.children.education-and-contact, law.children.education-and-contact]",
         "see: [law.children.education-and-contact, law", ("“teacher” leads to law.children.education-and-contact twice",)),
    Case("ids_are_unique", "two-norms", LAW, "- id: no-paid-services", "- id: free-services", "modality: prohibition\n            " + P19_BEARER,
         ("law.special-institutions.free-of-charge has two norms named 'free-services'",), "-1"),
    Case("language_is_known", "code-of-no-language", LAW, "language: en", "language: qq", "language: qq", ("no language has the code 'qq'",)),
    Case("ids_carry_their_namespace", "term", TERMS, "id: term.exploitation", "id: exploitation", "id: exploitation",
         ("the id 'exploitation' does not begin with 'term.'",)),
    Case("ids_carry_their_namespace", "provision-of-another-article", LAW, "id: law.special-institutions.shelters", "id: law.shelters.interim",
         "id: law.shelters.interim", ("'law.shelters.interim' stands under 'law.special-institutions'", "move it")),
    Case("ids_carry_their_namespace", "item", PLAN, "- id: nap.13.4.2\n", "- id: nap.13.4.22\n", "- id: nap.13.4.22\n",
         ("'nap.13.4.22' is not the printed number 13.4.2", "write nap.13.4.2")),
    Case("ids_carry_their_namespace", "item-of-another-section", PLAN, 'label: "13.4"', 'label: "13.7"', '{source: P67, text: "13.4.2."}',
         ("item 13.4.2 stands in section 13.7", "move it to its section")),
    Case("ids_that_are_named_exist", "actor", LAW, P19_BEARER, P19_BEARER.replace("-institution}", "-instituton}"), "actor.specialised-instituton",
         ("'actor.specialised-instituton' does not exist here", "did you mean 'actor.specialised-institution'?")),
    Case("ids_that_are_named_exist", "role", ROLES, "covers: [actor.carrier]", "covers: [actor.carier]", "covers: [actor.carier]",
         ("'actor.carier' does not exist here", "did you mean 'actor.carrier'?")),
    Case("ids_that_are_named_exist", "wrong-kind", PLAN, "{item: nap.13.6.1, how: same}", "{item: nap.measures.abroad, how: same}", "item: nap.measures.abroad",
         ("'nap.measures.abroad' does not exist here",)),
    Case("ids_that_are_named_exist", "act", LAW, "act: act.prevention-of-neglect", "act: act.prevention", "act: act.prevention",
         ("'act.prevention' does not exist here", "did you mean 'act.")),
    Case("ids_that_are_named_exist", "compare", LAW, "compare: [law.return.return-document]", "compare: [law.return.document]", "[law.return.document]",
         ("'law.return.document' does not exist here", "did you mean 'law.return.return-document'?")),
    Case("ids_that_are_named_exist", "defined-in", TERMS, "defined_in: law.definition.trafficking", "defined_in: law.definition", "defined_in: law.definition",
         ("'law.definition' does not exist here",)),
    Case("references_say_where_they_lead", "resolved", LAW, "status: resolved\n            to: law.children.interests-first", "status: resolved",
         "cites: 16.1 of this Law", ("“16.1 of this Law” is resolved, but to nothing", "add `to:` or `act:`"), "+1"),
    Case("references_say_where_they_lead", "outside", LAW, "            act: act.prevention-of-neglect\n", "", "Neglecting Children and Violations by Minors\n            status",
         ("lies outside this text, but the act is not named", "add `act:`"), "+1"),
    Case("references_say_where_they_lead", "disputed", LAW, "to: law.social-rehabilitation\n            note: >-", "to: law.social-rehabilitation\n          - cites: Articles 15.4\n            status: resolved\n            to: law.social-rehabilitation\n            note: >-",
         "status: disputed", ("“the Articles 15.4” is disputed, but the dispute is not told", "add `note:`")),
    Case("doubtful_words_have_a_note", "no-note", LAW, """        notes:
          - kind: gap
            says: >-
              Who must do this is not said.
          - kind: number
            about: Articles 15.4
            says: Which paragraph 15.4 is cannot be settled from the source.
            compare: [law.social-rehabilitation.funding, law.social-rehabilitation.needs]
""", "", "id: law.children.programmes", ("law.children.programmes has a disputed reference and no note",)),
    Case("executors_are_the_cell", "left-out", PLAN, """          text: "The Ministry of Labor and Social Protection of Population, The State Committee for Family, Woman and
            Child Problems, The Ministry of Health, The Ministry of Internal Affairs, local executive power
            authorities"
          bodies:
            - {words: "The Ministry of Labor and Social Protection of Population", actor: actor.ministry-labour}
""", """          text: "The Ministry of Labor and Social Protection of Population, The State Committee for Family, Woman and
            Child Problems, The Ministry of Health, The Ministry of Internal Affairs, local executive power
            authorities"
          bodies: # left out
""", "bodies: # left out", ("the executors of 13.4.1 do not add up to the printed cell", "`manner`"), "+1"),
    Case("executors_are_the_cell", "manner", PLAN, "manner: by involving the related non-governmental organizations", "manner: by involving related bodies",
         "id: nap.13.5.6", ("the executors of 13.5.6 do not add up",), "any"),
    Case("executors_are_the_cell", "involved", PLAN, "manner: by involving the related non-governmental organizations", "manner: by involving the related bodies",
         "id: nap.13.5.6", ("“non-governmental organizations” does not stand in the manner of 13.5.6",), "any"),
    Case("terms_are_the_cell", "other-year", PLAN, '{source: P66, text: "2014-2017", first: 2014, last: 2017}', '{source: P66, text: "2014-2017", first: 2014, last: 2018}',
         "source: P66", ("the cell of 13.4.1 prints “2014-2017”, but years [2014, 2018] were read",)),
    Case("terms_are_the_cell", "no-years", PLAN, '{source: P66, text: "2014-2017", first: 2014, last: 2017}', '{source: P66, text: "2014-2017"}',
         "source: P66", ("but years none were read",)),
    Case("norms_quote_their_provision", "quote", LAW, "quote: The limit for the sheltering of children is 60 days.", "quote: The limit for sheltering children is 60 days.",
         "quote: The limit", ("the words “The limit for sheltering children is 60 days.” do not stand in law.children.age-and-stay", "copy the words exactly")),
    Case("norms_quote_their_provision", "left-out-in-another-order", LAW, "quote: shall […] refuse to serve persons, who don’t have the necessary documents.",
         "quote: refuse to serve persons […] check all passengers", "quote: refuse to serve", ("the words “check all passengers” do not stand in law.carriers.three-duties",)),
    Case("norms_quote_their_provision", "nothing-but-left-out", LAW, "quote: shall […] refuse to serve persons, who don’t have the necessary documents.",
         "quote: shall […]", "quote: shall […]", ("a quote from law.carriers.three-duties has no words beside […]", "copy the words exactly")),
    Case("norms_quote_their_provision", "mention", LAW, P19_BEARER, P19_BEARER.replace("Specialized institutions", "special entities"),
         "words: special entities, actor", ("the words “special entities” do not stand in law.special-institutions.free-of-charge",)),
    Case("norms_quote_their_provision", "period", LAW, "words: 60 days\n", "words: sixty (60) days\n", "words: sixty (60) days", ("“sixty (60) days” do not stand in law.children.age-and-stay",)),
    Case("norms_quote_their_provision", "age", LAW, "age: {words: under 18,", "age: {words: below 18,", "below 18", ("“below 18” do not stand in",)),
    Case("notes_and_references_quote_their_text", "note", LAW, 'about: "[influence]"', 'about: "(influence)"', '"(influence)"',
         ("the words “(influence)” do not stand in law.definition.trafficking",)),
    Case("notes_and_references_quote_their_text", "reference", LAW, "cites: 16.1 of this Law", "cites: 16.2 of this Law", "cites: 16.2",
         ("the words “16.2 of this Law” do not stand in law.children.programmes",)),
    Case("notes_and_references_quote_their_text", "plan", PLAN, 'about: "persons injured by the human trafficking"', 'about: "injured persons"', '"injured persons"',
         ("“injured persons” do not stand in nap.measures.security",)),
    Case("terms_quote_their_definition", "quote", TERMS, "quote: 30 days of recovery and reflection period", "quote: thirty days of recovery", "quote: thirty days",
         ("“thirty days of recovery” do not stand in law.reflection-period.thirty-days",)),
    Case("terms_quote_their_definition", "one-without-the-other", TERMS, "    quote: 30 days of recovery and reflection period\n", "", "id: term.reflection-period",
         ("term.reflection-period has only one of `defined_in` and `quote`",)),
    Case("mentions_use_the_actors_names", "wrong-actor", LAW, P19_BEARER, P19_BEARER.replace("actor.specialised-institution", "actor.court"), "actor: actor.court}]\n            concerns: [role.person-concerned]\n            action: Perform paid services as a special institution.",
         ("“Specialized institutions” is no name of actor.court", "law/actors.yaml")),
    Case("norms_stand_where_they_belong", "norms-in-a-definition", LAW, "        title: Everything is free of charge", "        kind: definition\n        title: Everything is free of charge",
         "kind: definition\n        title: Everything", ("law.special-institutions.free-of-charge is a definition but holds norms",)),
    Case("norms_stand_where_they_belong", "rule-without-norms", LAW, "        kind: cross-reference\n", "", "id: law.shelters.children", ("law.shelters.children is a rule but holds no norm",)),
    Case("unnamed_bearers_have_readers", "nobody", LAW, "            concerns: [role.shelter-staff, role.assistance-centres, role.person-concerned, role.state-bodies]\n            action: Carry out every", "            action: Carry out every",
         "bearer: not stated\n            action: Carry out every", ("law.special-institutions.free-of-charge/free-services names no bearer, and nobody is shown it", "`concerns`")),
    Case("modality_is_in_the_quote", "prohibition", LAW, "modality: obligation\n            nature: constitutive\n            bearer: not stated\n            concerns: [role.shelter-staff, role.child-protection, role.criminal-prosecution]\n            beneficiary: [{words: children,",
         "modality: prohibition\n            nature: constitutive\n            bearer: not stated\n            concerns: [role.shelter-staff, role.child-protection, role.criminal-prosecution]\n            beneficiary: [{words: children,",
         "- id: sixty-days", ("the quote of law.children.age-and-stay/sixty-days holds no word for 'prohibition'",), "+1"),
    Case("modality_is_in_the_quote", "permission", LAW, "- id: free-services\n            modality: obligation", "- id: free-services\n            modality: permission",
         "- id: free-services", ("holds no word for 'permission'",), "+1"),
    Case("modality_is_in_the_quote", "liability", LAW, "- id: free-services\n            modality: obligation", "- id: free-services\n            modality: liability",
         "- id: free-services", ("holds no word for 'liability'",), "+1"),
    Case("reviews_are_fresh", "other-words", LAW, "words: 32b43423fe7bb1e5", "words: 32b43423fe7bb1e6", "32b43423fe7bb1e6",
         ("the words of law.shelters.thirty-days have changed since they were reviewed on 2026-11-24", "python -m generator review law.shelters.thirty-days")),
    Case("reviews_are_fresh", "item", PLAN, "9726306dc33667af", "0000000000000000", "0000000000000000", ("the words of nap.13.4.1 have changed", "review nap.13.4.1")),
    Case("reviews_are_fresh", "after-the-edition", LAW, "{date: 2026-11-24, words: 32b43423fe7bb1e5}", "{date: 2099-01-01, words: 32b43423fe7bb1e5}", "2099-01-01",
         ("law.shelters.thirty-days was reviewed after the edition of 20", "settings.yaml")),
    Case("periods_keep_their_numbers", "length", LAW, "length: 60\n", "length: 90\n", "length: 90\n", ("90 does not stand in “60 days”",)),
    Case("periods_keep_their_numbers", "no-unit", LAW, "length: 60\n              unit: days\n", "length: 60\n", "kind: limit", ("a period has either both `length` and `unit` or neither",)),
    Case("periods_keep_their_numbers", "age", LAW, "years: 18,", "years: 16,", "years: 16,", ("16 does not stand in “under 18”",)),
    Case("readings_invent_no_number", "action", LAW, "action: Offer a shelter for 30 days to", "action: Offer a shelter for 45 days to", "for 45 days", ("the number 45 does not stand in P23", "no number that the source does not give")),
    Case("readings_invent_no_number", "summary", LAW, "summary: The first kind is the interim shelter.", "summary: The first of 2 kinds is the interim shelter.", "The first of 2 kinds",
         ("the number 2 does not stand in P17",)),
    Case("readings_invent_no_number", "condition", LAW, "when: [The victim asks for it.]\n            regardless:", "when: [The victim asks for it within 3 days.]\n            regardless:", "within 3 days",
         ("the number 3 does not stand in P23",)),
    Case("every_paragraph_is_used_once", "twice", LAW, "source: P23\n", "source: P24\n", "title: Staying longer, and consent in all cases", ("paragraph P24 is used twice",), "-1"),
    Case("every_paragraph_is_used_once", "missing", LAW, "source: P23\n", "source: P24\n", "  paragraphs: 137", ("paragraph P23 of the source is missing from the data (“Shelters shall be offered for 30 days", "`source: P23`")),
    Case("every_paragraph_is_used_once", "too-many", LAW, "source: P23\n", "source: P138\n", "source: P138\n", ("the source has 137 paragraphs, no P138",)),
    Case("words_are_the_sources", "thirty-becomes-sixty", LAW, "Shelters shall be offered for 30 days to victims of human traffickers upon their request, regardless of\n",
         "Shelters shall be offered for 60 days to victims of human traffickers upon their request, regardless of\n", "offered for 60 days to",
         ("the words are not those of P23", "the source has “", "30 days to victims", "60 days to victims", "typos included")),
    Case("words_are_the_sources", "typo-mended", LAW, 'text: "PROTECTİON"', 'text: "PROTECTION"', '"PROTECTION"', ("the words are not those of P1",)),
    Case("words_are_the_sources", "no-break-space-lost", PLAN, r"in the regions \_and provision of legal,", "in the regions  and provision of legal,", "source: P64", ("the words are not those of P64",), "+1"),
    Case("copy_of_the_source_is_whole", "copy-changed", PAGE, "AZ1106", "AZ1107", "", ("law/source/ministry-page.txt is not the page that was pinned",), "any"),
    Case("copy_of_the_source_is_whole", "pin-changed", LAW, "sha256: 9d50bae6", "sha256: 0d50bae6", "sha256: 0d50bae6", ("is not the page that was pinned", "9d50bae6505aff5235230705a4b471a1bfb97dec66b6995a0fd17f0ebba99bc4")),
    Case("copy_of_the_source_is_whole", "copy-not-there", LAW, "file: law/source/ministry-page.txt", "file: law/source/page.txt", "law/source/page.txt",
         ("the copy of the source is not at law/source/page.txt", "python -m generator source --out law/source/page.txt")),
    Case("rebuilt_page_is_the_source", "gap", LAW, '    - after: P132\n      lines: ["", ""]\n', "", "    - after: P10\n", ("the page rebuilt from the data is not the source", "`gaps`"), "any"),
    Case("names_occur_in_the_source", "actor", ACTORS, "{words: specialized police unit}", "{words: specialised police unit}", "specialised police unit}", ("the source does not use the name “specialised police unit”",)),
    Case("names_occur_in_the_source", "only", ACTORS, "{words: asylums, only: [P51]}", "{words: asylums, only: [P23]}", "only: [P23]", ("“asylums” does not stand in P23",)),
    Case("names_occur_in_the_source", "term", TERMS, "{words: classified}", "{words: top secret}", "top secret", ("the source does not use the name “top secret”",)),
    Case("names_occur_in_the_source", "act", ACTS, "{words: “Child rights”, only: [P55]}", "{words: “Rights of cats”}", "Rights of cats", ("does not use the name ““Rights of cats””",)),
    Case("names_mean_one_thing", "everywhere", ACTORS, "      - {words: law enforcement}\n", "      - {words: law enforcement}\n      - {words: State Agencies}\n", "law enforcement}\n      - {words: State Agencies}", ("“State Agencies” names actor.state-agency too", "`only`"), "+1"),
    Case("names_mean_one_thing", "in-one-paragraph", ACTORS, "Republic of Azerbaijan, only: [P15]}", "Republic of Azerbaijan, only: [P15, P38]}", "[P15, P38]", ("names actor.executive-authority-terms too",)),
    Case("acts_are_cited", "not-cited", LAW, "act: act.prevention-of-neglect", "act: act.childrens-rights", "id: act.prevention-of-neglect", ("no text cites act.prevention-of-neglect",), ACTS),
    Case("guides_are_named_after_their_role", "id", GUIDE, "id: guide.transport-operators", "id: guide.carriers", "id: guide.carriers", ("write guide.transport-operators",)),
    Case("guides_cite_what_exists", "norm", GUIDE, STEP_NORMS + "refuse-service]", STEP_NORMS + "refuse-servise]", "three-duties/refuse-servise]",
         ("'law.carriers.three-duties/refuse-servise' does not exist here", "did you mean 'law.carriers.three-duties/refuse-service'?")),
    Case("guides_leave_no_norm_out", "step-taken-out", GUIDE, STEP_NORMS + "refuse-service]", STEP_NORMS + "check-documents]", "",
         ("guide.transport-operators leaves out law.carriers.three-duties/refuse-service",), "any"),
    Case("steps_are_as_strong_as_their_norms", "must-becomes-may", GUIDE, "You must refuse to serve a person who does not have the necessary documents. What happens after that, the text does not say; that silence forbids no help. The person could be a victim whose documents were taken.\"\n        modality: must",
         "You may refuse to serve a person who does not have the necessary documents.\"\n        modality: may", "You may refuse", ("says 'may'", "law.carriers.three-duties/refuse-service", "write 'must'"), "+1"),
    Case("steps_are_as_strong_as_their_norms", "softer-words", GUIDE, "You must refuse to serve", "You should refuse to serve", "You should refuse", ("do not say 'must'",)),
    Case("steps_invent_no_number", "hours", GUIDE, "You must refuse to serve", "You must for 24 hours refuse to serve", "24 hours", ("the number 24",)),
    Case("guides_are_pinned_to_the_words", "suspect", LAW, "text: \"Legal entities, transportation", "text: \"Legal bodies, transportation", "",
         ("guide guide.transport-operators is suspect: the words of law.carriers.three-duties have changed",), "any"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.name}")
def test_planted_fault_is_found_and_told(project_copy, case):
    if case.name == "not-cited":  # the plan cites this act too
        text = project_copy.read(PLAN)
        project_copy.write(PLAN, text.replace("act: act.prevention-of-neglect", "act: act.childrens-rights"))
    assert_told(project_copy, case, ACTS if case.place == ACTS else LAW if case.file == PAGE else case.file)


def test_every_rule_has_a_planted_fault():
    assert {case.rule for case in (*CASES, *OF_GUIDES, *OF_QUIZZES)} == set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_rule_finds_nothing_in_the_real_data(project, name):
    assert errors(RULES[name](project, ROOT)) == []


@pytest.mark.parametrize("name", RULES)
def test_rule_says_what_it_is_for(name):
    assert RULES[name].__doc__


def test_faults_of_several_rules_are_told_at_once_and_in_order(project_copy):
    for case in CASES:
        if (case.rule, case.name) in {("reviews_are_fresh", "item"), ("periods_keep_their_numbers", "length")}:
            project_copy.replace(case.file, case.old, case.new)
    faults = check(load(project_copy.path), project_copy.path)
    assert [fault.file for fault in faults] == [LAW, PLAN]
    assert faults == sorted(faults)

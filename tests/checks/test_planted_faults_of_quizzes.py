"""Every rule on questions finds the fault that is planted for it in a set without faults, and tells it at its place."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from planting import PRICES, SET, Case, assert_told

from generator.checks import check
from generator.reading import load

REST, LAW, ROLES = "quizzes/rest.yaml", "law/articles.yaml", "law/roles.yaml"
FIRST = "  - id: quiz.transport-operators.threat\n"
P8 = "provision: law.carriers.three-duties, feedback"
OPTIONS = '      - {id: threat, says: "The threat of'
RULES_OPTION = """      - {id: rules, says: "Right: companies may set such rules of their own", verdict: "true", provision: law.carriers.three-duties, feedback: "The duty comes from the law."}
"""
LONG = "word " * 90


@dataclass(frozen=True)
class Planted(Case):
    """A case in a set of questions; `severity` is that of what is told, `told_in` the file when it is not that of the change."""

    severity: str = "error"
    told_in: str = ""


def P(rule, name, old, new, at, *words, place=None, severity="error", file=SET, told_in="", also=()):  # noqa: N802 - a table reads better with a short name
    """A planted fault; it is told on the line that holds `at`."""
    return Planted(rule, name, file, old, new, at, words, place, also, severity, told_in)


def W(*arguments, **more):  # noqa: N802
    """A planted fault that is told as a warning."""
    return P(*arguments, severity="warning", **more)


CASES = [
    # The frame
    P("quizzes_are_named_after_their_role", "role", "\nrole: role.transport-operators", "\nrole: role.consulates", "id: quiz.transport-operators\n",
      "does not name the role 'role.consulates'", "write quiz.consulates"),
    P("quizzes_are_named_after_their_role", "file", "id: quiz.rest\n", "id: quiz.others\n", "id: quiz.others\n", "quiz.others stands in quizzes/rest.yaml", "quizzes/others.yaml", file=REST),
    P("also_asks_takes_from_other_sets", "own", "[quiz.rest.limit]", "[quiz.rest.limit, quiz.transport-operators.days]", "also_asks:", "quiz.transport-operators.days is a question of quiz.transport-operators itself"),
    P("also_asks_takes_from_other_sets", "twice", "[quiz.rest.limit]", "[quiz.rest.limit, quiz.rest.limit]", "also_asks:", "takes quiz.rest.limit twice"),
    P("questions_cite_what_exists", "norm", "norms: [law.shelters.thirty-days/offer]", "norms: [law.shelters.thirty-days/ofer]", "thirty-days/ofer]",
      "'law.shelters.thirty-days/ofer' does not exist here", "did you mean 'law.shelters.thirty-days/offer'?"),
    P("questions_cite_what_exists", "nothing", "    norms: [law.shelters.thirty-days/offer]\n", "", "id: quiz.transport-operators.days\n", "quiz.transport-operators.days cites nothing", "`norms`"),
    W("questions_cite_what_exists", "about-norms", "    norms: [law.shelters.thirty-days/offer]\n", "    about: [law.shelters.thirty-days]\n", "about: [law.shelters.thirty-days]", "is about law.shelters.thirty-days, which holds norms"),
    P("questions_are_pinned_to_the_words", "suspect", "text: \"Legal entities, transportation", "text: \"Legal bodies, transportation", "", "question quiz.transport-operators.threat is suspect: the words of law.carriers.three-duties have changed since it was written",
      "python -m generator review quiz.transport-operators.threat", file=LAW, place="any"),
    P("questions_are_pinned_to_the_words", "no-pin", '{provision: law.shelters.thirty-days, words: "32b43423fe7bb1e5"}', '{provision: law.shelters.silence, words: "32b43423fe7bb1e5"}', "id: ten, says",
      "quiz.transport-operators.days rests on law.shelters.thirty-days but does not pin its words", place="+5"),
    P("questions_are_pinned_to_the_words", "pin-of-nothing", '{provision: law.shelters.thirty-days, words: "32b43423fe7bb1e5"}', '{provision: law.shelters.silence, words: "32b43423fe7bb1e5"}', "law.shelters.silence, words",
      "quiz.transport-operators.days pins law.shelters.silence, on which nothing in it rests"),
    P("fields_belong_to_the_kind", "key-in-an-order", "\"Check the papers of passengers\", ", "\"Check the papers of passengers\", key: true, ", "Check the papers of", "options of kind 'order' have no `key`"),
    P("fields_belong_to_the_kind", "key-in-a-match", 'goes_with: "service is refused", ', 'goes_with: "service is refused", key: true, ', "service is refused\"", "options of kind 'match' have no `key`"),
    P("fields_belong_to_the_kind", "no-verdict", 'in each case", verdict: "false", ', 'in each case", ', "id: left-open", "'left-open' does not say whether it calls the statement true or false"),
    P("fields_belong_to_the_kind", "verdict-elsewhere", f"{PRICES}, ", f'{PRICES}, verdict: "true", ', "id: prices", "options of kind 'one' have no `verdict`"),
    P("fields_belong_to_the_kind", "goes-with-nothing", ' goes_with: "service is refused",', "", "id: nobody,", "the option 'nobody' goes with nothing"),
    P("fields_belong_to_the_kind", "goes-with-elsewhere", f"{PRICES}, ", f'{PRICES}, goes_with: "x", ', "id: prices", "options of kind 'one' have no `goes_with`"),
    P("fields_belong_to_the_kind", "also-choices-elsewhere", '    explanation: "It is a duty."\n', '    explanation: "It is a duty."\n    also_choices: [x]\n', "also_choices: [x]", "questions of kind 'true-false' have no `also_choices`"),
    P("apply_questions_have_a_case", "no-scenario", '    scenario: "At boarding Leyla says that somebody keeps her passport. She offers to pay twice the fare."\n', "", "id: quiz.transport-operators.no-papers\n", "is at level 'apply' and has no scenario", place="+2"),
    P("apply_questions_have_a_case", "no-turn", "    turns_on: whom\n", "", "id: quiz.transport-operators.late-bus\n", "does not say which element decides", place="+2"),
    P("apply_questions_have_a_case", "turn-in-recall", FIRST, FIRST + "    turns_on: who\n", "turns_on: who\n", "is at level 'recall' and turns on an element"),
    P("questions_have_as_many_options_as_their_kind", "few", '      - {id: sixty, says: "60 days", provision: law.children.age-and-stay, feedback: "60 days are the limit for a child."}\n', "", "id: ten, says", "days has 2 options; a question of kind 'number' has 3 to 4"),
    P("questions_have_as_many_options_as_their_kind", "many", "    explanation: \"Awareness of the threat", "".join(f'      - {{id: more-{at}, says: "The thing {at}", {P8}: "No."}}\n' for at in "ab") + "    explanation: \"Awareness of the threat",
      OPTIONS, "threat has 5 options; a question of kind 'one' has 3 to 4"),
    P("questions_have_their_keys", "none", "in human beings\", key: true", "in human beings\"", OPTIONS, "quiz.transport-operators.threat has no keys, not exactly one"),
    P("questions_have_their_keys", "two", "\"10 days\", provision", "\"10 days\", key: true, provision", "id: ten, says", "quiz.transport-operators.days has 2 keys, not exactly one"),
    P("questions_have_their_keys", "several-without-keys", 'about the threat", key: true', 'about the threat"', "id: awareness", "quiz.transport-operators.three-duties needs at least one key and at least one option that is none",
      also=(('documents of passengers", key: true', 'documents of passengers"'),)),
    P("questions_have_their_keys", "several-without-distractor", 'hidden goods", ', 'hidden goods", key: true, ', "id: awareness", "quiz.transport-operators.three-duties needs at least one key",
      also=(('police unit", ', 'police unit", key: true, '),)),
    P("questions_have_their_keys", "one-verdict", 'in each case", verdict: "false"', 'in each case", verdict: "true"', "id: left-open", "all options of quiz.transport-operators.a-duty have one verdict"),
    P("numbers_to_choose_rise", "fall", '"60 days", provision', '"20 days", provision', "id: sixty, says", "the numbers of quiz.transport-operators.days do not rise"),
    P("numbers_to_choose_rise", "no-number", '"60 days", provision', '"Sixty days", provision', "id: sixty, says", "the option 'sixty' holds no number", "digits"),
    P("right_sides_can_be_told_apart", "same", 'goes_with: "service is refused"', 'goes_with: "Their papers are checked."', "id: nobody,", "two right sides of quiz.transport-operators.who say the same"),
    P("right_sides_can_be_told_apart", "also-choices", '["their luggage is searched"]', '["the service is refused"]', "also_choices:", "two right sides of quiz.transport-operators.who say the same: “the service is refused”"),
    # Options
    P("option_ids_are_unique", "twice", "{id: prices,", "{id: luggage,", '"The rules on the carriage', "quiz.transport-operators.threat has two options named 'luggage'"),
    P("options_differ", "same-words", PRICES, '"The rules on carriage of  heavy luggage."', '"The rules on the carriage', "two options of quiz.transport-operators.threat say the same"),
    P("no_all_or_none_of_the_above", "option", PRICES, '"All of the above"', "id: prices", "“All of the above” stands for other options", "kind: several"),
    P("no_all_or_none_of_the_above", "none-of-these", PRICES, '"None of these."', "id: prices", "“None of these.” stands for other options"),
    P("no_all_or_none_of_the_above", "stem", "What must carriers make", "Which of none of the options must carriers make", "stem: \"Which of none", "“none of the options” stands for"),
    P("nothing_refers_to_letters_or_places", "capitals", PRICES, '"A and C together"', "id: prices", "“A and C” calls options by letter or place"),
    P("nothing_refers_to_letters_or_places", "small", PRICES, '"It is both a and c"', "id: prices", "“both a and c” calls options"),
    P("nothing_refers_to_letters_or_places", "option-letter", '"The text says nothing about prices."', '"Look at option B."', "id: prices", "“option B” calls options"),
    P("nothing_refers_to_letters_or_places", "place", '"It is a duty."\n', '"The first option is a duty."\n', 'explanation: "The first option', "“first option” calls options"),
    P("feedback_names_what_it_rests_on", "key", "key: true, provision: law.shelters.thirty-days", "key: true, provision: law.children.age-and-stay", "id: thirty,", "the right option 'thirty' rests on law.children.age-and-stay, which quiz.transport-operators.days does not cite"),
    P("feedback_names_what_it_rests_on", "order", '"Check the papers of passengers", provision: law.carriers.three-duties', '"Check the papers of passengers", provision: law.shelters.silence', "id: check, says: \"Check the papers", "the right option 'check' rests on law.shelters.silence"),
    W("feedback_names_what_it_rests_on", "distractor", '"Age matters in the sheltering of a child, not here."', '"No, that is wrong."', "id: adults", "the feedback of 'adults' does not say what law.children.age-and-stay has to do with it"),
    W("options_are_of_like_form", "ends", PRICES, PRICES[:-1] + '."', OPTIONS, "the options of quiz.transport-operators.threat end differently"),
    W("options_are_of_like_form", "starts", PRICES, '"the prices at borders"', OPTIONS, "begin with a capital and some do not"),
    W("options_are_of_like_form", "lengths", PRICES, '"Prices"', OPTIONS, "the longest option of quiz.transport-operators.threat has 42 characters, the shortest 6"),
    W("options_are_of_like_form", "right-sides", '"their papers are checked"', '"Their papers are checked"', "id: everybody", "some options of quiz.transport-operators.who begin with a capital"),
    # Stems
    P("stems_end_as_their_kind_does", "question", "passengers aware of?\"", "passengers aware of\"", "stem: \"What must carriers", "does not end as a question"),
    P("stems_end_as_their_kind_does", "statement", "lacks the necessary documents.\"", "lacks the necessary documents?\"", "stem: \"A carrier must refuse", "does not end as a statement"),
    P("stems_end_as_their_kind_does", "instruction", "order of the text:\"", "order of the text\"", "stem: \"Put the duties", "does not end as a question or an instruction"),
    P("stems_can_be_understood_alone", "it", "What must carriers make passengers aware of?", "They must make passengers aware of what?", "stem: \"They must", "begins with “They”"),
    P("stems_can_be_understood_alone", "she", "What must carriers make passengers aware of?", "She must be made aware of what?", "stem: \"She must", "begins with “She”"),
    P("stems_can_be_understood_alone", "above", "What must carriers make passengers aware of?", "Of what must the carriers named above tell?", "stem: \"Of what", "“above” points to something outside"),
    P("stems_can_be_understood_alone", "previous", "At boarding Leyla says", "As in the previous question, Leyla says", "scenario: \"As in", "“previous question” points to something outside"),
    P("texts_are_short", "stem", "What must carriers make", f"What {'word ' * 55}must carriers make", 'stem: "What word', "`stem` has 62 words, more than 60"),
    P("texts_are_short", "scenario", "At boarding Leyla says", f"At boarding {LONG}Leyla says", "At boarding word", "`scenario` has 106 words, more than 80"),
    P("texts_are_short", "option", PRICES, f'"{"word " * 25}x"', "id: prices", "`says` has 26 words, more than 25"),
    P("texts_are_short", "right-side", 'goes_with: "service is refused"', f'goes_with: "{"word " * 25}x"', "id: nobody", "`goes_with` has 26 words, more than 25"),
    P("negative_stems_are_emphasised", "no-capitals", "is NOT among", "is not among", "negative: true", "asks for what is not so, and no word says so in capitals"),
    P("negative_stems_are_emphasised", "not-marked", "    negative: true\n", "", "is NOT among", "says NOT but is not marked", "`negative: true`"),
    W("negative_stems_are_emphasised", "quietly", "What must carriers make passengers aware of?", "What must carriers never keep from passengers?", "stem: \"What must carriers", "holds “never”"),
    # Sets
    P("keys_are_not_the_longest", "six-of-them", '"The threat of trafficking in human beings"', '"The threat of trafficking in human beings, at home and abroad"', FIRST,
      "in quiz.transport-operators the longest option is a key in 6 of 7 questions; by chance that happens 1.0% of the time (threat, late-bus, no-papers, three-duties, a-duty, silent-ferry)",
      also=(('"Those of all passengers"', '"Those of all passengers who want to board"'), ('"It must refuse to serve her"', '"It must refuse to serve her on this day"'),
            ('"A check of the documents of passengers"', '"A check of the documents of the passengers who board"'), ('that carriers shall"', 'that carriers shall do what it says"'),
            ('"The company must take measures"', '"The company must take measures that it needs"'))),
    P("key_positions_are_balanced", "first", '"Those of the two passengers", ', '"Those of the two passengers", key: true, ', FIRST,
      "in quiz.transport-operators option 1 is a key in 7 of 7 questions: too often for chance, which gives 2",
      also=(('"Those of all passengers", key: true', '"Those of all passengers"'), ('higher fare", ', 'higher fare", key: true, '), ('serve her", key: true', 'serve her"'),
            ('verdict: "false", ', 'verdict: "false", key: true, '), ('verdict: "true", key: true', 'verdict: "true"'), ('who travels", key: true', 'who travels"'),
            ('"Telling travellers about the threat", ', '"Telling travellers about the threat", key: true, '), ("also_asks: [quiz.rest.limit]\n", ""))),
    P("key_positions_are_balanced", "never-first", 'in human beings", key: true', 'in human beings"', FIRST, "in quiz.transport-operators option 1 is a key in 0 of 8 questions: too seldom for chance, which gives 3",
      also=((f"{PRICES}, ", f"{PRICES}, key: true, "), ('take measures", key: true', 'take measures"'), ('take some measures", ', 'take some measures", key: true, '),
            ('about the threat", key: true', 'about the threat"'), ('hidden goods", ', 'hidden goods", key: true, '), ('police unit", ', 'police unit", key: true, '), (RULES_OPTION, ""))),
    W("absolute_words_are_not_only_in_distractors", "four-distractors", '"Those of all passengers"', '"Those of the passengers"', FIRST,
      "in quiz.transport-operators options with words like “always” and “only” are keys in 0 of 4 cases (threat, no-papers, a-duty, silent-ferry)",
      also=(('"The rules on', '"Only the rules on'), ('"It may decide as', '"It may always decide as'), ('"Wrong: the driver decides', '"Wrong: only the driver decides'), ('"The company is free', '"Every company is free'))),
    P("negative_stems_are_rare", "second", '    stem: "What must carriers make passengers aware of?"\n', '    stem: "What must carriers NOT keep from passengers?"\n    negative: true\n', FIRST, "2 of 11 stems of quiz.transport-operators ask for what is not so, more than 1 (threat, no-duty)"),
    P("every_norm_of_a_role_is_asked", "missing", "\nrole: role.transport-operators", "\nrole: role.consulates", FIRST, "quiz.transport-operators does not ask law.return.missions-abroad/return;"),
    P("every_norm_is_asked", "missing", "norms: [law.shelters.thirty-days/offer]", "norms: [law.carriers.three-duties/refuse-service]", "action: Offer a shelter for 30 days to", "no question asks law.shelters.thirty-days/offer", told_in=LAW, place="any"),
    P("no_norm_is_asked_too_often", "too-often", 'inform-passengers]\n    stem: "What must', 'check-documents]\n    stem: "What must', FIRST,
      "7 of 11 questions of quiz.transport-operators ask law.carriers.three-duties/check-documents, more than 6.0",
      also=(('refuse-service]\n    stem: "A carrier', 'check-documents]\n    stem: "A carrier'),)),
    P("duties_are_applied", "recall", "    level: apply\n    turns_on: whom\n", "    level: recall\n", FIRST, "no question for role.transport-operators puts law.carriers.three-duties/check-documents into a scenario"),
    P("duties_are_applied", "no-set", "    covers: [actor.diplomatic-mission, actor.consulate]\n", "    covers: [actor.diplomatic-mission, actor.consulate]\n    apply_all: true # here\n", "apply_all: true # here",
      "there is no set of questions for role.consulates, whose duties are to be put into scenarios", "write quizzes/consulates.yaml", file=ROLES),
    # Likeness
    P("stems_differ", "same", "Which text do the rules on shelters come from?", "For how many days is shelter offered?", "x", "asks what quiz.rest.source asks, in the same words", file=REST, told_in=SET, place="any"),
    W("stems_differ", "near", "Which text do the rules on shelters come from?", "Which limit does the text set to the stay of a child?", "Which limit does the text set to the sheltering", "quiz.rest.limit asks nearly in the words of quiz.rest.source", file=REST),
    W("questions_do_not_answer_each_other", "phrase", "What follows for the carrier?", "What follows: the threat of trafficking in human beings?", "stem: \"What follows: ", "quiz.transport-operators.no-papers gives away the key of quiz.transport-operators.threat: “The threat of trafficking in human beings”"),
    W("questions_do_not_answer_each_other", "short-of-one-norm", "norms: [law.children.age-and-stay/sixty-days]\n    stem: \"Which limit", "norms: [law.shelters.thirty-days/offer]\n    stem: \"After 30 days, which limit", "After 30 days",
      "quiz.rest.limit gives away the key of quiz.transport-operators.days: “30 days”", file=REST),
    W("distractors_are_not_true_elsewhere", "norm", PRICES, '"Use pseudonyms to keep victims anonymous."', "id: prices", "the distractor 'prices' says what law.safety.pseudonyms/use-pseudonyms says"),
    W("distractors_are_not_true_elsewhere", "summary", PRICES, '"Refuse to serve persons who do not have the necessary documents"', "id: prices", "the distractor 'prices' says what law.carriers.three-duties/refuse-service says"),
    W("distractors_are_not_true_elsewhere", "key-in-a-sentence", PRICES, '"The company must take the measures"', "id: prices", "the distractor 'prices' is a key of quiz.transport-operators.silent-ferry"),
    W("distractors_are_not_true_elsewhere", "key-on-the-same-norm", "\"The company is free to say nothing\"", '"Threat of trafficking in human beings"', "id: free, says: \"Threat", "the distractor 'free' is a key of quiz.transport-operators.threat"),
    # Strength
    P("keys_are_as_strong_as_their_norms", "may-for-must", '"The company must take measures"', '"The company may take measures"', "id: must,", "says 'may', but no norm that it cites does"),
    P("keys_are_as_strong_as_their_norms", "must-for-power", '"Make passengers aware of the threat"', '"Passengers must not stay unaware of the threat"', "id: inform,", "says 'must not'"),
    P("keys_are_as_strong_as_their_norms", "right-side", 'goes_with: "service is refused"', 'goes_with: "service may be refused"', "id: nobody", "says 'may'"),
    P("keys_are_as_strong_as_their_norms", "true-statement", "A carrier must refuse service to a person", "A carrier may refuse service to a person", "stem: \"A carrier may", "says 'may'"),
    W("keys_are_as_strong_as_their_norms", "explanation", '"It is a duty."\n', '"The carrier is entitled to refuse."\n', "is entitled to refuse", "`explanation` in quiz.transport-operators.a-duty says 'is entitled to'"),
    W("keys_are_as_strong_as_their_norms", "feedback", '"The duty comes from the law."', '"Companies may set none."', "id: rules", "`feedback` in quiz.transport-operators.a-duty says 'may'"),
    P("questions_invent_no_number", "key", '"30 days", key: true', '"45 days", key: true', "id: thirty,", "the number 45 in `says` of quiz.transport-operators.days stands in nothing that it cites"),
    W("questions_invent_no_number", "of-the-scenario", '"Those of all passengers"', '"Those of all 45 passengers"', "id: all,", "the number 45 in a key of quiz.transport-operators.late-bus is one of its scenario, not of the law"),
    P("questions_invent_no_number", "feedback", '"The text says nothing about prices."', '"The fine is 500."', "id: prices", "the number 500 in `feedback`"),
    P("questions_invent_no_number", "explanation", "30 days are offered by P23, and Article 13 is the place.", "30 days are offered by P22 and not in 10.5.", "30 days are offered by P22", "the number 10.5 in `explanation`"),
    P("questions_invent_no_number", "true-statement", "A carrier must refuse service to a person who", "A carrier must for 24 hours refuse service to a person who", "for 24 hours", "the number 24 in `stem`"),
    # Invented cases
    P("cases_name_no_country", "scenario", "A ferry company sails abroad.", "A ferry company sails to Georgia.", "to Georgia.", "“Georgia” is a country"),
    P("cases_name_no_country", "listed-place", PRICES, '"The prices in Dubai and in the two Koreas"', "id: prices", "“Dubai” is a country"),
    W("cases_name_no_real_person", "full-name", "At boarding Leyla says", "At boarding Leyla Mammadova says", "Leyla Mammadova", "“Leyla Mammadova” looks like the name of a person"),
    W("cases_name_no_real_person", "at-the-start", "At boarding Leyla says", "Leyla Mammadova says", "Leyla Mammadova", "“Leyla Mammadova” looks like"),
    W("cases_name_no_real_person", "title", "At boarding Leyla says", "At boarding Mrs. Hasanova says", "Hasanova", "“Mrs Hasanova” looks like"),
    P("cases_blame_nobody", "option", PRICES, '"It was her own fault in this case"', "id: prices", "“own fault” can be read as blame"),
    P("cases_show_nothing_that_hurts", "scenario", "At boarding Leyla says", "At boarding Leyla, beaten and tired, says", "beaten and tired", "“beaten” shows what hurts"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.name}")
def test_planted_fault_is_found_and_told(sets, case):
    assert_told(sets, case, case.told_in or case.file, case.severity)


def test_sets_as_they_are_have_no_faults(sets):
    assert [fault for fault in check(load(sets.path), sets.path) if fault.file.startswith("quizzes/")] == []
    assert sets.faults() == []

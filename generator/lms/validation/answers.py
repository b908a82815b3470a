"""Rules on what is reported: ids, kinds, lengths. The limits are the standards'; most systems check them only when a learner answers."""

from __future__ import annotations

import re

from generator.lms.answers import KINDS, RESPONSE_LIMIT, TEXT_LIMIT
from generator.lms.content import QUESTIONS
from generator.lms.manifest import LAUNCH
from generator.lms.validation.package import Package
from generator.lms.validation.rule import Found, rule

OLD_ID = re.compile(r"[A-Za-z0-9_-]{1,250}\Z")
NEW_ID = re.compile(r"[A-Za-z0-9_.-]{1,250}\Z")
OPTION_ID = re.compile(r"[A-Za-z0-9_-]{1,100}\Z")


def told(package: Package) -> list[dict]:
    """What the scripts are told of each question."""
    return package.facts.get("questions", [])


@rule
def every_question_is_reported(package: Package) -> Found:
    """The page of questions and what the scripts are told name the same questions in the same order."""
    shown = package.pages[QUESTIONS].xpath("//*[@data-question]/@data-question") if QUESTIONS in package.pages else []
    known = [each["question"] for each in told(package)]
    if not shown or shown != known:
        yield LAUNCH, 0, f"it knows {len(known)} questions, the page shows {len(shown)}; the first that differs: " \
                         f"{next((pair for pair in zip(known, shown, strict=False) if pair[0] != pair[1]), 'one that is missing')}"


@rule
def ids_of_questions_are_taken_everywhere(package: Package) -> Found:
    """No spaces, only letters, digits and a few signs; each id once."""
    ids = [each["id"] for each in told(package)]
    for id_ in ids:
        if not (OLD_ID if package.kind == "scorm12" else NEW_ID).match(id_):
            yield LAUNCH, 0, f"{id_!r} is no id that every system takes"
        if ids.count(id_) > 1:
            yield LAUNCH, 0, f"the id {id_!r} is there {ids.count(id_)} times"


@rule
def kinds_are_words_of_the_standard(package: Package) -> Found:
    """The kind of a question is one that both versions know."""
    for each in told(package):
        if each["type"] not in KINDS.values():
            yield LAUNCH, 0, f"{each['question']} is of the kind {each['type']!r}"


@rule
def texts_of_questions_fit(package: Package) -> Found:
    """The text of a question is there and fits the least that a system must take."""
    for each in told(package):
        if not 0 < len(each["text"]) <= TEXT_LIMIT:
            yield LAUNCH, 0, f"the text of {each['question']} has {len(each['text'])} characters, not 1 to {TEXT_LIMIT}"


@rule
def answers_fit(package: Package) -> Found:
    """Ids of options are plain, and in SCORM 1.2 the longest answer that can be given has at most 255 characters."""
    shorter = {each["question"]: each["ids"] for each in told(package)}
    boxes = package.pages[QUESTIONS].xpath("//*[@data-question]") if QUESTIONS in package.pages else []
    for box in boxes:
        short = shorter.get(box.get("data-question"), {})
        ids = [short.get(id_, id_) for id_ in box.xpath(".//@data-option")]
        sides = [short.get(id_, id_) for id_ in dict.fromkeys(box.xpath(".//select/option/@value")) if id_ and box.get("data-kind") == "match"]
        for id_ in (*ids, *sides):
            if not OPTION_ID.match(id_):
                yield QUESTIONS, box.sourceline, f"{id_!r} is no id that every system takes"
        length = sum(len(id_) + (max(map(len, sides)) + 1 if sides else 0) for id_ in ids) + len(ids) - 1
        if package.kind == "scorm12" and length > RESPONSE_LIMIT:
            yield QUESTIONS, box.sourceline, f"the answer to {box.get('data-question')} may have {length} characters, not {RESPONSE_LIMIT}"

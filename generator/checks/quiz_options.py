"""Rules on options: different, alike in form, without letters, and each with feedback that names what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.checks.cited import texts, worded
from generator.checks.rule import fault, rule, warning
from generator.checks.question_words import Words, answers, bare, case_and_stem, shown_afterwards, telling
from generator.model import Project, QuizQuestion, folded
from generator.model.guides import provision_of
from generator.reading.faults import Fault

LONGEST_BY_SHORTEST = 3
"""Options may differ in length by this factor …"""
SHORT = 40
"""… and those of up to so many characters as they like."""

_ABOVE = re.compile(
    r"\b(all|any|none|both|neither|either|most) (of )?(the )?(above|below|options|answers|choices)\b"
    r"|^\W*(all|none|both|neither) of (these|those|them|the (others?|two|three))\W*$", re.IGNORECASE)
_LETTERS = re.compile(
    r"\b\(?[A-H]\)?(, \(?[A-H]\)?)*,? (and|or|nor) \(?[A-H]\)?(?![\w’'-])"
    r"|\b([Bb]oth|[Ee]ither|[Nn]either) \(?[a-h]\)? (and|or|nor) \(?[a-h]\)?(?![\w’'-])"
    r"|\b([Oo]ption|[Aa]nswer|[Cc]hoice)s? (\(?[A-H]\)?|\([a-h1-9]\)|[1-9])(?![\w’'-])"
    r"|\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Pp]revious|[Nn]ext) (option|answer|choice)s?\b")


@rule
def option_ids_are_unique(project: Project, root: Path) -> Iterator[Fault]:
    """No two options of a question share an id."""
    for question in project.questions:
        ids = [option.id for option in question.options]
        for at, option in enumerate(question.options):
            if option.id in ids[:at]:
                yield fault(option, ("id",), f"{question.id} has two options named '{option.id}'", "give one of the two another name")


@rule
def options_differ(project: Project, root: Path) -> Iterator[Fault]:
    """No two options of a question say the same."""
    for question in project.questions:
        said = [bare(option.says) for option in question.options]
        for at, option in enumerate(question.options):
            if said[at] in said[:at]:
                what = f"two options of {question.id} say the same: “{option.says}”"
                yield fault(option, ("says",), what, "write another, or take one of the two out")


@rule
def no_all_or_none_of_the_above(project: Project, root: Path) -> Iterator[Fault]:
    """No option stands for the others: options are shuffled, and such options test cleverness."""
    for question in project.questions:
        for words in (*case_and_stem(question), *answers(question)):
            found = _ABOVE.search(words.text)
            if found:
                what = f"“{found.group().strip()}” stands for other options"
                yield fault(words.record, words.place, what, "write an option of its own; for several right ones choose `kind: several`")


@rule
def nothing_refers_to_letters_or_places(project: Project, root: Path) -> Iterator[Fault]:
    """Options are shuffled: no words call them by letter, number or place."""
    for question in project.questions:
        for words in (*case_and_stem(question), *answers(question), *shown_afterwards(question)):
            found = _LETTERS.search(words.text)
            if found:
                what = f"“{found.group()}” calls options by letter or place, and they are shuffled"
                yield fault(words.record, words.place, what, "say it in the option’s own words")


@rule
def feedback_names_what_it_rests_on(project: Project, root: Path) -> Iterator[Fault]:
    """What is right is shown by what the question cites; a distractor from elsewhere is told as coming from there."""
    for question in project.questions:
        cited = {*map(provision_of, question.norms), *question.about}
        for option in question.options:
            if option.provision in cited or not worded(project, option.provision):
                continue
            if option.key or question.kind in ("order", "match"):
                what = f"the right option '{option.id}' rests on {option.provision}, which {question.id} does not cite"
                yield fault(option, ("provision",), what, "cite it under `norms` or `about`, or name the provision that shows it")
            elif not _speaks_of(option.feedback, option.provision, cited, project):
                what = f"the feedback of '{option.id}' does not say what {option.provision} has to do with it"
                what = what
                do = "say in it what that provision is about, or name the provision that the question cites"
                yield warning(option, ("feedback",), what, do)


def _speaks_of(feedback: str, target: str, cited: set[str], project: Project) -> bool:
    """Whether `feedback` holds a word that `target` has and the cited provisions have not."""
    own = _stems(project, target) - {stem for each in cited for stem in _stems(project, each)}
    return not own or bool(own & {token[:5] for token in telling(feedback)})


def _stems(project: Project, target: str) -> set[str]:
    record = worded(project, target)
    ours = f"{record.title} {record.summary}" if record else ""
    return {token[:5] for token in telling(" ".join((*texts(project, target), ours))) if len(token) > 3 or token.isdigit()}


@rule
def options_are_of_like_form(project: Project, root: Path) -> Iterator[Fault]:
    """Options end alike, begin alike and are about as long as one another, so that form gives nothing away."""
    for question in project.questions:
        for side in _sides(question):
            ends = {_end(words.text) for words in side}
            starts = {_start(words.text) for words in side} - {"digit"}
            lengths = sorted(len(folded(words.text)) for words in side)
            place = (question, ("options",))
            if len(ends) > 1:
                yield warning(*place, f"the options of {question.id} end differently: some with a full stop, some without", "end all alike")
            if len(starts) > 1:
                yield warning(*place, f"some options of {question.id} begin with a capital and some do not", "begin all of them alike")
            if lengths and lengths[-1] > max(SHORT, LONGEST_BY_SHORTEST * lengths[0]):
                what = f"the longest option of {question.id} has {lengths[-1]} characters, the shortest {lengths[0]}"
                yield warning(*place, what, "make them about as long as one another")


def _sides(question: QuizQuestion) -> tuple[list[Words], list[Words]]:
    """What stands beside one another: the options; in a `match`, the left sides and the right sides."""
    found = list(answers(question))
    return [words for words in found if words.place == ("says",)], [words for words in found if words.place != ("says",)]


def _end(words: str) -> str:
    last = folded(words)[-1]
    return last if last in ".?!:;" else ""


def _start(words: str) -> str:
    first = folded(words).lstrip("“\"‘'(")[:1]
    return "digit" if first.isdigit() else "capital" if first.isupper() else "small"

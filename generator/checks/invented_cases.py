"""Rules on invented cases, in questions and in the sessions of guides: nobody real, no country, no blame, nothing that hurts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.localedata import exists

from generator.checks.rule import fault, rule, warning
from generator.checks.question_words import Words, answers, case_and_stem, tokens
from generator.model import Project
from generator.reading.faults import Fault

_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of babel's list that stand for no country."""
_TWO_NAMES = re.compile(r"\b(?P<first>[^\W\d_]+)\.? (?P<second>[^\W\d_]+)(?!\w)")
_SMALL = re.compile(r"\b[^\W\d_]+\b")


def invented(project: Project) -> Iterator[Words]:
    """Scenarios, stems and answers of questions, and the cases of the guides' sessions."""
    for question in project.questions:
        yield from (*case_and_stem(question), *answers(question))
    for case in (case for guide in project.guides if guide.session for case in guide.session.cases):
        yield from (Words(case, (name,), getattr(case, name)) for name in ("title", "tells"))
        yield from (Words(case, (name, at), text) for name in ("asks", "look_for") for at, text in enumerate(getattr(case, name)))


@rule
def cases_name_no_country(project: Project, root: Path) -> Iterator[Fault]:
    """An invented case names no country but the law's own."""
    names = _any_of(countries(project.law.work.language, project.law.work.country) | set(project.settings.avoid.places))
    for words in invented(project):
        for found in names.finditer(words.text):
            what = f"“{found.group()}” is a country"
            yield fault(words.record, words.place, what, "write “another country”, “the host country”, or leave it out")


@lru_cache
def countries(language: str, own: str) -> frozenset[str]:
    """The names of all countries in `language`, but for the one with the code `own`; none in a language that babel does not know."""
    found = Locale(language).territories.items() if exists(language) else ()
    return frozenset(
        re.sub(r" \(.*\)| SAR.*", "", name) for code, name in found
        if len(code) == 2 and code not in _NO_COUNTRY and code != own.upper()
    )


def _any_of(names: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """A pattern for whole words out of `names`; one that finds nothing when there are none."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)" if longest_first else r"(?!)", flags)


@rule
def cases_name_no_real_person(project: Project, root: Path) -> Iterator[Fault]:
    """An invented case names nobody by title or full name: it might be somebody."""
    known = _vocabulary(project)
    titles = _any_of(project.settings.avoid.titles)
    for words in invented(project):
        for name in _persons(words.text, titles, known):
            what = f"“{name}” looks like the name of a person"
            yield warning(words.record, words.place, what, "say who it is by what the person does, or use a first name alone")


def _vocabulary(project: Project) -> frozenset[str]:
    """Words that are no names of persons: those of the source, of our reading of it and of our names for everybody, and small ones."""
    found = [line.text for line, _ in project.source_lines()]
    found += [f"{provision.title} {provision.summary}" for provision in project.provisions]
    found += [record.name for record in (*project.actors, *project.terms, *project.acts)]
    found += [role.title for role in project.roles]
    small = (token for words in invented(project) for token in _SMALL.findall(words.text) if token.islower())
    return frozenset(token for text in found for token in tokens(text)) | frozenset(small)


def _persons(text: str, titles: re.Pattern[str], known: frozenset[str]) -> Iterator[str]:
    """Two words with capitals in a row that the law does not use, or one behind a title."""
    at = 0
    while found := _TWO_NAMES.search(text, at):
        at = found.start("second")
        first, second = found["first"], found["second"]
        named = second[0].isupper() and second[1:].islower() and second.lower() not in known
        if named and titles.fullmatch(first):
            yield f"{first} {second}"
        elif named and first[0].isupper() and first[1:].islower() and first.lower() not in known:
            yield f"{first} {second}"


@rule
def cases_blame_nobody(project: Project, root: Path) -> Iterator[Fault]:
    """An invented case lays no blame on the victim."""
    blame = _any_of(project.settings.avoid.blame, re.IGNORECASE)
    for words in invented(project):
        for found in blame.finditer(words.text):
            what = f"“{found.group()}” can be read as blame of the victim"
            yield fault(words.record, words.place, what, "say what happened, without a judgement of the person")


@rule
def cases_show_nothing_that_hurts(project: Project, root: Path) -> Iterator[Fault]:
    """An invented case holds no graphic detail."""
    graphic = _any_of(project.settings.avoid.graphic, re.IGNORECASE)
    for words in invented(project):
        for found in graphic.finditer(words.text):
            yield fault(words.record, words.place, f"“{found.group()}” shows what hurts and teaches nothing", "leave the detail out")

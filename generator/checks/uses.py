"""Rules on names: everybody and everything that is defined occurs in the source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, names, rule
from generator.model import Project, folded
from generator.reading.faults import Fault, did_you_mean


@rule
def names_occur_in_the_source(project: Project, root: Path) -> Iterator[Fault]:
    """Every name of an actor, term or act occurs in the source, and in each paragraph that `only` lists."""
    texts = {line.source: folded(line.text).lower() for line, _ in project.source_lines()}
    for record in (*project.actors, *project.terms, *project.acts):
        for name in record.names:
            words = folded(name.words).lower()
            if not any(names(words, text) for text in texts.values()):
                yield fault(name, ("words",), f"the source does not use the name “{name.words}”", "write it as the source does, or take it out")
            for at, paragraph in enumerate(name.only):
                if not names(words, texts.get(paragraph, "")):
                    yield fault(name, ("only", at), f"“{name.words}” does not stand in {paragraph}", "list the paragraphs in which it stands")


@rule
def names_mean_one_thing(project: Project, root: Path) -> Iterator[Fault]:
    """Two actors share a name only when `only` keeps them apart; so do two acts."""
    for group in (project.actors, project.acts):
        users: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for record in group:
            for name in record.names:
                words, only = folded(name.words).lower(), frozenset(name.only)
                for other, theirs in users.get(words, []):
                    if not only or not theirs or only & theirs:
                        yield fault(name, ("words",), f"“{name.words}” names {other} too", "say in `only` which paragraphs mean whom")
                users.setdefault(words, []).append((record.id, only))


@rule
def acts_are_cited(project: Project, root: Path) -> Iterator[Fault]:
    """Every act is cited by a reference of some text."""
    cited = {ref.act for record in (*project.provisions, *project.plan.measures, *project.items) for ref in record.refs}
    for act in project.acts:
        if act.id not in cited:
            yield fault(act, ("id",), f"no text cites {act.id}", "add the reference where the act is cited, or take the act out")


@rule
def local_names_what_exists(project: Project, root: Path) -> Iterator[Fault]:
    """What an organisation fills in is a blank of a guide, and what it translates is a notice, card or announcement."""
    blanks = {(guide.id, blank.id) for guide in project.guides for blank in guide.blanks}
    materials = {(guide.id, material.id) for guide in project.guides for material in guide.materials}
    for each in project.local.filled:
        if (each.guide, each.blank) not in blanks:
            near = did_you_mean(f"{each.guide} {each.blank}", [" ".join(pair) for pair in blanks])
            yield fault(each, ("blank",), f"{each.guide} has no blank '{each.blank}'", near)
    for each in project.local.translations:
        if (each.guide, each.material) not in materials:
            near = did_you_mean(f"{each.guide} {each.material}", [" ".join(pair) for pair in materials])
            yield fault(each, ("material",), f"{each.guide} has no notice, card or announcement '{each.material}'", near)

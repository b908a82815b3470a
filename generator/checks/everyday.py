"""Rules on the everyday words of the search: each leads somewhere, and each is said once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule
from generator.model import Project, Structure, folded
from generator.reading.faults import Fault, did_you_mean


def targets(project: Project) -> set[str]:
    """Everything that a word can lead to: records, situations of guides, and lines of the source page that belong to no record."""
    situations = {f"{guide.id}/{situation.id}" for guide in project.guides for situation in guide.situations}
    lines = {line.source for line, record in project.source_lines() if line is record and isinstance(line, Structure)}
    return {*project.by_id, *situations, *lines}


@rule
def everyday_words_lead_somewhere(project: Project, root: Path) -> Iterator[Fault]:
    """What an everyday word of the search leads to exists."""
    known = targets(project)
    for each in project.settings.search.everyday:
        for place, target in enumerate(each.see):
            if target not in known:
                yield fault(each, ("see", place), f"'{target}' does not exist here", did_you_mean(target, known))


@rule
def everyday_words_are_said_once(project: Project, root: Path) -> Iterator[Fault]:
    """An everyday word of the search stands in one list, and leads to a place once."""
    seen: dict[str, str] = {}
    for each in project.settings.search.everyday:
        for place, words in enumerate(each.words):
            plain = folded(words).lower()
            if plain in seen:
                yield fault(each, ("words", place), f"the everyday word “{words}” stands twice", f"say once where it leads (it stands beside “{seen[plain]}” too)")
            seen.setdefault(plain, each.words[0])
        for place, target in enumerate(each.see):
            if target in each.see[:place]:
                yield fault(each, ("see", place), f"“{each.words[0]}” leads to {target} twice", "take one of the two out")

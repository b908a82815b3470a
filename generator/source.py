"""The source page, rebuilt from the data alone, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import LawFile, PlanFile, Project
from generator.model.project import lines_of


def paragraph_number(source: str) -> int:
    """The number in a paragraph's name: 23 for "P23"."""
    return int(source[1:])


def rebuilt(law: LawFile, plan: PlanFile) -> str:
    """The whole page: paragraphs in order, one empty line between them but where the data says otherwise, no final newline."""
    texts = {paragraph_number(line.source): line.text for line, _ in lines_of(law, plan)}
    return join(texts, {paragraph_number(gap.after): gap.lines for gap in law.source.gaps})


def join(texts: Mapping[int, str], gaps: Mapping[int, tuple[str, ...]]) -> str:
    """`texts` by paragraph number as one page; `gaps` holds the lines after a paragraph where they are not one empty line."""
    numbers = sorted(texts)
    parts = []
    for number in numbers:
        parts.append(texts[number])
        if number != numbers[-1]:
            parts.extend(gaps.get(number, ("",)))
    return "\n".join(parts)


def paragraphs(page: str) -> dict[int, str]:
    """The paragraphs of a page by number: its lines that are not empty after a trim, counted from 1."""
    return dict(enumerate((line for line in page.split("\n") if line.strip()), start=1))


def source_page(project: Project) -> str:
    """The page rebuilt from a whole project."""
    return rebuilt(project.law, project.plan)

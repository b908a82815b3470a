"""The real data for tests that try much: whole, and with one role's guide and questions, which makes the same kinds of page in less time."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.model import LocalFile, Project
from generator.model.settings import Filled, Translation
from generator.reading import load

ROOT = Path(__file__).resolve().parents[2]
GUIDE, QUIZ = "guide.transport-operators", "quiz.transport-operators"


def with_contacts(project: Project) -> Project:
    """The project of an organisation that has filled in everything."""
    guide = project.by_id[GUIDE]
    material = guide.materials[0].id if guide.materials else "notice"
    local = LocalFile(
        organisation="A company", contact="Its desk",
        filled=tuple(Filled(guide=GUIDE, blank=blank.id, words="Filled in") for blank in guide.blanks),
        translations=(Translation(guide=GUIDE, material=material, language="az", words="Words"),),
    )
    return replace(project, local=local)


PROJECT = with_contacts(load(ROOT))


@cache
def one_role() -> Project:
    """The project with one guide and one set of questions."""
    guides = tuple(guide for guide in PROJECT.guides if guide.id == GUIDE)
    quizzes = tuple(quiz.model_copy(update={"also_asks": ()}) for quiz in PROJECT.quizzes if quiz.id == QUIZ)
    return replace(PROJECT, guides=guides, quizzes=quizzes)

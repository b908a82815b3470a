"""The real law with sets of questions and a guide that were written for the tests, each without faults."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.model import Project
from generator.reading import load
from generator.review import review

ROOT = Path(__file__).resolve().parents[2]
PLANTED = Path(__file__).with_name("planted")
SET, REST = "quizzes/transport-operators.yaml", "quizzes/rest.yaml"


@pytest.fixture(scope="session")
def whole_sets(tmp_path_factory, project: Project) -> Path:
    """A project whose sets are those of planted/, pinned to the words of today; one role alone must apply its duties.

    The carriers of this project must know the three norms that bind them, and none that concerns them besides.
    """
    root = tmp_path_factory.mktemp("sets") / "project"
    for folder in ("law", "nap", "guides"):
        shutil.copytree(ROOT / folder, root / folder)
    for file in ("settings.yaml", "local.yaml"):
        shutil.copy(ROOT / file, root / file)
    roles = (root / "law/roles.yaml").read_text(encoding="utf-8").replace("    apply_all: true\n", "")
    alone = roles.replace("    covers: [actor.carrier]\n", "    covers: [actor.carrier]\n    apply_all: true\n")
    (root / "law/roles.yaml").write_text(alone, encoding="utf-8")
    articles = root / "law/articles.yaml"
    articles.write_text(articles.read_text(encoding="utf-8").replace(", role.transport-operators]", "]"), encoding="utf-8")
    asked = (PLANTED / "transport-operators.yaml").read_text(encoding="utf-8")
    rest = (PLANTED / "rest.yaml").read_text(encoding="utf-8")
    norms = [found.id for found in project.norms if not re.search(rf"{re.escape(found.id)}[\],]", asked + rest)]
    (root / "quizzes").mkdir()
    (root / SET).write_text(asked, encoding="utf-8")
    (root / REST).write_text(rest.replace("{norms}", ", ".join(norms)), encoding="utf-8")
    review(load(root), root, ["quiz.transport-operators", "quiz.rest"], project.settings.edition)
    return root


@pytest.fixture
def sets(whole_sets: Path, project_copy):
    """A copy of it that a test may spoil."""
    shutil.rmtree(project_copy.path)
    shutil.copytree(whole_sets, project_copy.path)
    return project_copy


@pytest.fixture
def planted_guide(project_copy):
    """A copy of the real data in which the guide of the carriers is that of planted/, with a decision, a session and a notice."""
    shutil.copy(PLANTED / "guide.yaml", project_copy.path / "guides/transport-operators.yaml")
    return project_copy

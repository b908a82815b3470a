"""Where a thing stands inside a book: the file of each id. Its anchor there is the id itself."""

from __future__ import annotations

from generator.model import Article, Measure, PlanItem, PlanSection, Project, Provision, Quiz

SINGLE_FILES = {"actor": "who.xhtml", "term": "terms.xhtml", "act": "acts.xhtml"}
"""Namespaces whose records all stand in one file."""
MEASURES = "plan-measures.xhtml"


def file_of(project: Project, id_: str) -> str:
    """The file that shows a record of a book. Raises ValueError for a record that books do not show."""
    record = project.by_id[id_]
    if isinstance(record, Provision):
        return file_of(project, project.article_of[id_].id)
    if isinstance(record, PlanItem):
        return file_of(project, project.section_of[id_].id)
    if isinstance(record, Measure):
        return MEASURES
    namespace = id_.partition(".")[0]
    if namespace in SINGLE_FILES:
        return SINGLE_FILES[namespace]
    if isinstance(record, (Article, PlanSection)) or namespace == "guide":
        return id_.replace(".", "-") + ".xhtml"
    raise ValueError(f"no book shows {id_!r}")


def questions_file(quiz: Quiz) -> str:
    """The file of a set of questions, without answers."""
    return "questions-" + name(quiz)


def answers_file(quiz: Quiz) -> str:
    """The file of a set's answers."""
    return "answers-" + name(quiz)


def name(quiz: Quiz) -> str:
    """The end of the names of a set's files."""
    return quiz.id.removeprefix("quiz.") + ".xhtml"

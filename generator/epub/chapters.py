"""The files of a book in their order, the same as on paper: what each is called, what it shows, how deep it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.books import Book
from generator.books.words import article_title
from generator.epub.places import MEASURES, SINGLE_FILES, answers_file, file_of, questions_file
from generator.model import Project
from generator.wording import plan_years

TITLE_PAGE, CONTENTS = "title.xhtml", "nav.xhtml"


@dataclass(frozen=True)
class Chapter:
    """A file of a book in reading order."""

    file: str
    title: str
    template: str
    level: int = 1
    """The level of its first heading in the contents: 1 for a part, 2 for a part of a part, 0 when it is not listed."""
    gives: dict[str, Any] = field(default_factory=dict)
    """What its template shows, besides what every template has."""


def chapters(book: Book, project: Project) -> Iterator[Chapter]:
    """Every file of a book but the contents, in order."""
    yield Chapter(TITLE_PAGE, book.title, "title", level=0)
    yield Chapter("how.xhtml", "How to use this book", "how")
    if book.complete:
        yield from law(book, project, "The law")
        if book.last:
            yield from plan(book, project)
            yield from guides(book, project)
    else:
        if book.first:
            yield from guide(book, project)
        yield from law(book, project, "The provisions in full")
        if book.last:
            yield from plan(book, project)
    if book.last:
        yield from back(book)


def guide(book: Book, project: Project) -> Iterator[Chapter]:
    """The guide of a role's book: the glance first, then the steps."""
    for each in book.guides:
        yield Chapter("glance.xhtml", "Your role at a glance", "glance", gives={"guide": each})
        yield Chapter(file_of(project, each.id), "The guide, step by step", "guide", gives={"guide": each, "with_glance": False})


def guides(book: Book, project: Project) -> Iterator[Chapter]:
    """Every guide of the complete book, each with its glance."""
    for each in book.guides:
        yield Chapter(file_of(project, each.id), f"Guide: {each.title}", "guide", gives={"guide": each, "with_glance": True})


def part(file: str, title: str, members: list[Chapter], template: str = "part", **gives: Any) -> Iterator[Chapter]:
    """A part whose members have files of their own; its first page leads to each."""
    yield Chapter(file, title, template, gives={"members": members, **gives})
    yield from members


def law(book: Book, project: Project, title: str) -> Iterator[Chapter]:
    """The provisions, a file for each article or topic."""
    members = [
        Chapter(file_of(project, article.id), article_title(article), "article", 2, {"article": article, "held": held})
        for article, held in book.articles
    ]
    return part("law.xhtml", title, members)


def plan(book: Book, project: Project) -> Iterator[Chapter]:
    """The plan: measures, then a file for each section; nothing when the book holds none of it."""
    if not (book.measures or book.items):
        return iter(())
    members = [Chapter(MEASURES, "Measures in words", "measures", 2)] if book.measures else []
    for section in project.plan.sections:
        items = [item for item in section.items if item in book.items]
        if items:
            members.append(Chapter(file_of(project, section.id), f"{section.label} {section.title}", "section", 2, {"items": items}))
    if book.complete:
        members.append(Chapter("plan-terms.xhtml", "Terms of the items", "plan_terms", 2))
    return part("plan.xhtml", f"The action plan {plan_years(project)}", members, "plan")


def back(book: Book) -> Iterator[Chapter]:
    """What is looked up, the questions, the answers, and last the organisation's own contacts."""
    held = [(provision, norm) for provision in book.provisions for norm in provision.norms]
    if any(norm.period or norm.age for _, norm in held):
        yield Chapter("periods.xhtml", "Periods and ages", "periods")
    if book.terms:
        yield Chapter(SINGLE_FILES["term"], "Terms", "terms")
    if book.actors:
        yield Chapter(SINGLE_FILES["actor"], "Who is who", "who")
    if book.acts:
        yield Chapter(SINGLE_FILES["act"], "Other acts", "acts")
    if book.quizzes:
        sets = [Chapter(questions_file(quiz), f"Questions: {quiz.title}", "questions", 2, {"quiz": quiz}) for quiz in book.quizzes]
        keys = [Chapter(answers_file(quiz), f"Answers: {quiz.title}", "answers", 2, {"quiz": quiz}) for quiz in book.quizzes]
        yield from part("questions.xhtml", "Questions", sets, intro=QUESTIONS)
        yield from part("answers.xhtml", "Answers", keys, intro=ANSWERS)
    yield Chapter("contacts.xhtml", "To fill in: your own contacts", "contacts")


QUESTIONS = "Under each question is a link to its answer, with the words that it rests on. The answer leads back."
ANSWERS = "Words in quotation marks are the law’s or the plan’s. Why an answer is right or wrong is said in our words."

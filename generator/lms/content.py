"""What a package holds: the guide and the questions of one role, and all words of law and plan that they rest on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from generator import quizforms
from generator.books.plan import Book, of_guide
from generator.links.guides import tasks_of
from generator.links.naming import name_of
from generator.links.relations import Relations
from generator.model import Guide, Measure, PlanItem, Project, Provision, Quiz, QuizQuestion
from generator.model.guides import provision_of

GUIDE, TEXT, QUESTIONS = "guide.html", "text.html", "questions.html"
"""The pages of a package, next to the launch page that frames them."""


@dataclass(frozen=True)
class Course:
    """The guide and the set of questions of one role."""

    project: Project
    relations: Relations
    guide: Guide
    quiz: Quiz
    name: str
    """The beginning of its files' names: the role's name."""

    @cached_property
    def book(self) -> Book:
        """The records that the guide and the questions of the role rest on."""
        return of_guide(self.relations, self.guide)

    @cached_property
    def items(self) -> tuple[PlanItem, ...]:
        """The items of the plan in it: those of the book, and those that name an executor whom the guide is for."""
        wanted = {each.id for each in self.book.items}
        wanted |= {task.item.id for _, tasks in tasks_of(self.relations, self.guide) for task in tasks}
        return tuple(each for each in self.project.items if each.id in wanted)

    @cached_property
    def held(self) -> frozenset[str]:
        """The ids of all provisions, measures and items whose words are in the package."""
        groups: tuple[tuple[Provision | Measure | PlanItem, ...], ...] = (self.book.provisions, self.book.measures, self.items)
        return frozenset(record.id for group in groups for record in group)

    @cached_property
    def questions(self) -> tuple[QuizQuestion, ...]:
        """The questions, in the order of the set."""
        return self.project.asked(self.quiz)

    @cached_property
    def names(self) -> dict[str, str]:
        """What a link to an id is called."""
        return {id_: name_of(record) for id_, record in self.project.by_id.items()}

    @property
    def edition(self) -> str:
        """The fingerprint of the questions and of the words that they were written from; a learner's saved state carries it."""
        return quizforms.edition_of(self.project, self.quiz)

    def links_from(self, page: str) -> Callable[[str], str]:
        """The link function of a page: an id in, a link to its words inside the package out."""
        def to(id_: str) -> str:
            where = provision_of(id_)
            if where not in self.held:
                raise KeyError(f"the package of {self.guide.id} links to {where}, which is not in it")
            return f"#{where}" if page == TEXT else f"{TEXT}#{where}"
        return to


def courses(project: Project, role: str | None = None) -> list[Course]:
    """One course for every guide whose role has a set of questions, in the order of the guides; with `role`, that one alone.

    Where a role has several sets, each makes a course named after the set.
    """
    relations = Relations(project)
    found = []
    for guide in project.guides:
        sets = relations.quizzes_of.get(guide.role, ())
        name = guide.id.removeprefix("guide.")
        for quiz in sets if role in (None, name) else ():
            found.append(Course(project, relations, guide, quiz, name if len(sets) == 1 else quiz.id.removeprefix("quiz.")))
    return found

"""All data together, with the look-ups that everything later uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.actors import Act, Actor, Role, Term
from generator.model.base import Structure
from generator.model.guides import Guide
from generator.model.law import Article, LawFile, Norm, Provision
from generator.model.plan import Executors, Measure, PlanFile, PlanItem, PlanSection, Term as PlanTerm
from generator.model.quizzes import Quiz, QuizQuestion
from generator.model.settings import LocalFile, SettingsFile

SourceLine = Structure | Provision | Measure | Executors | PlanTerm
SourceRecord = Structure | Provision | Measure | PlanItem | PlanSection


@dataclass(frozen=True)
class NormIn:
    """A norm together with the provision and the article that hold it."""

    norm: Norm
    provision: Provision
    article: Article

    @property
    def id(self) -> str:
        """The full id: `law.shelters.thirty-days/offer`."""
        return self.provision.norm_id(self.norm)


@dataclass(frozen=True)
class Project:
    """The whole model: what the YAML files hold, and nothing else."""

    law: LawFile
    plan: PlanFile
    actors: tuple[Actor, ...]
    roles: tuple[Role, ...]
    terms: tuple[Term, ...]
    acts: tuple[Act, ...]
    settings: SettingsFile
    local: LocalFile = field(default_factory=LocalFile)
    guides: tuple[Guide, ...] = ()
    quizzes: tuple[Quiz, ...] = ()

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision, in the law's order."""
        return tuple(provision for article in self.law.articles for provision in article.provisions)

    @cached_property
    def norms(self) -> tuple[NormIn, ...]:
        """Every norm with its provision and article, in the law's order."""
        return tuple(
            NormIn(norm, provision, article)
            for article in self.law.articles for provision in article.provisions for norm in provision.norms
        )

    @cached_property
    def items(self) -> tuple[PlanItem, ...]:
        """Every item of the Activity Plan, in the order of the table."""
        return tuple(item for section in self.plan.sections for item in section.items)

    @cached_property
    def questions(self) -> tuple[QuizQuestion, ...]:
        """Every question of every set, each once, set by set."""
        return tuple(question for quiz in self.quizzes for question in quiz.questions)

    def asked(self, quiz: Quiz) -> tuple[QuizQuestion, ...]:
        """All questions of a set: its own, then those that it takes from other sets."""
        return (*quiz.questions, *(self.question_by_id[id_] for id_ in quiz.also_asks if id_ in self.question_by_id))

    @cached_property
    def question_by_id(self) -> dict[str, QuizQuestion]:
        """Every question by its id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def by_id(self) -> dict[str, Article | Provision | Measure | PlanSection | PlanItem | Actor | Role | Term | Act | Guide | Quiz | QuizQuestion]:
        """Every record that has an id of its own, by that id."""
        records = (
            self.law.articles, self.provisions, self.plan.measures, self.plan.sections, self.items,
            self.actors, self.roles, self.terms, self.acts, self.guides,
            self.quizzes, self.questions,
        )
        return {record.id: record for group in records for record in group}

    @cached_property
    def norm_by_id(self) -> dict[str, NormIn]:
        """Every norm by its full id."""
        return {found.id: found for found in self.norms}

    @cached_property
    def article_of(self) -> dict[str, Article]:
        """The article or topic that holds a provision, by the provision's id."""
        return {provision.id: article for article in self.law.articles for provision in article.provisions}

    @cached_property
    def section_of(self) -> dict[str, PlanSection]:
        """The section that holds a plan item, by the item's id."""
        return {item.id: section for section in self.plan.sections for item in section.items}

    def source_lines(self) -> Iterator[tuple[SourceLine, SourceRecord]]:
        """Every line of the source page that the data holds, each with the record that it belongs to."""
        return lines_of(self.law, self.plan)


def lines_of(law: LawFile, plan: PlanFile) -> Iterator[tuple[SourceLine, SourceRecord]]:
    """Every line of the source page that the two files hold, each with the record that it belongs to.

    The order is the data's, not the page's: sort by the paragraph number for the page.
    """
    for line in (law.source.title, *law.source.contact, plan.bridge, *plan.headings):
        yield line, line
    for record in (*(provision for article in law.articles for provision in article.provisions), *plan.measures):
        yield record, record
    for section in plan.sections:
        yield section.heading, section
        for item in section.items:
            for cell in item.cells:
                yield cell, item

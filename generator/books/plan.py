"""The plan of the books: one per guide and a complete one, and which records each of them holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from generator.links.relations import Relations
from generator.links.roles import norms_of_role
from generator.model import Act, Actor, Article, Guide, Measure, PlanItem, PlanSection, Project, Provision, Quiz, Term

COMPLETE = "complete"
PROVISIONS_IN_A_VOLUME = 1000
"""So many provisions stand in one volume at most; a longer law is split between its articles."""

Held = Article | Provision | Measure | PlanSection | PlanItem | Actor | Term | Act | Guide


@dataclass(frozen=True)
class Book:
    """One book, or one volume of it: what stands in it, each kind in the order of the data."""

    name: str
    """The beginning of its files' names: the role's name or `complete`, with the volume where there are several."""
    title: str
    guides: tuple[Guide, ...]
    articles: tuple[tuple[Article, tuple[Provision, ...]], ...]
    """The articles in it, each with those of its provisions that stand here."""
    measures: tuple[Measure, ...]
    items: tuple[PlanItem, ...]
    actors: tuple[Actor, ...]
    terms: tuple[Term, ...]
    acts: tuple[Act, ...]
    quizzes: tuple[Quiz, ...]
    complete: bool = False
    volume: int = 1
    volumes: int = 1

    @property
    def first(self) -> bool:
        """Whether this volume holds what stands before the provisions."""
        return self.volume == 1

    @property
    def last(self) -> bool:
        """Whether this volume holds what stands behind the provisions."""
        return self.volume == self.volumes

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision in it, in the law's order."""
        return tuple(provision for _, provisions in self.articles for provision in provisions)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of everything that has a place of its own in this volume, so that a page can be named."""
        groups: list[Iterable[Held]] = [(article for article, _ in self.articles), self.provisions]
        if self.last if self.complete else self.first:
            groups.append(self.guides)
        if self.last:
            groups += [self.measures, self.items, self.actors, self.terms, self.acts]
        return frozenset(record.id for group in groups for record in group)


def books(project: Project, limit: int = PROVISIONS_IN_A_VOLUME) -> tuple[Book, ...]:
    """Every book, volume by volume: one per guide, in the order of the guides, and the complete one last."""
    relations = Relations(project)
    whole = [*(of_guide(relations, guide) for guide in project.guides), complete(project)]
    return tuple(volume for book in whole for volume in volumes(book, limit))


def complete(project: Project) -> Book:
    """The book of everything."""
    return Book(
        name=COMPLETE, title=project.settings.site_name, guides=project.guides,
        articles=tuple((article, article.provisions) for article in project.law.articles),
        measures=project.plan.measures, items=project.items, actors=project.actors,
        terms=by_name(project.terms), acts=project.acts, quizzes=project.quizzes, complete=True,
    )


def of_guide(relations: Relations, guide: Guide) -> Book:
    """The book of one guide: what guide and questions rest on, every norm of the role, and what those name and link to."""
    project = relations.project
    quizzes = tuple(quiz for quiz in project.quizzes if quiz.role == guide.role)
    wanted = wanted_by(relations, guide, quizzes)
    articles = tuple(
        (article, held) for article in project.law.articles
        if (held := tuple(provision for provision in article.provisions if provision.id in wanted))
    )
    for article, held in articles:
        wanted |= {record.id for at in (article, *held) for record, _ in relations.plan_links.get(at.id, ())}
    measures = tuple(measure for measure in project.plan.measures if measure.id in wanted)
    items = tuple(item for item in project.items if item.id in wanted)
    records = [*(provision for _, held in articles for provision in held), *measures, *items]
    named = {thing.id for record in records for thing in (*relations.actors_in.get(record.id, ()), *relations.terms_in.get(record.id, ()))}
    named |= {reference.act for record in records for reference in record.refs if reference.act}
    named |= set(project.by_id[guide.role].covers)
    return Book(
        name=guide.id.removeprefix("guide."), title=guide.title, guides=(guide,), articles=articles, measures=measures, items=items,
        actors=tuple(actor for actor in project.actors if actor.id in named),
        terms=by_name(term for term in project.terms if term.id in named),
        acts=tuple(act for act in project.acts if act.id in named), quizzes=quizzes,
    )


def wanted_by(relations: Relations, guide: Guide, quizzes: tuple[Quiz, ...]) -> set[str]:
    """The ids of what a guide's book must hold in full: what its steps and questions rest on, and every norm of its role."""
    wanted = set(guide.rests_on)
    wanted |= {found.provision.id for found in norms_of_role(relations.project, guide.role)}
    return wanted | {id_ for quiz in quizzes for question in relations.project.asked(quiz) for id_ in question.rests_on}


def by_name(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms as a reader looks for them."""
    return tuple(sorted(terms, key=lambda term: (term.name.lower(), term.id)))


def volumes(book: Book, limit: int) -> Iterator[Book]:
    """The volumes of a book: whole articles while they fit, no more than `limit` provisions in each."""
    parts = list(parted(book.articles, limit)) or [()]
    for number, articles in enumerate(parts, start=1):
        name = f"{book.name}-volume-{number}" if len(parts) > 1 else book.name
        yield replace(book, name=name, articles=articles, volume=number, volumes=len(parts))


def parted(articles: tuple[tuple[Article, tuple[Provision, ...]], ...], limit: int) -> Iterator[tuple[tuple[Article, tuple[Provision, ...]], ...]]:
    """Articles in groups of at most `limit` provisions; only an article that is longer than that is itself cut."""
    group: list[tuple[Article, tuple[Provision, ...]]] = []
    for article, provisions in articles:
        for start in range(0, len(provisions), limit):
            piece = provisions[start : start + limit]
            if group and sum(len(held) for _, held in group) + len(piece) > limit:
                yield tuple(group)
                group = []
            group.append((article, piece))
    if group:
        yield tuple(group)


def books_of_norms(project: Project) -> dict[str, tuple[Book, ...]]:
    """The books that hold a norm with its words, by the norm's full id."""
    found: dict[str, list[Book]] = {norm.id: [] for norm in project.norms}
    for book in books(project):
        for provision in book.provisions:
            for norm in provision.norms:
                found[provision.norm_id(norm)].append(book)
    return {norm_id: tuple(holders) for norm_id, holders in found.items()}

"""Rules on ids: unique, well-formed, and naming something that exists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule
from generator.model import Act, Actor, Article, Guide, Measure, Model, PlanItem, PlanSection, Project, Provision, Quiz, QuizQuestion, Role, Term
from generator.reading.faults import Fault, did_you_mean

_NAMESPACE: dict[type, str] = {
    Article: "law.", Provision: "law.", Measure: "nap.measures.", PlanSection: "nap.", PlanItem: "nap.",
    Actor: "actor.", Role: "role.", Term: "term.", Act: "act.", Guide: "guide.", Quiz: "quiz.", QuizQuestion: "quiz.",
}
_A: dict[type, str] = {
    Article: "an article or topic", Provision: "a provision", Measure: "a measure", PlanSection: "a section of the plan",
    PlanItem: "a plan item", Actor: "an actor", Role: "a role", Term: "a term", Act: "an act", Guide: "a guide", Quiz: "a set of questions", QuizQuestion: "a question",
}


def records(project: Project) -> Iterator[Model]:
    """Every record with an id of its own, doubled ones included."""
    plan = project.plan
    yield from (*project.law.articles, *project.provisions, *plan.measures, *plan.sections, *project.items)
    yield from (*project.actors, *project.roles, *project.terms, *project.acts, *project.guides)
    yield from (*project.quizzes, *project.questions)


@rule
def ids_are_unique(project: Project, root: Path) -> Iterator[Fault]:
    """No two records share an id, and no two norms of a provision do."""
    seen: set[str] = set()
    for record in records(project):
        if record.id in seen:
            yield fault(record, ("id",), f"the id '{record.id}' is used twice", "give one of the two another id")
        seen.add(record.id)
    for provision in project.provisions:
        names: set[str] = set()
        for norm in provision.norms:
            if norm.id in names:
                yield fault(norm, ("id",), f"{provision.id} has two norms named '{norm.id}'", "give one of the two another name")
            names.add(norm.id)


@rule
def ids_carry_their_namespace(project: Project, root: Path) -> Iterator[Fault]:
    """An id begins with its namespace; a provision's with its article's id; an item's is `nap.` and its printed number."""
    for record in records(project):
        start = _NAMESPACE[type(record)]
        if not record.id.startswith(start):
            yield fault(record, ("id",), f"the id '{record.id}' does not begin with '{start}'", f"begin it with '{start}'")
    for article in project.law.articles:
        for provision in article.provisions:
            if not provision.id.startswith(article.id + "."):
                yield fault(provision, ("id",), f"'{provision.id}' stands under '{article.id}'", f"begin its id with '{article.id}.' or move it")
    for quiz in project.quizzes:
        for question in quiz.questions:
            if not question.id.startswith(quiz.id + "."):
                yield fault(question, ("id",), f"'{question.id}' stands under '{quiz.id}'", f"begin its id with '{quiz.id}.' or move it")
    for item in project.items:
        if item.id != f"nap.{item.label}":
            yield fault(item, ("id",), f"the id '{item.id}' is not the printed number {item.label}", f"write nap.{item.label}")
    for section in project.plan.sections:
        for item in section.items:
            if not item.label.startswith(section.label + "."):
                yield fault(item, ("number", "text"), f"item {item.label} stands in section {section.label}", "move it to its section")


def links(project: Project) -> Iterator[tuple[Model, tuple[str | int, ...], str, tuple[type, ...]]]:
    """Every id that a record names: the record, the place inside it, the id, and the kinds of record that it may name."""
    text = (Provision, Measure, PlanItem)
    for record in (*project.provisions, *project.plan.measures, *project.items):
        for ref in record.refs:
            if ref.to:
                yield ref, ("to",), ref.to, (Article, Provision)
            if ref.act:
                yield ref, ("act",), ref.act, (Act,)
        yield from ((note, ("compare", at), target, text) for note in record.notes for at, target in enumerate(note.compare))
    for actor in project.actors:
        yield from ((note, ("compare", at), target, text) for note in actor.notes for at, target in enumerate(note.compare))
        if actor.part_of:
            yield actor, ("part_of",), actor.part_of, (Actor,)
    for found in project.norms:
        norm = found.norm
        yield from ((mention, ("actor",), mention.actor, (Actor,)) for mention in (*norm.bearers, *norm.beneficiary, *norm.towards))
        yield from ((norm, ("concerns", at), role, (Role,)) for at, role in enumerate(norm.concerns))
    yield from _plan_links(project)
    for role in project.roles:
        yield from ((role, ("covers", at), target, (Actor,)) for at, target in enumerate(role.covers))
    yield from _guide_links(project)
    yield from _quiz_links(project)
    for term in project.terms:
        if term.defined_in:
            yield term, ("defined_in",), term.defined_in, (Provision,)
        yield from ((term, ("not_the_same_as", at), target, (Term,)) for at, target in enumerate(term.not_the_same_as))


def _plan_links(project: Project) -> Iterator[tuple[Model, tuple[str | int, ...], str, tuple[type, ...]]]:
    for measure in project.plan.measures:
        yield from ((twin, ("item",), twin.item, (PlanItem,)) for twin in measure.twins)
    for record in (*project.plan.measures, *project.items):
        yield from ((link, ("to",), link.to, (Article, Provision)) for link in record.links)
    for item in project.items:
        for mention in (*item.executors.bodies, *item.executors.involved):
            yield mention, ("actor",), mention.actor, (Actor,)


def _guide_links(project: Project) -> Iterator[tuple[Model, tuple[str | int, ...], str, tuple[type, ...]]]:
    words = (Provision, Measure, PlanItem)
    for guide in project.guides:
        yield guide, ("role",), guide.role, (Role,)
        yield from ((guide, ("context", at), target, (Provision,)) for at, target in enumerate(guide.context))
        for step in guide.steps:
            yield from ((step, ("measures", at), target, (Measure,)) for at, target in enumerate(step.measures))
            yield from ((step, ("items", at), target, (PlanItem,)) for at, target in enumerate(step.items))
        for point in (*guide.pulls_apart, *guide.open_points):
            yield from ((point, ("provisions", at), target, words) for at, target in enumerate(point.provisions))
        for turn in guide.turns:
            yield from ((turn, ("silent", at), target, words) for at, target in enumerate(turn.silent))
        if guide.session:
            yield from ((guide.session, ("read", at), target, words) for at, target in enumerate(guide.session.read))
        for line in (line for material in guide.materials for line in material.lines):
            yield from ((line, ("provisions", at), target, words) for at, target in enumerate(line.provisions))
        yield from ((pin, ("provision",), pin.provision, words) for pin in guide.pins)


def _quiz_links(project: Project) -> Iterator[tuple[Model, tuple[str | int, ...], str, tuple[type, ...]]]:
    words = (Provision, Measure, PlanItem)
    for quiz in project.quizzes:
        if quiz.role:
            yield quiz, ("role",), quiz.role, (Role,)
        yield from ((quiz, ("also_asks", at), target, (QuizQuestion,)) for at, target in enumerate(quiz.also_asks))
    for question in project.questions:
        yield from ((question, ("about", at), target, words) for at, target in enumerate(question.about))
        yield from ((option, ("provision",), option.provision, words) for option in question.options)
        yield from ((pin, ("provision",), pin.provision, words) for pin in question.pins)


@rule
def ids_that_are_named_exist(project: Project, root: Path) -> Iterator[Fault]:
    """Every id that is named exists and is of the right kind."""
    for record, place, target, kinds in links(project):
        known = project.by_id.get(target)
        if not isinstance(known, kinds):
            right = (found.id for found in project.by_id.values() if isinstance(found, kinds))
            what = f"'{target}' does not exist here"
            if known is not None:
                what += f" as {' or '.join(_A[kind] for kind in kinds)}: it is {_A[type(known)]}"
            yield fault(record, place, what, did_you_mean(target, right))

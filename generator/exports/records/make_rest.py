"""From the model to the published records of actors, roles, terms, acts, guides and questions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.context import Data, ids
from generator.exports.records.base import Record
from generator.exports.records.make_law import citing, head
from generator.exports.records.people import ActorRecord, ActRecord, RoleRecord, TermRecord
from generator.exports.records.teaching import GuideRecord, QuestionRecord, QuizRecord
from generator.model import Act, Actor, Guide, Quiz, QuizQuestion, Role, Term
from generator.wording import asks


def other_records(data: Data) -> Iterator[Record]:
    """Everything that is no part of law or plan."""
    project = data.project
    for make, group in (
        (actor_record, project.actors), (role_record, project.roles), (term_record, project.terms), (act_record, project.acts),
        (guide_record, project.guides), (quiz_record, project.quizzes), (question_record, project.questions),
    ):
        yield from (make(data, record) for record in group)


def actor_record(data: Data, actor: Actor) -> ActorRecord:
    """An actor with every norm and item that names it."""
    relations, id_ = data.relations, actor.id
    return ActorRecord(
        **head(data, id_, actor.name), type="actor", kind=actor.kind, about=actor.about, names=actor.names, notes=actor.notes,
        part_of=actor.part_of, parts=ids(relations.parts_of.get(id_, ())), roles=ids(relations.roles_of.get(id_, ())),
        bears=ids(relations.bears.get(id_, ())), benefits=ids(relations.benefits.get(id_, ())),
        addressed=ids(relations.addressed.get(id_, ())), executes=ids(relations.executes.get(id_, ())),
        named_in=ids(relations.named_in.get(id_, ())),
    )


def role_record(data: Data, role: Role) -> RoleRecord:
    """A role with the norms that bind or concern it."""
    project = data.project
    return RoleRecord(
        **head(data, role.id, role.title), type="role", door=role.door, covers=role.covers,
        bound_by=tuple(found.id for found in project.norms if role.id in data.roles_bound(found)),
        concerned_by=ids(data.relations.concerns.get(role.id, ())),
        guides=tuple(guide.id for guide in project.guides if guide.role == role.id),
        quizzes=tuple(quiz.id for quiz in project.quizzes if quiz.role == role.id),
    )


def term_record(data: Data, term: Term) -> TermRecord:
    """A term with every record that uses it."""
    return TermRecord(
        **head(data, term.id, term.name), type="term", names=term.names, defined_in=term.defined_in, quote=term.quote,
        meaning=term.meaning, not_the_same_as=term.not_the_same_as, used_in=ids(data.relations.named_in.get(term.id, ())),
    )


def act_record(data: Data, act: Act) -> ActRecord:
    """Another act with every record that cites it."""
    return ActRecord(
        **head(data, act.id, act.name), type="act", names=act.names, number=act.number, date=act.date, basis=act.basis,
        about=act.about, cited_by=citing(data, act.id),
    )


def guide_record(data: Data, guide: Guide) -> GuideRecord:
    """A guide as it is written, with all that it rests on."""
    same = (
        "role", "for_whom", "context", "situations", "pulls_apart", "open_points", "blanks", "leaves_out", "session", "materials", "pins",
    )
    cited = [found.id for found in data.project.norms if found.id in guide.cited]
    return GuideRecord(
        **head(data, guide.id, guide.title), type="guide", norms=tuple(cited), rests_on=guide.rests_on,
        **{name: getattr(guide, name) for name in same},
    )


def quiz_record(data: Data, quiz: Quiz) -> QuizRecord:
    """A set of questions; the questions have records of their own."""
    return QuizRecord(
        **head(data, quiz.id, quiz.title), type="quiz", role=quiz.role, about=quiz.about, questions=tuple(ids(quiz.questions)),
        asks=tuple(ids(data.project.asked(quiz))),
    )


def question_record(data: Data, question: QuizQuestion) -> QuestionRecord:
    """A question as it is written, with the sets that ask it. Its title is its stem, a statement with the mark that it may be false."""
    same = (
        "kind", "level", "norms", "about", "turns_on", "scenario", "stem", "negative", "options", "also_choices", "explanation", "pins",
    )
    sets = tuple(quiz.id for quiz in data.project.quizzes if question.id in ids(data.project.asked(quiz)))
    return QuestionRecord(
        **head(data, question.id, asks(question)), type="question", rests_on=question.rests_on, quizzes=sets,
        **{name: getattr(question, name) for name in same},
    )

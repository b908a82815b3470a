"""The HTML of a set, of one question, and of the key."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import wording
from generator.addresses import anchor_of
from generator.model import Measure, PlanItem, Project, Provision, Quiz, QuizQuestion, fingerprint
from generator.model.guides import provision_of
from generator.quizforms import answers
from generator.quizforms.words import WORDS

SCRIPT = "quiz.js"
STYLE = "quiz.css"
"""The files in docs/assets/ that a framed set needs."""

Worded = Provision | Measure | PlanItem
To = Callable[[str], str]
"""From an id to the link that leads to it from the page at hand."""

DRAWS = (5, 10, 15, 20, 30, 40)
"""How many questions a learner can have drawn, where the set has more."""
LONG, A_ROUND = 20, 10
"""A set with more questions than the first offers the second as a round, unless the learner takes another number, or all."""


def environment() -> Environment:
    """The environment of the templates in this room: everything escaped, nothing undefined."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )
    env.filters.update(asks=wording.asks, day=wording.day, paragraph=wording.paragraph)
    env.globals.update(answers=answers)
    return env


ENVIRONMENT = environment()


def quiz_html(project: Project, quiz: Quiz, to: To, *, memory: bool = True, whole: bool = False) -> str:
    """A whole set as one form. Without `memory` the learner cannot switch remembering on, and the script stores nothing.

    With `whole` every round asks the whole set: the learner cannot have fewer questions drawn.
    """
    asked = project.asked(quiz)
    return render(
        "quiz.html", project, to, quiz=quiz, memory=memory, whole=whole, words=json.dumps(WORDS, ensure_ascii=False, sort_keys=True),
        edition=edition_of(project, quiz), law=wording.law_fingerprint(project), total=len(asked), asked=asked,
        draws=[number for number in DRAWS if number < len(asked)], chosen=A_ROUND if len(asked) > LONG else 0,
        read=in_order(project, (target for question in asked for target in tested(question))),
        questions=[question_html(project, quiz, question, place, to) for place, question in enumerate(asked, 1)],
    )


def question_html(project: Project, quiz: Quiz, question: QuizQuestion, place: int, to: To) -> str:
    """One question of a set, with its answer under a disclosure element; `place` counts from 1."""
    return render("question.html", project, to, question=question, place=place, total=len(project.asked(quiz)), anchor=anchor_in(quiz, question))


def key_html(project: Project, quiz: Quiz, to: To) -> str:
    """The answers of a set for print: what is right, why, and the words that show it."""
    return render("key.html", project, to, quiz=quiz, asked=project.asked(quiz), edition=edition_of(project, quiz))


def render(template: str, project: Project, to: To, **context: object) -> str:
    """A template with what all of them use."""
    return ENVIRONMENT.get_template(template).render(project=project, to=to, worded=project.by_id, tested=tested, texts=texts, shown_by=shown_by, **context).strip()


def anchor_in(quiz: Quiz, question: QuizQuestion) -> str:
    """The anchor of a question on the page of a set: its own where it is the set's own, else with its set's name before it."""
    return anchor_of(question.id) if question in quiz.questions else question.id.removeprefix("quiz.")


def edition_of(project: Project, quiz: Quiz) -> str:
    """The fingerprint of a set: every word of its questions, and of all that they were written from."""
    asked = project.asked(quiz)
    words = [question.model_dump_json(exclude={"pins"}) for question in asked]
    words += [text for question in asked for target in question.rests_on for text in texts(project.by_id[target])]
    return fingerprint(quiz.id, *words)


def tested(question: QuizQuestion) -> tuple[str, ...]:
    """The ids of what a question asks about, each once; what only an option speaks of is not asked about."""
    return tuple(dict.fromkeys([*map(provision_of, question.norms), *question.about])) or question.rests_on


def shown_by(question: QuizQuestion) -> tuple[str, ...]:
    """The ids of what shows that the right answers are right, each once."""
    return tuple(dict.fromkeys(option.provision for option in (question.keys or question.options)))


def texts(record: Worded) -> tuple[str, ...]:
    """The words of a record, cell by cell."""
    return tuple(cell.text for cell in record.cells) if isinstance(record, PlanItem) else (record.text,)


def in_order(project: Project, ids: Iterable[str]) -> list[Worded]:
    """The records with these ids, each once, in the order of law and plan."""
    wanted = set(ids)
    return [record for record in (*project.provisions, *project.plan.measures, *project.items) if record.id in wanted]

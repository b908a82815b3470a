"""The pages of a package: the launch page, and the three that it frames. Plain HTML from small templates of their own."""

from __future__ import annotations

import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import pictures, quizforms, wording
from generator.links.guides import at_a_glance, by_when, labels_of, tasks_of, with_periods
from generator.lms.answers import fact
from generator.lms.content import GUIDE, QUESTIONS, TEXT, Course
from generator.lms.manifest import LAUNCH, title_of
from generator.lms.words import WORDS
from generator.model import PlanItem
from generator.model.guides import Step

OUR_LANGUAGE = "en"


def environment() -> Environment:
    """The environment of this room's templates: everything escaped, nothing undefined."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )
    env.globals.update(
        MODALITY=wording.MODALITY, NOTE_KIND=wording.NOTE_KIND, PERIOD_KIND=wording.PERIOD_KIND, NO_NUMBER=wording.NO_NUMBER,
        LEGEND=wording.LEGEND, SETTLES=wording.SETTLES, NO_PERIOD=wording.NO_PERIOD, KNOW_TOO=wording.KNOW_TOO, CONTACT_CHECK=wording.CONTACT_CHECK,
        words=WORDS, lang=OUR_LANGUAGE, is_item=lambda record: isinstance(record, PlanItem), decision=pictures.decision,
    )
    for function in (
        wording.age_words, wording.day, wording.number_text, wording.ordinal, wording.paragraph, wording.plan_years, wording.publisher, wording.stated, wording.term_words,
    ):
        env.filters[function.__name__] = function
    return env


ENVIRONMENT = environment()


def pages(course: Course, kind: str) -> dict[str, bytes]:
    """Every page of a package, by its name."""
    return {
        LAUNCH: page("launch.html", course, LAUNCH, facts=facts(course, kind), title=title_of(course)),
        GUIDE: page("guide.html", course, GUIDE, **of_guide(course)),
        TEXT: page("text.html", course, TEXT, articles=course.book.articles, measures=course.book.measures, items=course.items),
        QUESTIONS: page("questions.html", course, QUESTIONS, form=quiz_form(course)),
    }


def page(template: str, course: Course, name: str, **context: object) -> bytes:
    """One page, as it stands in the package."""
    shared = {"course": course, "project": course.project, "guide": course.guide, "names": course.names, "to": course.links_from(name), "page": name}
    return (ENVIRONMENT.get_template(template).render(**shared, **context).strip() + "\n").encode("utf-8")


def facts(course: Course, kind: str) -> str:
    """What the scripts of the launch page are told, as JSON that is safe inside a script element."""
    told = {
        "scorm": "1.2" if kind == "scorm12" else "2004", "edition": course.edition, "mark": course.project.settings.pass_mark,
        "pages": {"guide": GUIDE, "text": TEXT, "questions": QUESTIONS}, "words": WORDS,
        "questions": [fact(question, kind) for question in course.questions],
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1).replace("<", "\\u003c")


def quiz_form(course: Course) -> str:
    """The set as a form that keeps nothing in the browser and is always asked as a whole."""
    return quizforms.quiz_html(course.project, course.quiz, course.links_from(QUESTIONS), memory=False, whole=True)


def of_guide(course: Course) -> dict[str, object]:
    """What the page of the guide shows besides the guide itself."""
    project, guide = course.project, course.guide
    periods = with_periods(project, guide)
    return {
        "groups": at_a_glance(guide), "labels": labels_of(project, guide), "periods": by_when(project, guide), "sources": {id(step): norms_of(course, step) for step in guide.steps},
        "days": pictures.periods(periods) if any(pictures.periods_drawn(found.norm.period) for found in periods) else None,
        "tasks": tasks_of(course.relations, guide), "by_id": project.by_id, "id_of": id,
        "filled": {each.blank: each.words for each in project.local.filled if each.guide == guide.id},
    }


def norms_of(course: Course, step: Step) -> list:
    """The norms that a step rests on, in its order."""
    return [course.project.norm_by_id[id_] for id_ in step.norms]

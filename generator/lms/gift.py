"""Moodle's GIFT: the questions of a course as a question bank, with ids, tags of provisions, and the reason behind every answer.

What GIFT cannot carry is not dropped in silence: `lost` names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from generator import quizforms
from generator.lms.content import Course
from generator.model import QuizQuestion
from generator.model.quizzes import Option
from generator.quizforms import answers
from generator.wording import asks, day

ID_LIMIT, TAG_LIMIT = 100, 50
"""The longest id number and the longest tag that Moodle keeps."""

LEAST_SIDES = 3
"""A matching question needs so many right sides in Moodle."""

SIGNS = re.compile(r"([\\~=#{}:])")


def bank(course: Course) -> str:
    """The whole file. The comment at its top says which edition this is."""
    project = course.project
    head = [
        f"// {one_line(course.quiz.title)} – {one_line(project.settings.site_name)}",
        f"// Edition of {day(project.settings.edition)}, questions {course.edition}. Questions and reasons are ours, not the law's.",
        "", f"$CATEGORY: $course$/top/{category(course.quiz.title)}", "",
    ]
    return "\n".join(head) + "\n" + "\n\n".join(item(question) for question in course.questions if carried(question)) + "\n"


def lost(course: Course) -> Iterator[tuple[str, str]]:
    """What is not in the file: the id of the question, and what of it."""
    for question in course.questions:
        if not carried(question):
            yield question.id, "the whole question: " + ("GIFT cannot ask for an order" if question.kind == "order" else "fewer than three right sides to match")
            continue
        if question.kind == "match":
            yield question.id, "the reason of each line stands in the general feedback: GIFT keeps none per line"
        for id_ in quizforms.tested(question):
            if len(id_) > TAG_LIMIT:
                yield question.id, f"the tag {id_}: it is longer than {TAG_LIMIT} characters"
        if len(question.id) > ID_LIMIT:
            yield question.id, f"its id: it is longer than {ID_LIMIT} characters"


def carried(question: QuizQuestion) -> bool:
    """Whether GIFT has a kind for the question."""
    return question.kind != "order" and (question.kind != "match" or len(answers.choices(question)) >= LEAST_SIDES)


def item(question: QuizQuestion) -> str:
    """One question: a comment with id and tags, its title, its text, its answers, and what to take away."""
    lines = matched(question) if question.kind == "match" else chosen(question)
    general = [question.explanation]
    if question.kind == "match":
        general += [f"{option.says}: {option.feedback}" for option in question.options]
    marks = [f"[id:{question.id}]"] if len(question.id) <= ID_LIMIT else []
    marks += [f"[tag:{id_}]" for id_ in quizforms.tested(question) if len(id_) <= TAG_LIMIT]
    body = "\n".join([*lines, f"\t####{paragraphs(general)}"])
    return f"// {' '.join(marks)}\n::{text(question.id)}::[html]{paragraphs(asked(question))} {{\n{body}\n}}"


def asked(question: QuizQuestion) -> list[str]:
    """The scenario, where there is one, and the question."""
    return [*([question.scenario] if question.scenario else []), asks(question)]


def chosen(question: QuizQuestion) -> list[str]:
    """The answers of a question with one key or several, each with its reason. Marking a wrong one takes all points away."""
    return [f"\t{sign(question, option)}{text(said(option))} #{text(option.feedback)}" for option in question.options]


def sign(question: QuizQuestion, option: Option) -> str:
    """How much an answer is worth: `=` and `~`, or a share of the points where several are right."""
    if question.kind != "several":
        return "=" if option.key else "~"
    return f"~%{share(len(question.keys))}%" if option.key else "~%-100%"


def share(keys: int) -> str:
    """One of `keys` equal shares of 100, with the five decimals that Moodle knows: 33.33333."""
    return f"{100 / keys:.5f}".rstrip("0").rstrip(".")


def matched(question: QuizQuestion) -> list[str]:
    """The lines of a matching question; a right side that goes with nothing has an empty left one. Right sides are plain text."""
    pairs = [(text(option.says), option.goes_with or "") for option in question.options]
    pairs += [("", words) for words in question.also_choices]
    return [f"\t={left} -> {marked(right)}" for left, right in pairs]


def said(option: Option) -> str:
    """An answer in words; in a true-false, with its verdict before it."""
    return f"{option.verdict.capitalize()}. {option.says}" if option.verdict else option.says


def paragraphs(parts: list[str]) -> str:
    """Paragraphs of HTML; one alone needs no element."""
    return text(parts[0]) if len(parts) == 1 else "".join(f"<p>{text(part)}</p>" for part in parts)


def text(words: str) -> str:
    """Words as HTML on one line, with GIFT's own signs marked. `->` cannot stand there, as `>` is written `&gt;`."""
    return marked(escape(words, quote=False))


def marked(words: str) -> str:
    """Words on one line with a backslash before each of GIFT's own signs."""
    return SIGNS.sub(r"\\\1", one_line(words))


def one_line(words: str) -> str:
    """Words without line breaks."""
    return " ".join(words.split())


def category(words: str) -> str:
    """The name of a category: a slash would begin a part of it."""
    return one_line(words).replace("/", "//")

"""The question sheets without answers, and the answer key with the provision quoted.

Options stand in an order of their own (by a hash of question and option), the same on the sheet and in the key; only the
kinds whose order says something (numbers, true or false) keep the order of the data.
"""

from __future__ import annotations

import hashlib
from string import ascii_lowercase, ascii_uppercase

from generator.handbooks.blocks import Block, Runs, heading, paragraph, strong
from generator.handbooks.context import Making, joined
from generator.model import Quiz, QuizQuestion
from generator.model.quizzes import Option

SHEETS, KEY = "Questions", "Answers"
IN_ORDER = ("number", "true-false")
HOW = {
    "one": "Choose one answer.",
    "several": "Choose every answer that is right.",
    "true-false": "Is this statement true or false? Choose the answer with the right reason.",
    "order": "Put these in order: write 1 before the first.",
    "match": "Write behind each line the letter of what goes with it.",
    "number": "Choose the right number.",
}


def shown_options(question: QuizQuestion) -> list[Option]:
    """The options in the order in which sheet and key show them."""
    if question.kind in IN_ORDER:
        return list(question.options)
    return sorted(question.options, key=lambda option: mixed(question.id, option.id))


def choices(question: QuizQuestion) -> list[str]:
    """The right sides of a `match` in the order in which they are lettered, each once."""
    sides = dict.fromkeys([option.goes_with for option in question.options if option.goes_with] + list(question.also_choices))
    return sorted(sides, key=lambda side: mixed(question.id, side))


def mixed(*words: str) -> str:
    """A key that mixes, and mixes alike on every day and every machine."""
    return hashlib.sha256("\n".join(words).encode("utf-8")).hexdigest()


def sheets(making: Making) -> list[Block]:
    """Every set of the book, without answers."""
    return each_set(making, SHEETS, "The answers stand behind the questions, each with the words that it rests on.", sheet)


def key(making: Making) -> list[Block]:
    """Every set of the book, with what is right, why, and the words it rests on."""
    return each_set(making, KEY, "Words in quotation marks are the law’s or the plan’s. Why an answer is right or wrong is said in our words.", answer)


def each_set(making: Making, title: str, intro: str, block) -> list[Block]:
    """A part over all sets of the book; nothing when there are none."""
    if not making.book.quizzes:
        return []
    blocks: list[Block] = [heading(1, title), paragraph(intro)]
    for quiz in making.book.quizzes:
        blocks.append(heading(2, f"{title}: {quiz.title}"))
        blocks += [block(making, number, question) for number, question in enumerate(asked(making, quiz), start=1)]
    return blocks


def asked(making: Making, quiz: Quiz) -> tuple[QuizQuestion, ...]:
    """The questions of a set; in the complete book, which holds every set, each question stands once."""
    return quiz.questions if making.book.complete else making.project.asked(quiz)


def sheet(making: Making, number: int, question: QuizQuestion) -> Block:
    """One question without its answer."""
    marks = "box" if question.kind in ("one", "several", "true-false", "number") else "blank"
    lettered = [{"letter": letter, "runs": [side]} for letter, side in zip(ascii_uppercase, choices(question), strict=False)] if question.kind == "match" else []
    return {
        "k": "question", "number": number, "scenario": question.scenario, "stem": question.stem, "how": HOW[question.kind], "marks": marks,
        "options": [{"letter": letter, "runs": option_runs(question, option)} for letter, option in zip(ascii_lowercase, shown_options(question), strict=False)],
        "choices": lettered,
    }


def option_runs(question: QuizQuestion, option: Option) -> Runs:
    """An option as the learner reads it: with its verdict, where its words do not begin with it."""
    named = option.verdict is None or option.says.lower().startswith(option.verdict)
    return [option.says if named else f"{option.verdict.capitalize()}: {option.says}"]


def answer(making: Making, number: int, question: QuizQuestion) -> Block:
    """One question's key: what is right, feedback on each option, the words it rests on, what to take away."""
    return {
        "k": "answer", "number": number, "stem": question.stem, "key": key_runs(question),
        "options": [
            {"letter": letter, "right": option.key, "runs": [*option_runs(question, option), " – ", option.feedback, " (", making.at(option.provision), ")"]}
            for letter, option in zip(ascii_lowercase, shown_options(question), strict=False)
        ],
        "explanation": question.explanation, "quotes": quotes(making, question),
    }


def key_runs(question: QuizQuestion) -> Runs:
    """What is right, named by letter and by words."""
    letter = {option.id: mark for mark, option in zip(ascii_lowercase, shown_options(question), strict=False)}
    if question.kind == "order":
        return joined((f"{place} {letter[option.id]}) {option.says}" for place, option in enumerate(question.options, start=1)), " ")
    if question.kind == "match":
        right = dict(zip(choices(question), ascii_uppercase, strict=False))
        return joined(f"{letter[option.id]}) {option.says} → {right[option.goes_with]}) {option.goes_with}" for option in shown_options(question) if option.goes_with)
    return joined(f"{letter[option.id]}) {option_runs(question, option)[0]}" for option in shown_options(question) if option.key)


def quotes(making: Making, question: QuizQuestion) -> list[Runs]:
    """The words that a question rests on: of each norm its quote, of anything without norms its whole text."""
    project = making.project
    found = [[making.quoted(norm.norm.quote), ", ", making.at(norm.provision.id)] for norm in (project.norm_by_id[id_] for id_ in question.norms)]
    for id_ in question.about:
        record = project.by_id[id_]
        found.append([making.quoted(getattr(record, "text", None) or record.measure.text), ", ", making.at(id_)])
    return found

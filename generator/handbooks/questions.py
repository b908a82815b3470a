"""The question sheets without answers, and the answer key with the provision quoted."""

from __future__ import annotations

from generator.books.lettering import HOW, key_words, lettered, lettered_choices, option_words
from generator.handbooks.blocks import Block, Runs, heading, paragraph, strong
from generator.handbooks.context import Making
from generator.model import Quiz, QuizQuestion
from generator.wording import asks

SHEETS, KEY = "Questions", "Answers"


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
    return {
        "k": "question", "number": number, "scenario": question.scenario, "stem": asks(question), "how": HOW[question.kind], "marks": marks,
        "options": [{"letter": letter, "runs": [option_words(question, option)]} for letter, option in lettered(question)],
        "choices": [{"letter": letter, "runs": [side]} for letter, side in lettered_choices(question)],
    }



def answer(making: Making, number: int, question: QuizQuestion) -> Block:
    """One question's key: what is right, feedback on each option, the words it rests on, what to take away."""
    return {
        "k": "answer", "number": number, "stem": asks(question), "key": [key_words(question)],
        "options": [
            {"letter": letter, "right": option.key, "runs": [option_words(question, option), " – ", option.feedback, " (", making.at(option.provision), ")"]}
            for letter, option in lettered(question)
        ],
        "explanation": question.explanation, "quotes": quotes(making, question),
    }


def quotes(making: Making, question: QuizQuestion) -> list[Runs]:
    """The words that a question rests on: of each norm its quote, of anything without norms its whole text."""
    project = making.project
    found = [[making.quoted(norm.norm.quote), ", ", making.at(norm.provision.id)] for norm in (project.norm_by_id[id_] for id_ in question.norms)]
    for id_ in question.about:
        record = project.by_id[id_]
        found.append([making.quoted(getattr(record, "text", None) or record.measure.text), ", ", making.at(id_)])
    return found

"""The real data with what every kind of page needs: a question of each kind, a session, notices, cards, a decision, translations."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.model import Project, Quiz
from generator.model.guides import Case, Decision, Line, Material, Question, Session, Turn
from generator.model.quizzes import Option, QuizQuestion
from generator.model.settings import Filled, LocalFile, SettingsFile, Translation
from generator.reading import load

ROOT = Path(__file__).resolve().parents[2]
ROLE = "transport-operators"
NORM = "law.carriers.three-duties/inform-passengers"
PROVISION = "law.carriers.three-duties"


def option(name: str, says: str, **fields) -> Option:
    """An option that cites the provision on carriers."""
    return Option(id=name, says=says, provision=PROVISION, feedback=f"Feedback on {name}.", **fields)


def question(name: str, kind: str, stem: str, *options: Option, **fields) -> QuizQuestion:
    """A question on the carriers' first duty."""
    return QuizQuestion(
        id=f"quiz.printed.{name}", kind=kind, level="recall", norms=(NORM,), stem=stem, options=options, explanation=f"Explanation of {name}.", **fields,
    )


QUIZ = Quiz(
    id="quiz.printed", role=f"role.{ROLE}", title="Printed questions", about="A question of each kind.",
    questions=(
        question("one", "one", "Which is right?", option("a", "The right answer to one", key=True), option("b", "A wrong answer"), option("c", "Another wrong answer"), scenario="A bus is about to leave."),
        question("several", "several", "Which are right?", option("a", "First right of several", key=True), option("b", "Second right of several", key=True), option("c", "Wrong among several")),
        question("statement", "true-false", "Passengers are told about the threat.", option("a", "because the text says so", verdict="true", key=True), option("b", "because nobody says so", verdict="false")),
        question("order", "order", "In which order?", option("a", "Step that comes first"), option("b", "Step that comes second"), option("c", "Step that comes third")),
        question("match", "match", "What goes with what?", option("a", "Left one", goes_with="Right one"), option("b", "Left two", goes_with="Right two"), also_choices=("Right nobody",)),
        question("number", "number", "How many duties?", option("a", "2"), option("b", "3", key=True), option("c", "4")),
    ),
)

SESSION = Session(
    aim="Say who is told what.", read=(PROVISION,),
    cases=tuple(Case(title=f"Case {n}", tells="A bus stops.", asks=("What now?",), look_for=("Passengers must be told.",), norms=(NORM,)) for n in ("one", "two")),
)


def line(says: str) -> Line:
    """A line of a sheet."""
    return Line(says=says, provisions=(PROVISION,), norms=(NORM,))


MATERIALS = (
    Material(id="printed-notice", kind="notice", title="Nobody may sell you", for_whom="Passengers.", lines=(line("You must be told about the threat of trafficking."), line("You may ask the crew."))),
    Material(id="printed-card", kind="card", title="At boarding", for_whom="Crew.", lines=(line("Check all passengers’ documents."), line("Refuse whoever has not the necessary ones."))),
    Material(id="printed-words", kind="announcement", title="To be read aloud", for_whom="Passengers, by the crew.", lines=(line("Trafficking in human beings is a crime."),)),
)

DECISION = Decision(
    title="Documents or not", questions=(
        Question(asks="Has the passenger appropriate documents?", yes=Turn(says="You serve the passenger."), no=Turn(next=True)),
        Question(asks="Is it known what follows a refusal?", yes=Turn(says="The text does not say.", silent=(PROVISION,)), no=Turn(says="You must refuse.", norms=(NORM,))),
    ),
)

TRANSLATION = "İnsan alveri haqqında sizə məlumat verilməlidir: ə ğ ı ö ü ç ş."


def printed_project(*, filled: bool = True, site: str = "https://example.org/protection/") -> Project:
    """The project; `filled` with the organisation's own words, on a `site`."""
    project = load(ROOT)
    guides = tuple(
        guide.model_copy(update={
            "session": SESSION, "materials": (*guide.materials, *MATERIALS),
            "situations": (guide.situations[0].model_copy(update={"decision": DECISION}), *guide.situations[1:]),
        }) if guide.id == f"guide.{ROLE}" else guide
        for guide in project.guides
    )
    local = LocalFile(
        organisation="A bus company", contact="The dispatcher, first floor", filled=(Filled(guide=f"guide.{ROLE}", blank="contact", words="The head of the shift"),),
        translations=tuple(Translation(guide=f"guide.{ROLE}", material=name, language="az", words=TRANSLATION) for name in ("printed-notice", "printed-card")),
    )
    settings = SettingsFile(**{**project.settings.model_dump(), "site_address": site})
    return replace(project, guides=guides, quizzes=(*project.quizzes, QUIZ), settings=settings, local=local if filled else LocalFile())

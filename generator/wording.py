"""How the model's words read on a page: modality, periods, ages, numbers, dates, citations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.model import Age, Article, Guide, NumberGiven, Period, PlanTerm, Project, Provision, QuizQuestion, fingerprint

MODALITY = {
    "obligation": "must",
    "prohibition": "must not",
    "permission": "may",
    "right": "is entitled to",
    "power": "has the power to",
    "liability": "answers for it",
}
"""Each modality in plain words. The order is the order of columns and filters."""

LEGEND = {
    "must": "a duty. It is no matter of choice for whoever has it.",
    "must not": "a prohibition.",
    "may": "a permission, or a power to ask or decide. Whoever may ask does not therefore decide.",
    "is entitled to": "a right of the person named.",
    "has the power to": "can ask, decide or define, with effect for others. Whoever can ask does not therefore decide.",
    "answers for it": "whoever does this is responsible for it under the law.",
    "know": "no order by itself, but something to know: what counts as what, what follows from an act, what the plan asked for.",
}
"""What the words before a step or a norm mean."""

SETTLES = "These words settle what something is, or how it is set. By themselves they ask nobody to act."
"""What is said of a norm that is constitutive."""

MODALITY_NOUN = {
    "obligation": "duty",
    "prohibition": "prohibition",
    "permission": "permission",
    "right": "right",
    "power": "power",
    "liability": "liability",
}

PERIOD_KIND = {
    "offered": "offered",
    "granted": "granted",
    "limit": "a limit",
    "at-once": "at once",
    "recurring": "the text’s word for how often",
    "while": "for as long as it lasts",
    "until": "as we read it, until that happens",
}
"""What the words of a period do, as it is said behind them in brackets or behind a dash."""

NO_PERIOD = "These rules give no period."
CONTACT_CHECK = "As printed in the source; check before you rely on it"
"""What stands beside the contacts that the source prints."""
UNFILLED = "Not valid without a contact written here: a DRAFT until then."
"""What stands beside the empty line for a contact; writing the contact completes the sheet."""
KNOW_TOO = "The text does not lay these rules on you by name. They help to understand the rest."
"""What stands above rules that a guide shows beside its steps."""

NOTE_KIND = {
    "translation": "About the translation",
    "gap": "What the text leaves open",
    "conflict": "Two rules that pull apart",
    "number": "About the number",
    "currency": "How up to date this is",
    "reading": "How we read it",
}

NO_NUMBER = "number not given in the source"
NOT_STATED = "not stated in the text"
TRUE_OR_FALSE = "True or false?"
"""What stands before a statement that may be false, wherever it is shown."""


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(value: date) -> str:
    """A date as people say it, whatever the computer's language: 28 June 2005."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def paragraph(source: str) -> str:
    """`P23` as people say it: source paragraph 23."""
    return f"source paragraph {source.removeprefix('P')}"


def paragraphs(sources: Iterable[str]) -> str:
    """Several source paragraphs, each once, in their order: `source paragraphs 2, 8 and 15`."""
    numbers = sorted({int(source.removeprefix("P")) for source in sources})
    listed = ", ".join(map(str, numbers[:-1]))
    return f"source paragraphs {listed} and {numbers[-1]}" if listed else f"source paragraph {numbers[0]}"


def publisher(project: Project) -> str:
    """Whose contacts the source prints."""
    return f"This is the address of those who published the source: {project.law.source.publisher}."


def law_name(project: Project) -> str:
    """The law by its name, number and day."""
    work = project.law.work
    return f"{work.title}, No {work.number} of {day(work.date)}"


def ordinal(place: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`, `11th`."""
    ending = "th" if 10 <= place % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def size(count: int) -> str:
    """The size of a file as people say it: 412 kB, 1.3 MB."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"


def number_text(number: NumberGiven) -> str:
    """A number with its remark: `19.2 (by its content)`."""
    return f"{number.text} ({number.remark})" if number.remark else number.text


def number_of(provision: Provision, article: Article) -> NumberGiven | None:
    """The number to cite a provision by: its own, else its article's, else none."""
    return provision.number or article.number


def citation(project: Project, provision: Provision) -> str:
    """How to cite a provision."""
    work = project.law.work
    number = number_of(provision, project.article_of[provision.id])
    where = f"art. {number_text(number)}, " if number else ""
    extract = "unofficial extract" if number else "unofficial extract, no article number given"
    return f"Law No {work.number} of {day(work.date)}, {where}{on_page(project, provision.source)}; {extract})"


def plan_citation(project: Project, where: str, source: str) -> str:
    """How to cite a measure or an item of the plan."""
    work = project.plan.work
    return f"{work.title}, Order No {work.number} of {day(work.date)}, {where}, {on_page(project, source)}; unofficial extract)"


def on_page(project: Project, source: str) -> str:
    """The place of a paragraph on the source page for a stranger to find it, and who published the page; the bracket is left open."""
    page = project.law.source
    return f"paragraph {source.removeprefix('P')} (its title counted) of {page.page} ({page.publisher}"


def guide_name(project: Project, guide: Guide) -> str:
    """A guide as lists name it: by its role, with its own title where that is another."""
    role = project.by_id[guide.role].title
    return role if role == guide.title else f"{role} (“{guide.title}”)"


def asks(question: QuizQuestion) -> str:
    """A question as it is shown anywhere: its stem, and before a statement that may be false the mark that says so."""
    return f"{TRUE_OR_FALSE} {question.stem}" if question.kind == "true-false" else question.stem


def age_words(age: Age) -> str:
    """An age as people say it."""
    return f"under {age.years}" if age.bound == "under" else f"{age.years} and over"


def term_words(term: PlanTerm) -> str:
    """By when, as read from the cell."""
    return "regular, no years given" if term.regular else f"{term.first} to {term.last}"


def stated(words: str) -> str:
    """The words, or that the text is silent."""
    return NOT_STATED if words == "not stated" else words


def period_length(period: Period) -> str:
    """The length of a period, where the text gives one: `30 days`."""
    return f"{period.length} {period.unit}" if period.length and period.unit else ""


def from_which_day(period: Period) -> str:
    """From which day a number of days runs, in the source's words, or that the text is silent; nothing for a period that counts none."""
    if not period.length:
        return ""
    return "From which day: " + ("the text does not say." if period.runs_from == "not stated" else f"{period.runs_from.rstrip('.')}.")


def law_fingerprint(project: Project) -> str:
    """The fingerprint of the words of all provisions."""
    return fingerprint(*(provision.text for provision in project.provisions))


def plan_fingerprint(project: Project) -> str:
    """The fingerprint of the words of all measures and items of the plan."""
    texts = [measure.text for measure in project.plan.measures]
    texts += [cell.text for item in project.items for cell in item.cells]
    return fingerprint(*texts)


def plan_years(project: Project) -> str:
    """The plan's years: 2014–2018."""
    work = project.plan.work
    return f"{work.first_year}–{work.last_year}"


def paragraph_range(provisions: tuple[Provision, ...]) -> str:
    """The source paragraphs of an article: `P21–P25`, `P9` or `P5, P7–P8`."""
    numbers = sorted(int(provision.source.removeprefix("P")) for provision in provisions)
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"P{run[0]}" if len(run) == 1 else f"P{run[0]}–P{run[-1]}" for run in runs)

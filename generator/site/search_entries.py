"""What the search can find: one entry per thing that has an address of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.addresses import address
from generator.model import Act, Actor, Article, PlanSection, Project, Provision, Structure, Term
from generator.site.markdown import Page
from generator.wording import asks, guide_name, number_text, paragraph


class Entry(NamedTuple):
    """One thing to find. The words of the source and ours are kept apart, so that a hit can say whose words it shows."""

    kind: str
    """What it is, in a word or two."""
    place: str
    """The article, section, guide or part of the site that it belongs to."""
    title: str
    address: str
    keys: tuple[str, ...] = ()
    """Its numbers: found only when typed from their beginning."""
    names: tuple[str, ...] = ()
    """Its other names."""
    words: tuple[str, ...] = ()
    """The source's own words, paragraph by paragraph."""
    ours: str = ""
    """Our words about it."""


def entries(project: Project, pages: Iterable[Page]) -> list[Entry]:
    """Everything that can be found, in the order in which equal hits are shown."""
    views = (provisions(project), guides(project), plan(project), who(project), words(project), source(project), questions(project))
    found = [entry for view in views for entry in view]
    known = {entry.address for entry in found}
    return found + [page_entry(page.path, page.heading or page.title, page.description) for page in pages if page.path not in known]


def page_entry(path: str, title: str, description: str) -> Entry:
    """A page that is found by its title and description."""
    return Entry("Page", "This site", title, path, ours=description)


def provisions(project: Project) -> Iterator[Entry]:
    """The law, its articles and topics, and its provisions."""
    work = project.law.work
    yield Entry("Law", f"Law No {work.number}", work.title, "law/index.html", (work.number,), ours=work.nature)
    for article in project.law.articles:
        place = article_name(article)
        yield Entry(article.kind.capitalize(), f"Law No {work.number}", place, address(article.id), keys(article), ours=article.intro)
        for provision in article.provisions:
            yield Entry(
                "Provision", place, provision.title, address(provision.id), keys(provision),
                words=(provision.text,), ours=provision.summary,
            )


def article_name(article: Article) -> str:
    """`Article 13: Shelters`; a topic by its title alone."""
    return f"Article {number_text(article.number)}: {article.title}" if article.number else article.title


def keys(record: Article | Provision) -> tuple[str, ...]:
    """The numbers that a part of the law goes by: its own, and its source paragraph."""
    numbers = (record.number.text,) if record.number else ()
    return (*numbers, record.source) if isinstance(record, Provision) else numbers


def guides(project: Project) -> Iterator[Entry]:
    """The guides, and each of their situations."""
    for guide in project.guides:
        name = guide_name(project, guide)
        place = f"Guide: {name}"
        yield Entry("Guide", place, name, address(guide.id), ours=guide.for_whom)
        for situation in guide.situations:
            says = [situation.when or "", *(step.says for step in situation.steps)]
            yield Entry("Steps", place, situation.title, f"{address(guide.id)}#{situation.id}", ours=joined(says))


def questions(project: Project) -> Iterator[Entry]:
    """The sets of questions, and each question without its answers."""
    for quiz in project.quizzes:
        yield Entry("Questions", quiz.title, quiz.title, address(quiz.id), ours=quiz.about)
        for question in quiz.questions:
            yield Entry("Question", quiz.title, asks(question), address(question.id), ours=question.scenario or "")


def plan(project: Project) -> Iterator[Entry]:
    """The plan, its measures, sections and items."""
    work = project.plan.work
    yield Entry("Plan", f"Order No {work.number}", work.title, "plan/index.html", (work.number,), ours=work.nature)
    for measure in project.plan.measures:
        yield Entry(
            "Measure", "The plan’s measures", measure.title, address(measure.id), (measure.source,),
            words=(measure.text,), ours=measure.summary,
        )
    for section in project.plan.sections:
        yield Entry(
            "Section", "The action plan", section_name(section), address(section.id), (section.label,), words=(section.heading.text,)
        )
        for item in section.items:
            yield Entry(
                "Plan item", f"Section {section_name(section)}", f"{item.label} {item.title}", address(item.id),
                (item.label, *(cell.source for cell in item.cells)),
                words=tuple(cell.text for cell in item.cells[1:]), ours=item.summary,
            )


def section_name(section: PlanSection) -> str:
    """`13.4 Rehabilitation`."""
    return f"{section.label} {section.title}"


def who(project: Project) -> Iterator[Entry]:
    """The roles and the actors, by all their names."""
    for role in project.roles:
        yield Entry("Role", "Who is who", role.title, address(role.id), ours=role.door)
    for actor in project.actors:
        yield Entry("Who is who", "Who is who", actor.name, address(actor.id), names=names(actor), ours=actor.about)


def words(project: Project) -> Iterator[Entry]:
    """The terms and the other acts."""
    for term in project.terms:
        yield Entry("Term", "Terms", term.name, address(term.id), names=names(term), words=(term.quote,) if term.quote else (), ours=term.meaning)
    for act in project.acts:
        numbers = (act.number,) if act.number else ()
        yield Entry("Other act", "Other acts", act.name, address(act.id), numbers, names(act), ours=act.about)


def names(thing: Actor | Term | Act) -> tuple[str, ...]:
    """Every name that the source uses, each once."""
    return tuple(dict.fromkeys(name.words for name in thing.names))


def source(project: Project) -> Iterator[Entry]:
    """The lines of the source page that belong to no provision, measure, section or item."""
    lines = [line for line, record in project.source_lines() if line is record and isinstance(line, Structure)]
    for line in sorted(lines, key=lambda line: int(line.source.removeprefix("P"))):
        yield Entry("Source", "The source", paragraph(line.source).capitalize(), address(line.source), (line.source,), words=(line.text,))


def joined(texts: Iterable[str]) -> str:
    """Our sentences behind one another, empty ones left out."""
    return " ".join(text.strip() for text in texts if text.strip())

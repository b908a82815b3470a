"""Questions to check oneself: an index, a page and a key per set, and which question asks about which provision."""

from collections.abc import Iterator

from generator import quizforms
from generator.addresses import address
from generator.model import Quiz
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block

INDEX = ("Check yourself", "quizzes/index.html")
BY_PROVISION = "quizzes/provisions.html"


def pages(site: Site) -> Iterator[Page]:
    """The index always, as the navigation leads to it; the rest where there are questions."""
    yield index(site)
    for quiz in site.project.quizzes:
        yield quiz_page(site, quiz)
        yield key_page(site, quiz)
    if site.project.quizzes:
        yield by_provision(site)


def index(site: Site) -> Page:
    """All sets: those for a role in the order of the roles, then those on a topic."""
    path, project = INDEX[1], site.project
    of_roles = [quiz for role in project.roles for quiz in site.relations.quizzes_of.get(role.id, ())]
    topics = [quiz for quiz in project.quizzes if quiz not in of_roles]
    shared = {**site.shared(path), "quizzes": (*of_roles, *topics)}
    parts = [block("quizzes_intro.html", **shared)]
    if project.quizzes:
        parts += [heading(2, "Sets of questions", "sets"), block("quizzes_index.html", key_of=key_of, by_provision=BY_PROVISION, **shared)]
    return Page(
        path=path,
        title="Check yourself",
        description="Questions on what law and plan say, each with the reason why every answer is right or wrong.",
        before=site.crumbs(path, "Check yourself"),
        parts=tuple(parts),
        hide=("toc",),
    )


def key_of(quiz: Quiz) -> str:
    """The address of a set's key."""
    return address(quiz.id).removesuffix(".html") + "-key.html"


def quiz_page(site: Site, quiz: Quiz) -> Page:
    """A set: to answer on screen, to read without scripts, to print without answers."""
    path = address(quiz.id)
    shared = site.shared(path)
    return Page(
        path=path,
        title=f"Questions: {quiz.title}",
        description=f"Questions to check yourself: {quiz.about}",
        before=site.crumbs(path, quiz.title, INDEX),
        parts=(
            block("quiz_intro.html", quiz=quiz, key=key_of(quiz), guides=site.relations.guides_of.get(quiz.role, ()), **shared),
            quizforms.quiz_html(site.project, quiz, shared["to"]),
        ),
        hide=("toc",),
        scripts=(quizforms.SCRIPT,),
        styles=(quizforms.STYLE,),
    )


def key_page(site: Site, quiz: Quiz) -> Page:
    """The answers of a set, to print apart from the questions."""
    path = key_of(quiz)
    shared = site.shared(path)
    return Page(
        path=path,
        title=f"Key: {quiz.title}",
        description=f"Every right answer of the questions for “{quiz.title}”, why it is right, and the words that show it.",
        before=site.crumbs(path, "Key", INDEX, (quiz.title, address(quiz.id))),
        parts=(block("quiz_key.html", quiz=quiz, edition=quizforms.edition_of(site.project, quiz), **shared), quizforms.key_html(site.project, quiz, shared["to"])),
        hide=("toc",),
        styles=(quizforms.STYLE,),
    )


def by_provision(site: Site) -> Page:
    """For every provision, and every measure and item that is asked about: the questions on it."""
    path, asks = BY_PROVISION, site.relations.questions_on
    law = [(article, [(each, asks.get(each.id, ())) for each in article.provisions]) for article in site.project.law.articles]
    plan = [(each, asks[each.id]) for each in (*site.project.plan.measures, *site.project.items) if each.id in asks]
    parts = [block("quizzes_on_intro.html", **site.shared(path))]
    for article, rows in law:
        parts += [heading(2, article.title, article.id.replace(".", "-")), block("quizzes_on.html", rows=rows, **site.shared(path))]
    if plan:
        parts += [heading(2, "The action plan", "plan"), block("quizzes_on.html", rows=plan, **site.shared(path))]
    return Page(
        path=path,
        title="Which question asks about what",
        description="Every provision of the text with the questions that ask about it.",
        before=site.crumbs(path, "Which question asks about what", INDEX),
        parts=tuple(parts),
    )

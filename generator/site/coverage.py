"""The coverage table: every provision and norm, and where the site shows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.addresses import address
from generator.links.guides import tasks_of
from generator.model import Actor, Guide, PlanItem, Provision
from generator.model.project import NormIn
from generator.readability import readability
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block
from generator.wording import guide_name

PATH = "coverage.html"

Shown = list[tuple[str, str]]


@dataclass(frozen=True)
class Column:
    """A column of the table: its title, and where a provision and a norm are shown, as (words, id or address)."""

    title: str
    provision: Callable[[Site, Provision], Shown]
    norm: Callable[[Site, NormIn], Shown]


def own_page(site: Site, provision: Provision) -> Shown:
    """The page of the law that shows a provision."""
    return [("page", provision.id)]


def in_source(site: Site, provision: Provision) -> Shown:
    """Its paragraph on the source page."""
    return [(provision.source, provision.source)]


def in_plan(site: Site, provision: Provision) -> Shown:
    """The measures and items that are linked to a provision."""
    return [
        (site.names[record.id].split(" ")[0] if record.id[4].isdigit() else record.source, record.id)
        for record, _ in site.relations.plan_links.get(provision.id, ())
    ]


def who_named(site: Site, provision: Provision) -> Shown:
    """The actors whose pages list a provision, because its words name them."""
    return [(actor.name, actor.id) for actor in site.relations.actors_in.get(provision.id, ())]


def who_bound(site: Site, found: NormIn) -> Shown:
    """The actors and roles whose pages list a norm."""
    norm = found.norm
    actors = dict.fromkeys(mention.actor for mention in (*norm.bearers, *norm.beneficiary, *norm.towards))
    return [(site.names[id_], id_) for id_ in (*actors, *norm.concerns)]


def in_guides(site: Site, found: NormIn) -> Shown:
    """The guides with a step that rests on a norm, and those that leave it out for a reason that they state."""
    cited = [(guide_name(site.project, guide), guide.id) for guide in site.relations.guides_citing.get(found.id, ())]
    spared = [
        (f"left out of the guide {guide_name(site.project, guide)}: {out.why}", address(guide.id) + "#left-out")
        for guide in site.project.guides for out in guide.leaves_out if out.norm == found.id
    ]
    return cited + spared


def asked_about(site: Site, provision: Provision) -> Shown:
    """How many questions were written for a provision, leading to the list of them; norm by norm they stand below it."""
    count = len(site.relations.questions_on.get(provision.id, ()))
    return [(f"{count} question{'s' if count > 1 else ''}", f"quizzes/provisions.html#{provision.id}")] if count else []


def asked(site: Site, found: NormIn) -> Shown:
    """The questions written for a norm."""
    return [(question.id.rpartition(".")[2], question.id) for question in site.relations.questions_on.get(found.id, ())]


def in_handbooks(site: Site, found: NormIn) -> Shown:
    """The handbooks that hold a norm with its words, each by its guide; the complete book, which holds every norm, is not named."""
    return [(book.title, book.guides[0].id) for book in site.handbooks[found.id] if not book.complete]


COLUMNS = (
    Column("Page of the law", own_page, lambda site, found: [("card", found.id)]),
    Column("Source", in_source, lambda site, found: []),
    Column("Who is who", who_named, who_bound),
    Column("Duty matrix", lambda site, provision: [], lambda site, found: [("row", matrix_row(found))]),
    Column("Guides", lambda site, provision: [], in_guides),
    Column("Questions", asked_about, asked),
    Column("Handbooks", lambda site, provision: [], in_handbooks),
    Column("Plan", in_plan, lambda site, found: []),
)
"""A new kind of place is one more line here."""


def matrix_row(found: NormIn) -> str:
    """The address of a norm's group in the duty matrix."""
    bearers = found.norm.bearers
    return f"matrix.html#{bearers[0].actor.split('.', 1)[1] if bearers else 'not-stated'}"


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    shared = site.shared(PATH)
    rows = [
        (provision, cells(site, provision), [(norm, norm_cells(site, norm)) for norm in norms])
        for provision, norms in provisions_with_norms(site)
    ]
    yield Page(
        path=PATH,
        title="Coverage",
        description="Every provision and every norm of the text, and each place of this site that shows it.",
        before=site.crumbs(PATH, "Coverage"),
        parts=(
            block("coverage_intro.html", **shared),
            heading(2, "Provision by provision", "table"),
            block("coverage.html", rows=rows, columns=COLUMNS, **shared),
            heading(2, "Item by item, under each executor", "plan"),
            block("coverage_plan.html", rows=executors(site), **shared),
            heading(2, "How hard the guides are to read", "reading-age"),
            block("coverage_reading.html", rows=[(guide, readability(guide)) for guide in site.project.guides], **shared),
        ),
        hide=("toc",),
    )


def executors(site: Site) -> list[tuple[PlanItem, list[tuple[Actor, list[Guide]]]]]:
    """Every item of the plan with its executors, and the guides that show it under them."""
    shown: dict[tuple[str, str], list[Guide]] = {}
    for guide in site.project.guides:
        for actor, tasks in tasks_of(site.relations, guide):
            for task in tasks:
                shown.setdefault((task.item.id, actor.id), []).append(guide)
    by_id = site.project.by_id
    return [
        (item, [(by_id[id_], shown.get((item.id, id_), [])) for id_ in dict.fromkeys(body.actor for body in item.executors.bodies)])
        for item in site.project.items
    ]


def provisions_with_norms(site: Site) -> Iterator[tuple[Provision, list[NormIn]]]:
    """Every provision with its norms, in the law's order."""
    project = site.project
    for provision in project.provisions:
        yield provision, [project.norm_by_id[provision.norm_id(norm)] for norm in provision.norms]


def cells(site: Site, provision: Provision) -> list[Shown]:
    """A provision's cells, column by column."""
    return [column.provision(site, provision) for column in COLUMNS]


def norm_cells(site: Site, found: NormIn) -> list[Shown]:
    """A norm's cells, column by column."""
    return [column.norm(site, found) for column in COLUMNS]

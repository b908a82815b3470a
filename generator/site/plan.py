"""The plan's pages: an index, the narrative measures, and one page per section with an anchor per item."""

from collections.abc import Iterator

from generator.model import Measure, PlanItem, PlanSection
from generator import pictures
from generator.addresses import address, anchor_of
from generator.site.context import Site, neighbours
from generator.site.markdown import Page, heading
from generator.site.render import block, figure
from generator.wording import plan_citation, plan_fingerprint, plan_years

INDEX = ("The action plan", "plan/index.html")
MEASURES = "plan/measures.html"


def pages(site: Site) -> Iterator[Page]:
    """All pages of the plan."""
    yield index(site)
    yield measures(site)
    for place, section in enumerate(site.project.plan.sections):
        yield section_page(site, section, place)


def over(site: Site, page: str) -> str:
    """The words that stand on each of the plan's pages: its years are over."""
    return block("plan_over.html", work=site.project.plan.work, **site.shared(page))


def index(site: Site) -> Page:
    """What the plan is, its parts, and who carries it out."""
    path, plan, years = INDEX[1], site.project.plan, plan_years(site.project)
    shared = site.shared(path)
    executors = sorted(
        (
            (actor, site.relations.executes[actor.id])
            for actor in site.project.actors
            if actor.id in site.relations.executes
        ),
        key=lambda pair: (-len(pair[1]), pair[0].name),
    )
    return Page(
        path=path,
        title=f"The action plan {years}",
        description=f"What the National Action Plan {years} set out to do for victims, who was to do it, and by when.",
        before=site.crumbs(path, "The action plan"),
        parts=(
            over(site, path),
            heading(2, "What is in it", "parts"),
            block("plan_index.html", plan=plan, **shared),
            heading(2, "Terms of the items, by section", "terms"),
            figure(pictures.plan_terms(site.project)),
            block("plan_terms.html", plan=plan, **shared),
            heading(2, "Who carries out what", "executors"),
            block("plan_executors.html", executors=executors, **shared),
            heading(2, "About this text", "about"),
            block("plan_about.html", plan=plan, fingerprint=plan_fingerprint(site.project), **shared),
        ),
    )


def measures(site: Site) -> Page:
    """The narrative measures, one after the other."""
    parts = [over(site, MEASURES)]
    for measure in site.project.plan.measures:
        parts += measure_parts(site, measure)
    return Page(
        path=MEASURES,
        title="The plan’s measures",
        description=f"What the National Action Plan {plan_years(site.project)} describes in words, without numbers.",
        before=site.crumbs(MEASURES, "Measures", INDEX),
        parts=tuple(parts),
        scripts=("cite.js",),
    )


def measure_parts(site: Site, measure: Measure) -> list[str]:
    """A narrative measure: its heading, its words, and what is ours."""
    return [
        heading(2, measure.title, anchor_of(measure.id)),
        block("measure.html", measure=measure, **surroundings(site, MEASURES, measure, "measure without a number")),
    ]


def section_page(site: Site, section: PlanSection, place: int) -> Page:
    """One section of the Activity Plan, item by item."""
    path = address(section.id)
    parts = [over(site, path), block("plan_section.html", section=section, **site.shared(path))]
    for item in section.items:
        parts += item_parts(site, path, item)
    parts.append(neighbours(site, path, site.project.plan.sections, place))
    return Page(
        path=path,
        title=f"{section.label} {section.title}",
        description=f"Section {section.label} of the Activity Plan, “{section.title}”: who was to do what, by when.",
        before=site.crumbs(path, section.label, INDEX),
        parts=tuple(parts),
        scripts=("cite.js",),
    )


def item_parts(site: Site, page: str, item: PlanItem) -> list[str]:
    """An item of the Activity Plan: its heading, its cells, and what is ours."""
    return [
        heading(2, f"{item.label} {item.title}", anchor_of(item.id)),
        block(
            "plan_item.html",
            item=item,
            twins=site.relations.twin_measures.get(item.id, ()),
            **surroundings(site, page, item, f"item {item.label}"),
        ),
    ]


def surroundings(site: Site, page: str, record: Measure | PlanItem, where: str) -> dict[str, object]:
    """What a measure and an item have in common: back-references, terms, citation."""
    relations = site.relations
    source = record.source if isinstance(record, Measure) else record.measure.source
    return {
        "compared_by": relations.compared_by.get(record.id, ()),
        "questions": relations.questions_on.get(record.id, ()),
        "terms": relations.terms_in.get(record.id, ()),
        "citation": plan_citation(site.project, where, source),
        "address": site.full_address(record.id),
        "as_data": site.as_data(page, record.id),
        **site.shared(page),
    }

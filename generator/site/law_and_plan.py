"""The law and the plan side by side, in both directions, with what has no counterpart."""

from collections.abc import Iterator

from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block

PATH = "law-and-plan.html"


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    shared, relations, project = site.shared(PATH), site.relations, site.project
    yield Page(
        path=PATH,
        title="The law and the plan side by side",
        description="Which measures of the plan belong to which provision of the law, and what stands alone.",
        before=site.crumbs(PATH, "Law and plan"),
        parts=(
            block("sides_intro.html", **shared),
            heading(2, "From the law to the plan", "from-law"),
            block("sides_from_law.html", links=relations.plan_links, **shared),
            heading(2, "From the plan to the law", "from-plan"),
            block("sides_from_plan.html", plan=project.plan, **shared),
            heading(2, "Measures in words and items of the table", "twins"),
            block("sides_twins.html", plan=project.plan, twins=relations.twin_measures, **shared),
            heading(2, "What has no counterpart", "alone"),
            block("sides_alone.html", **alone(site), **shared),
        ),
    )


def alone(site: Site) -> dict[str, list]:
    """The provisions, measures and items without a link across."""
    project, links = site.project, site.relations.plan_links
    return {
        "provisions": [
            each for each in project.provisions if each.id not in links and project.article_of[each.id].id not in links
        ],
        "measures": [each for each in project.plan.measures if not each.links],
        "items": [each for each in project.items if not each.links],
        "single_measures": [each for each in project.plan.measures if not each.twins],
        "single_items": [each for each in project.items if each.id not in site.relations.twin_measures],
    }

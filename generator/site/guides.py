"""The guides: an index, and one page per role, each step with its modality, its quote one tap away, and its place in the text."""

from collections.abc import Iterator

from generator import pictures
from generator.addresses import address
from generator.links.guides import at_a_glance, by_when, tasks_of, with_periods
from generator.links.notes import Beside, steps_with_notes
from generator.model import Guide
from generator.model.guides import Decision, Situation
from generator.model.project import NormIn
from generator.site.context import Site
from generator.site.guide_sheets import filled, sheets_of
from generator.site.markdown import Page, heading
from generator.site.render import block, figure

INDEX = ("Guides", "guides/index.html")


def pages(site: Site) -> Iterator[Page]:
    """The index, and one page per guide."""
    yield index(site)
    for guide in site.project.guides:
        yield guide_page(site, guide)


def index(site: Site) -> Page:
    """All guides, in the order of the roles, each with its sheets."""
    path = INDEX[1]
    guides = {guide.role: guide for guide in site.project.guides}
    rows = [(role, guides[role.id], sheets_of(guides[role.id])) for role in site.project.roles if role.id in guides]
    return Page(
        path=path,
        title="Guides",
        description="What to do, step by step, for each role, with a card to keep at hand and a sheet for trainers.",
        before=site.crumbs(path, INDEX[0]),
        parts=(block("guides_index.html", rows=rows, **site.shared(path)),),
    )


def guide_page(site: Site, guide: Guide) -> Page:
    """Everything that one role needs on shift."""
    path = address(guide.id)
    shared = {**site.shared(path), "guide": guide}
    periods = with_periods(site.project, guide)
    parts = [
        block("guide_intro.html", sheets=sheets_of(guide), quizzes=site.relations.quizzes_of.get(guide.role, ()), **shared),
        heading(2, "At a glance", "glance"),
        block("guide_glance.html", groups=at_a_glance(guide), periods=by_when(site.project, guide), **shared),
    ]
    beside = steps_with_notes(site.project, guide)
    for situation in guide.situations:
        parts += situation_parts(situation, beside[situation.id], shared)
    parts += period_parts(periods)
    parts += rest_of(site, guide, shared)
    return Page(
        path=path,
        title=f"Guide: {guide.title}",
        description=guide.about or f"{guide.title}: what the text says you must do, must not do and may do, step by step.",
        before=site.crumbs(path, guide.title, INDEX),
        parts=tuple(parts),
    )


def situation_parts(situation: Situation, beside: list[Beside], shared: dict[str, object]) -> list[str]:
    """A situation: its heading, its decision where it has one, and its steps with what stands beside them."""
    parts = [heading(2, situation.title, situation.id)]
    if situation.decision:
        parts += decision_parts(situation.id, situation.decision, shared)
    return [*parts, block("guide_steps.html", situation=situation, steps=beside, **shared)]


def decision_parts(name: str, decision: Decision, shared: dict[str, object]) -> list[str]:
    """A decision as a picture, and the same as text."""
    return [figure(pictures.decision(name, decision)), block("guide_decision.html", decision=decision, **shared)]


def period_parts(periods: list[NormIn]) -> list[str]:
    """The picture of the periods that a guide's norms count in days; nothing where they count none."""
    if not any(pictures.periods_drawn(found.norm.period) for found in periods):
        return []
    return [heading(2, "The days that the text counts", "days"), figure(pictures.periods(periods))]


def rest_of(site: Site, guide: Guide, shared: dict[str, object]) -> list[str]:
    """What stands below the situations; parts that have nothing to show are left out."""
    relations, by_id = site.relations, site.project.by_id
    blocks = (
        ("Rules that pull apart", "pulls-apart", "guide_pulls_apart.html", guide.pulls_apart, {"by_id": by_id}),
        ("What this text does not say", "open", "guide_open.html", guide.open_points, {}),
        ("Know this too", "context", "guide_context.html", guide.context, {"provisions": [by_id[id_] for id_ in guide.context]}),
        ("What the plan asked of you", "plan", "guide_plan.html", tasks := tasks_of(relations, guide), {"tasks": tasks}),
        ("Not on this page", "left-out", "guide_left_out.html", guide.leaves_out, {}),
        ("Your contacts", "blanks", "guide_blanks.html", True, {"filled": filled(site.project, guide)}),
    )
    parts = []
    for title, anchor, template, content, more in blocks:
        if content:
            parts += [heading(2, title, anchor), block(template, **shared, **more)]
    return parts

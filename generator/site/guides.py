"""The guides: an index, and one page per role, each step with its modality, its quote one tap away, and its place in the text."""

from collections.abc import Iterator

from generator import pictures
from generator.addresses import address
from generator.links.guides import at_a_glance, by_when, labels_of, tasks_of, with_periods
from generator.links.notes import Beside, steps_with_notes
from generator.model import Guide
from generator.model.guides import Decision, Situation
from generator.model.project import NormIn
from generator.site.context import Site
from generator.site.guide_sheets import STYLE, filled, sheets_of
from generator.site.markdown import Page, heading
from generator.site.render import block, figure

INDEX = ("Guides", "guides/index.html")
HAPPENING = "happening"
"""The anchor of the list of situations, under the title of a guide."""

Part = tuple[str, str, str]
"""A part of a guide below its situations: title, anchor, and what stands in it."""


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
        styles=(STYLE,),
    )


def guide_page(site: Site, guide: Guide) -> Page:
    """Everything that one role needs on shift."""
    path = address(guide.id)
    shared = {**site.shared(path), "guide": guide}
    beside = steps_with_notes(site.project, guide)
    below = [*period_parts(with_periods(site.project, guide)), *rest_of(site, guide, shared)]
    parts = [
        heading(2, "What is happening?", HAPPENING),
        block("guide_jump.html", below=below, **shared),
        block("guide_intro.html", sheets=sheets_of(guide), quizzes=site.relations.quizzes_of.get(guide.role, ()), handbook=handbook_at(site, guide), **shared),
        heading(2, "At a glance", "glance"),
        block("guide_glance.html", groups=at_a_glance(guide), periods=by_when(site.project, guide), **shared),
    ]
    parts.append(block("legend.html", labels=labels_of(site.project, guide)))
    up = block("guide_up.html", happening=HAPPENING)
    for situation in guide.situations:
        parts += [*situation_parts(situation, beside[situation.id], shared), up]
    for title, anchor, content in below:
        parts += [heading(2, title, anchor), content, up]
    return Page(
        path=path,
        title=f"Guide: {guide.title}",
        description=guide.about or f"{guide.title}: what the text says you must do, must not do and may do, step by step.",
        before=site.crumbs(path, guide.title, INDEX),
        parts=tuple(parts),
        styles=(STYLE,),
    )


def handbook_at(site: Site, guide: Guide) -> str:
    """The anchor of a guide's handbook on the page of downloads; that of all handbooks, where it was not made."""
    names = [each.name for each in site.downloads if each.kind == "handbooks" and each.name.startswith(guide.id.removeprefix("guide."))]
    return f"handbooks-{names[0]}" if names else "handbooks"


def situation_parts(situation: Situation, beside: list[Beside], shared: dict[str, object]) -> list[str]:
    """A situation: its heading, its decision where it has one, and its steps with what stands beside them."""
    parts = [heading(2, situation.title, situation.id)]
    if situation.decision:
        parts += decision_parts(situation.id, situation.decision, shared)
    return [*parts, block("guide_steps.html", situation=situation, steps=beside, **shared)]


def decision_parts(name: str, decision: Decision, shared: dict[str, object]) -> list[str]:
    """A decision as a picture, and the same as text."""
    return [figure(pictures.decision(name, decision)), block("guide_decision.html", decision=decision, **shared)]


def period_parts(periods: list[NormIn]) -> list[Part]:
    """The picture of the periods that a guide's norms count in days; nothing where they count none."""
    if not any(pictures.periods_drawn(found.norm.period) for found in periods):
        return []
    return [("The days that the text counts", "days", figure(pictures.periods(periods)))]


def rest_of(site: Site, guide: Guide, shared: dict[str, object]) -> list[Part]:
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
    return [(title, anchor, block(template, **shared, **more)) for title, anchor, template, content, more in blocks if content]

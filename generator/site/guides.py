"""The guides: one page per role, each step with its modality, its quote one tap away, and its place in the text."""

from collections.abc import Iterator

from generator.model import Guide
from generator.model.guides import Situation, Step
from generator.model.project import NormIn
from generator.addresses import address
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block

MODALITIES = ("must", "must not", "may", "is entitled to", "know")
"""The modalities of a step, in the order in which a guide shows them at a glance."""


def pages(site: Site) -> Iterator[Page]:
    """One page per guide."""
    for guide in site.project.guides:
        yield guide_page(site, guide)


def guide_page(site: Site, guide: Guide) -> Page:
    """Everything that one role needs on shift."""
    path = address(guide.id)
    shared = {**site.shared(path), "guide": guide}
    role = site.project.by_id[guide.role]
    parts = [
        block("guide_intro.html", role=role, quizzes=site.relations.quizzes_of.get(guide.role, ()), **shared),
        heading(2, "At a glance", "glance"),
        block("guide_glance.html", groups=at_a_glance(guide), periods=with_periods(site, guide), **shared),
    ]
    for situation in guide.situations:
        parts += [heading(2, situation.title, situation.id), block("guide_steps.html", situation=situation, steps=steps(site, situation), **shared)]
    if guide.pulls_apart:
        parts += [heading(2, "Rules that pull apart", "pulls-apart"), block("guide_pulls_apart.html", **shared, by_id=site.project.by_id)]
    if guide.open_points:
        parts += [heading(2, "What this text does not say", "open"), block("guide_open.html", **shared)]
    if guide.context:
        parts += [heading(2, "Know this too", "context"), block("guide_context.html", provisions=[site.project.by_id[id_] for id_ in guide.context], **shared)]
    if guide.blanks:
        parts += [heading(2, "To fill in yourselves", "blanks"), block("guide_blanks.html", **shared)]
    return Page(
        path=path,
        title=f"Guide: {guide.title}",
        description=f"{guide.title}: what the text says you must do, must not do and may do, step by step.",
        before=site.crumbs(path, f"Guide: {guide.title}"),
        parts=tuple(parts),
    )


def at_a_glance(guide: Guide) -> list[tuple[str, list[tuple[Situation, Step]]]]:
    """The steps marked for a glance, by modality, each with its situation; empty groups left out."""
    marked = [(situation, step) for situation in guide.situations for step in situation.steps if step.glance]
    groups = [(modality, [each for each in marked if each[1].modality == modality]) for modality in MODALITIES]
    return [(modality, members) for modality, members in groups if members]


def with_periods(site: Site, guide: Guide) -> list[NormIn]:
    """The norms of a guide that hold a period, in the law's order."""
    return [found for found in site.project.norms if found.norm.period and found.id in guide.cited]


def steps(site: Site, situation: Situation) -> list[tuple[Step, list[NormIn], list]]:
    """Each step with its norms, and the records whose notes stand beside it, each record once in a situation."""
    shown: set[str] = set()
    found = []
    for step in situation.steps:
        norms = [site.project.norm_by_id[id_] for id_ in step.norms]
        ids = dict.fromkeys([*(each.provision.id for each in norms), *step.measures, *step.items])
        found.append((step, norms, [site.project.by_id[id_] for id_ in ids if id_ not in shown]))
        shown.update(ids)
    return found

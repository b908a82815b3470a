"""The sheets that go with a guide: a duty card, a session sheet for trainers, and what can be hung up, handed out or read aloud.

Each is a page of its own that prints on its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.addresses import address
from generator.links.guides import at_a_glance, by_when, by_when_on_card, open_days
from generator.model import Guide, Project, QuizQuestion
from generator.model.guides import Material
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block

GUIDES = ("Guides", "guides/index.html")
STYLE = "guides.css"
"""The style sheet in docs/assets/ that guides and their sheets need."""


@dataclass(frozen=True)
class Sheet:
    """A sheet of a guide: its address, what a link to it says, and what it is for."""

    path: str
    title: str
    purpose: str
    material: Material | None = None


def sheets_of(guide: Guide) -> tuple[Sheet, ...]:
    """All sheets of a guide, in the order in which they are offered."""
    base = address(guide.id).removesuffix(".html")
    found = [Sheet(f"{base}-card.html", guide.card_title, "One page to keep at hand.")]
    found += [Sheet(f"{base}-{each.id}.html", each.title, each.for_whom, each) for each in guide.materials]
    if guide.session:
        found.append(Sheet(f"{base}-session.html", "Session sheet", "20 minutes, for trainers."))
    return tuple(found)


def pages(site: Site) -> Iterator[Page]:
    """Every sheet of every guide."""
    for guide in site.project.guides:
        for sheet in sheets_of(guide):
            yield sheet_page(site, guide, sheet)


def sheet_page(site: Site, guide: Guide, sheet: Sheet) -> Page:
    """One sheet."""
    if sheet.material:
        parts = material_parts(site, guide, sheet)
    elif sheet.path.endswith("-session.html"):
        parts = session_parts(site, guide, sheet)
    else:
        parts = card_parts(site, guide, sheet)
    return Page(
        path=sheet.path,
        title=f"{sheet.title}: {guide.title}",
        heading=sheet.title if sheet.material else None,
        description=f"{guide.title}: {sheet.purpose}",
        before=site.crumbs(sheet.path, sheet.title, GUIDES, (guide.title, address(guide.id))),
        parts=tuple(parts),
        hide=("toc",),
        styles=(STYLE,),
    )


def card_parts(site: Site, guide: Guide, sheet: Sheet) -> list[str]:
    """The duty card: the steps at a glance without their explanations, the periods, and lines to fill in."""
    shared, project = site.shared(sheet.path), site.project
    return [block(
        "sheet_card.html", guide=guide, groups=at_a_glance(guide), periods=by_when_on_card(project, guide), silent=not by_when(project, guide),
        open_days=partial(open_days, project), filled=filled(project, guide), **shared,
    )]


def session_parts(site: Site, guide: Guide, sheet: Sheet) -> list[str]:
    """The session sheet: aim, what to read, the cases."""
    shared = {**site.shared(sheet.path), "guide": guide, "session": guide.session}
    parts = [block("sheet_session.html", questions=questions_on(site, guide), **shared)]
    for place, case in enumerate(guide.session.cases, 1):
        norms = [site.project.norm_by_id[id_] for id_ in case.norms]
        parts += [heading(2, f"Case {place}: {case.title}", f"case-{place}"), block("sheet_case.html", case=case, case_norms=norms, **shared)]
    return parts


def questions_on(site: Site, guide: Guide) -> list[QuizQuestion]:
    """The questions of the role's sets that were written for a norm of one of the session's cases, in the order of the sets."""
    norms = {norm for case in guide.session.cases for norm in case.norms}
    asked = [question for quiz in site.relations.quizzes_of.get(guide.role, ()) for question in site.project.asked(quiz)]
    return [question for question in asked if norms & set(question.norms)]


def material_parts(site: Site, guide: Guide, sheet: Sheet) -> list[str]:
    """A notice, a card or an announcement, with the organisation's own name, contact and translations."""
    local, material = site.project.local, sheet.material
    translations = [each for each in local.translations if (each.guide, each.material) == (guide.id, material.id)]
    rests_on = tuple(dict.fromkeys(id_ for line in material.lines for id_ in line.provisions))
    shared = {**site.shared(sheet.path), "guide": guide, "local": local}
    return [block("sheet_material.html", material=material, translations=translations, rests_on=rests_on, **shared)]


def filled(project: Project, guide: Guide) -> dict[str, str]:
    """What the organisation has filled into the blanks of a guide, by the blank's id."""
    return {each.blank: each.words for each in project.local.filled if each.guide == guide.id}

"""Who is who: an index by role and by actor, and one page per actor with all that binds, protects or names it."""

from collections.abc import Iterator

from generator.model import Actor, Measure, PlanItem, Provision
from generator.model.project import NormIn
from generator.site.addresses import address
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block
from generator.site.wording import MODALITY

INDEX = ("Who is who", "who/index.html")


def pages(site: Site) -> Iterator[Page]:
    """The index and all actors."""
    yield index(site)
    for actor in site.project.actors:
        yield actor_page(site, actor)


def index(site: Site) -> Page:
    """Everybody the source names, after the roles that we made doors for."""
    path, relations = INDEX[1], site.relations
    shared = site.shared(path)
    counts = {
        actor.id: (len(relations.bears.get(actor.id, ())), len(relations.benefits.get(actor.id, ())), len(relations.executes.get(actor.id, ())))
        for actor in site.project.actors
    }
    parts = [block("who_intro.html", **shared), heading(2, "By role", "roles")]
    for role in site.project.roles:
        parts += [heading(3, role.title, f"role-{role.id.split('.', 1)[1]}")]
        parts += [block("who_role.html", role=role, concerns=relations.concerns.get(role.id, ()), **shared)]
    parts += [heading(2, "Everybody whom the source names", "actors"), block("who_index.html", counts=counts, **shared)]
    return Page(
        path=path,
        title="Who is who",
        description="Every role, body and group of people that the law and the plan speak of, and what binds or protects them.",
        before=site.crumbs(path, "Who is who"),
        parts=tuple(parts),
    )


def actor_page(site: Site, actor: Actor) -> Page:
    """Everything about one actor, in law and plan."""
    path, relations = address(actor.id), site.relations
    shared = site.shared(path)
    parts = [block("who_actor.html", actor=actor, roles=relations.roles_of.get(actor.id, ()), parts_of=relations.parts_of.get(actor.id, ()), **shared)]
    for title, anchor, intro, found in norm_groups(site, actor):
        if found:
            parts += [heading(2, title, anchor), block("who_norms.html", intro=intro, groups=by_modality(found), bearers=anchor != "binds", **shared)]
    items = relations.executes.get(actor.id, ())
    if items:
        parts += [heading(2, "What the plan gave it to do", "plan"), block("who_plan.html", items=items, **shared)]
    parts += [heading(2, "Where the source names it", "named"), block("who_named.html", actor=actor, **named_in(site, actor), **shared)]
    return Page(
        path=path,
        title=actor.name,
        description=f"{actor.name}: what binds it, what protects it, what is addressed to it, and where the law and the plan name it.",
        before=site.crumbs(path, actor.name, INDEX),
        parts=tuple(parts),
    )


def norm_groups(site: Site, actor: Actor) -> list[tuple[str, str, str, list[NormIn]]]:
    """The groups of norms on an actor's page: title, anchor, a line of ours, the norms."""
    relations = site.relations
    own = relations.bears.get(actor.id, [])
    shared = relations.bears.get(actor.part_of, []) if actor.part_of else []
    concerned = [
        found for role in relations.roles_of.get(actor.id, ()) for found in relations.concerns.get(role.id, ()) if found not in own
    ]
    return [
        ("What binds or empowers it", "binds", "The text names it as the one who must, must not, may, is entitled, decides or answers.", own),
        ("What binds it under a wider name", "wider", "The text speaks of a wider group that this one belongs to.", shared),
        ("What protects or serves it", "protects", "The text names it as the one for whose sake something is done.", relations.benefits.get(actor.id, [])),
        ("What is addressed to it", "addressed", "Reports, requests and information that the text sends its way.", relations.addressed.get(actor.id, [])),
        ("What concerns its work", "concerns", "The text does not say who must act. That these concern its work is our reading, not the law’s.", list(dict.fromkeys(concerned))),
    ]


def by_modality(found: list[NormIn]) -> list[tuple[str, list[NormIn]]]:
    """Norms in the order must, must not, may, is entitled to, can decide, answers; empty groups left out."""
    groups = [(modality, [each for each in found if each.norm.modality == modality]) for modality in MODALITY]
    return [(modality, members) for modality, members in groups if members]


def named_in(site: Site, actor: Actor) -> dict[str, list]:
    """The provisions, measures and items whose words name an actor."""
    records = site.relations.named_in.get(actor.id, ())
    kinds = {"provisions": Provision, "measures": Measure, "items": PlanItem}
    return {name: [record for record in records if isinstance(record, kind)] for name, kind in kinds.items()}

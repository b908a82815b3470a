"""Who is who: an index by role and by actor, and one page per actor with all that binds, protects or names it."""

from collections.abc import Iterator

from generator.model import Actor, Measure, PlanItem, Provision, Role
from generator.model.project import NormIn
from generator.addresses import address
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block
from generator.wording import MODALITY

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
        actor.id: (
            len(relations.bears.get(actor.id, ())),
            len(relations.benefits.get(actor.id, ())),
            len(relations.executes.get(actor.id, ())),
        )
        for actor in site.project.actors
    }
    parts = [block("who_intro.html", **shared), heading(2, "By role", "roles")]
    for role in site.project.roles:
        parts += [heading(3, role.title, f"role-{role.id.split('.', 1)[1]}")]
        parts += [block("who_role.html", role=role, **norms_of(site, role), **shared)]
    parts += [heading(2, "Everybody whom the source names", "actors"), block("who_index.html", counts=counts, **shared)]
    return Page(
        path=path,
        title="Who is who",
        description="Everybody whom law and plan speak of, by role and by name, and what binds or protects them.",
        before=site.crumbs(path, "Who is who"),
        parts=tuple(parts),
    )


def norms_of(site: Site, role: Role) -> dict[str, list[NormIn]]:
    """The norms that the text lays on the actors of a role, those that serve them, and those that we show to it besides."""
    relations = site.relations
    binding = {found.id: found for actor in role.covers for found in relations.bears.get(actor, ())}
    serving = {found.id for actor in role.covers for found in relations.benefits.get(actor, ())} - binding.keys()
    return {
        "binding": list(binding.values()),
        "serving": [found for found in site.project.norms if found.id in serving],
        "concerns": [found for found in relations.concerns.get(role.id, ()) if found.id not in binding.keys() | serving],
    }


def actor_page(site: Site, actor: Actor) -> Page:
    """Everything about one actor, in law and plan."""
    path, relations = address(actor.id), site.relations
    shared = site.shared(path)
    parts = [
        block(
            "who_actor.html",
            actor=actor,
            roles=relations.roles_of.get(actor.id, ()),
            parts_of=relations.parts_of.get(actor.id, ()),
            **shared,
        )
    ]
    for title, anchor, intro, found in norm_groups(site, actor):
        if found:
            parts += [
                heading(2, title, anchor),
                block(
                    "who_norms.html",
                    intro=intro,
                    groups=by_modality(found),
                    bearers=anchor != "binds",
                    brief=anchor == "concerns",
                    **shared,
                ),
            ]
    items = relations.executes.get(actor.id, ())
    if items:
        parts += [heading(2, "What the plan asked for", "plan"), block("who_plan.html", items=items, **shared)]
    parts += [
        heading(2, f"Where the source names {'it' if actor.kind == 'body' else 'them'}", "named"),
        block("who_named.html", actor=actor, **named_in(site, actor), **shared),
    ]
    return Page(
        path=path,
        title=f"{actor.name} – who is who",
        heading=actor.name,
        description=f"{actor.name}: all that binds, protects or names them in the law and in the action plan.",
        before=site.crumbs(path, actor.name, INDEX),
        parts=tuple(parts),
    )


def norm_groups(site: Site, actor: Actor) -> list[tuple[str, str, str, list[NormIn]]]:
    """The groups of norms on an actor's page: title, anchor, a line of ours, the norms."""
    relations, them = site.relations, "it" if actor.kind == "body" else "them"
    own = relations.bears.get(actor.id, [])
    found = {
        "binds": own,
        "wider": relations.bears.get(actor.part_of, []) if actor.part_of else [],
        "protects": relations.benefits.get(actor.id, []),
        "addressed": relations.addressed.get(actor.id, []),
        "concerns": concerned(site, actor, own),
    }
    return [
        (title.format(them=them), anchor, intro.format(them=them), found[anchor]) for anchor, title, intro in GROUPS
    ]


GROUPS = (
    (
        "binds",
        "What binds or empowers {them}",
        "The text itself says that they must, must not, may, are entitled, decide, ask or answer.",
    ),
    ("wider", "What binds {them} under a wider name", "The text speaks of a wider group that includes {them}."),
    ("protects", "What protects or serves {them}", "The text names {them} as those for whose sake something is done."),
    ("addressed", "What is addressed to {them}", "Reports, requests and information that the text sends to {them}."),
    (
        "concerns",
        "What concerns the same work",
        "Rules whose text names somebody else or nobody. That they concern this work is our reading, not the law’s.",
    ),
)
"""The groups of norms on an actor's page: anchor, title, a line of ours."""


def concerned(site: Site, actor: Actor, own: list[NormIn]) -> list[NormIn]:
    """The norms that we show to the roles of an actor although they do not name it."""
    relations, known = site.relations, {each.id for each in own}
    found = {
        each.id: each for role in relations.roles_of.get(actor.id, ()) for each in relations.concerns.get(role.id, ())
    }
    return [each for id_, each in found.items() if id_ not in known]


def by_modality(found: list[NormIn]) -> list[tuple[str, list[NormIn]]]:
    """Norms in the order must, must not, may, is entitled to, has the power to, answers; empty groups left out."""
    groups = [(modality, [each for each in found if each.norm.modality == modality]) for modality in MODALITY]
    return [(modality, members) for modality, members in groups if members]


def named_in(site: Site, actor: Actor) -> dict[str, list]:
    """The provisions, measures and items whose words name an actor."""
    records = site.relations.named_in.get(actor.id, ())
    kinds = {"provisions": Provision, "measures": Measure, "items": PlanItem}
    return {name: [record for record in records if isinstance(record, kind)] for name, kind in kinds.items()}

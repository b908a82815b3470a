"""A small project of our own, so that golden pages change when pages change and not when the law's data is edited."""

from datetime import date

from small_law import DAY, LAW, provision, reviewed

from generator.model import (
    Act,
    Actor,
    Measure,
    Mention,
    Name,
    PlanFile,
    PlanItem,
    PlanSection,
    PlanTerm,
    Project,
    Role,
    SettingsFile,
    Structure,
    Term,
)
from generator.model.plan import Executors, Link, PlanWork, Twin

__all__ = ["provision", "small_project"]

ITEM_CELLS = ("To make shelters safer", "The ministry, The guardianship agency", "2014-2016")

PLAN = PlanFile(
    work=PlanWork(
        title="Plan 2014–2018",
        number="667",
        date=date(2014, 7, 24),
        approved_by="the President",
        first_year=2014,
        last_year=2018,
        nature="An extract of a plan.",
    ),
    bridge=Structure(source="P5", text="The plan says:"),
    measures=(
        Measure(
            id="nap.measures.safety",
            source="P6",
            title="Safe shelters",
            text="Shelters will be made safer.",
            summary="Plain words of P6.",
            twins=(Twin(item="nap.13.4.1", how="same"),),
            links=(Link(to="law.shelters.thirty-days", why="Both are about the stay."),),
            reviewed=reviewed("Shelters will be made safer."),
        ),
    ),
    headings=(Structure(source="P7", text="THE ACTIVITY PLAN"),),
    sections=(
        PlanSection(
            id="nap.13.4",
            label="13.4",
            title="Safety",
            heading=Structure(source="P8", text="13.4. Safety of shelters"),
            items=(
                PlanItem(
                    id="nap.13.4.1",
                    title="Safer shelters",
                    number=Structure(source="P9", text="13.4.1."),
                    measure=Structure(source="P10", text=ITEM_CELLS[0]),
                    executors=Executors(
                        source="P11",
                        text=ITEM_CELLS[1],
                        bodies=(
                            Mention(words="The ministry", actor="actor.ministry"),
                            Mention(words="The guardianship agency", actor="actor.guardianship"),
                        ),
                    ),
                    term=PlanTerm(source="P12", text=ITEM_CELLS[2], first=2014, last=2016),
                    summary="Plain words of 13.4.1.",
                    links=(Link(to="law.shelters", why="Both are about shelters."),),
                    reviewed=reviewed(*ITEM_CELLS),
                ),
            ),
        ),
    ),
)


def actor(slug: str, kind: str, *names: str, **fields: object) -> Actor:
    """An actor with the fields that every one needs."""
    return Actor(
        id=f"actor.{slug}",
        kind=kind,
        name=names[0],
        about=f"About {names[0]}.",
        names=tuple(Name(words=words) for words in names),
        **fields,
    )


def small_project() -> Project:
    """The whole small project."""
    return Project(
        law=LAW,
        plan=PLAN,
        actors=(
            actor("shelter", "bodies", "shelters", "shelter"),
            actor("victim", "people", "victims"),
            actor("guardianship", "bodies", "guardianship agency"),
            actor("ministry", "body", "ministry"),
        ),
        roles=(
            Role(
                id="role.shelter-staff", title="Shelter staff", door="You work in a shelter.", covers=("actor.shelter",)
            ),
        ),
        terms=(
            Term(
                id="term.shelter",
                name="shelter",
                names=(Name(words="shelter"), Name(words="shelters")),
                defined_in="law.shelters.meaning",
                quote="a place to stay",
                meaning="A place to stay.",
            ),
        ),
        acts=(
            Act(
                id="act.rights",
                name="Law on Rights",
                names=(Name(words="upon their request"),),
                number="1",
                date="2001",
                basis="its text",
                about="Cited.",
            ),
        ),
        settings=SettingsFile(site_name="Small site", edition=DAY, pass_mark=80),
    )

"""A small project of our own, so that golden pages change when pages change and not when the law's data is edited."""

from datetime import date

from generator.model import (
    Act,
    Actor,
    Age,
    Article,
    LawFile,
    Measure,
    Mention,
    Name,
    Norm,
    Note,
    NumberGiven,
    Period,
    PlanFile,
    PlanItem,
    PlanSection,
    PlanTerm,
    Project,
    Provision,
    Reference,
    Reviewed,
    Role,
    SettingsFile,
    Source,
    Structure,
    Term,
    Work,
    fingerprint,
)
from generator.model.plan import Executors, Link, PlanWork, Twin

DAY = date(2026, 11, 24)


def reviewed(*texts: str) -> Reviewed:
    """A review of exactly these words."""
    return Reviewed(date=DAY, words=fingerprint(*texts))


def provision(slug: str, source: str, text: str, **fields: object) -> Provision:
    """A provision with the fields that every one needs."""
    return Provision(
        **{
            "id": f"law.{slug}",
            "source": source,
            "text": text,
            "title": f"Title of {source}",
            "summary": f"Plain words of {source}.",
            "reviewed": reviewed(text),
            **fields,
        }
    )


STAY = "Shelters shall be offered for 30 days to victims upon their request, regardless of their behavior."
REPORT = "The shelters shall immediately report a child under 18 to the guardianship agency."
DEFINITION = "A shelter is a place to stay & to be safe <for a time>."

ARTICLES = (
    Article(
        id="law.shelters",
        kind="article",
        title="Shelters",
        intro="Where a victim can stay.",
        number=NumberGiven(text="13", basis="Another rule cites it so."),
        provisions=(
            provision(
                "shelters.thirty-days",
                "P2",
                STAY,
                title="Thirty days",
                norms=(
                    Norm(
                        id="offer",
                        modality="obligation",
                        bearer="not stated",
                        concerns=("role.shelter-staff",),
                        beneficiary=(Mention(words="victims", actor="actor.victim"),),
                        action="Offer a shelter for 30 days.",
                        when=("The victim asks for it.",),
                        regardless=("How the victim behaves.",),
                        quote="Shelters shall be offered for 30 days",
                        period=Period(words="30 days", kind="offered", length=30, unit="days", runs_from="not stated"),
                    ),
                ),
                notes=(
                    Note(
                        kind="gap",
                        about="30 days",
                        says="The first day is not given.",
                        compare=("law.children.report",),
                    ),
                ),
                refs=(
                    Reference(
                        cites="upon their request",
                        status="disputed",
                        to="law.children",
                        act="act.rights",
                        note="Only a test.",
                    ),
                ),
            ),
            provision("shelters.meaning", "P3", DEFINITION, kind="definition", title="What a shelter is"),
        ),
    ),
    Article(
        id="law.children",
        kind="topic",
        title="Children",
        intro="What is different for a child.",
        provisions=(
            provision(
                "children.report",
                "P4",
                REPORT,
                title="Report a child at once",
                number=NumberGiven(text="16.2", remark="by its content", basis="A decree says so."),
                norms=(
                    Norm(
                        id="report",
                        modality="obligation",
                        bearer=(Mention(words="The shelters", actor="actor.shelter"),),
                        towards=(Mention(words="the guardianship agency", actor="actor.guardianship"),),
                        action="Report a child at once.",
                        quote="shall immediately report a child",
                        period=Period(words="immediately", kind="at-once", runs_from="not stated"),
                        age=Age(words="under 18", years=18, bound="under"),
                    ),
                    Norm(
                        id="limit",
                        modality="prohibition",
                        nature="constitutive",
                        bearer="not stated",
                        concerns=("role.shelter-staff",),
                        action="Keep a child longer.",
                        unless=("The stay is prolonged.",),
                        quote="a child under 18",
                        period=Period(words="60 days", kind="limit", length=60, unit="days", runs_from="not stated"),
                    ),
                ),
            ),
        ),
    ),
)

LAW = LawFile(
    work=Work(
        title="A law", number="958-IIQ", date=date(2005, 6, 28), language="en", country="az", nature="An extract."
    ),
    source=Source(
        file="page.txt",
        sha256="0" * 64,
        publisher="A ministry",
        paragraphs=14,
        title=Structure(source="P1", text="PROTECTİON"),
        contact=(Structure(source="P14", text="Some street"),),
    ),
    articles=ARTICLES,
)

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

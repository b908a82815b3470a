"""The law of the small project: one article, one topic, three provisions, three norms."""

from datetime import date

from generator.model import (
    Age,
    Article,
    LawFile,
    Mention,
    Norm,
    Note,
    NumberGiven,
    Period,
    Provision,
    Reference,
    Reviewed,
    Source,
    Structure,
    Work,
    fingerprint,
)

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

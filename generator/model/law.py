"""The law as data: work, source, articles, provisions and their norms."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from generator.model.base import Id, Model, Note, Reviewed, Slug, SourceParagraph, Structure
from generator.model.numbers import NUMBER
from generator.model.words import fingerprint

NOT_STATED = "not stated"
LEFT_OUT = "[…]"
"""What stands in a quote for words that it leaves out."""

Modality = Literal["obligation", "prohibition", "permission", "right", "power", "liability"]
ProvisionKind = Literal["rule", "definition", "lead-in", "list-item", "cross-reference"]

NORMLESS: frozenset[str] = frozenset({"definition", "lead-in", "list-item", "cross-reference"})
"""Kinds of provision that hold no norm; a provision of kind `rule` holds at least one."""


class Mention(Model):
    """Somebody whom the text names: the words it uses, and who that is."""

    words: str
    """The words of the text, exactly as they stand there."""
    actor: Id
    """Who that is: an id of law/actors.yaml."""


def _stated_or_not(value: Any) -> str:
    return "list" if isinstance(value, (list, tuple)) else "words"


Bearers = Annotated[
    Annotated[Literal["not stated"], Tag("words")] | Annotated[tuple[Mention, ...], Field(min_length=1), Tag("list")],
    Discriminator(_stated_or_not, custom_error_type="bearer", custom_error_message="neither a list of mentions nor the words 'not stated'"),
]


class Period(Model):
    """A period of time that the text gives. What the text does not say is `not stated`: never fill it in."""

    words: str
    """The words of the text that give the period, exactly as they stand there."""
    kind: Literal["offered", "granted", "limit", "at-once", "recurring", "while", "until"]
    """What the words do: offer a stay, grant a period, set a limit, ask for action at once, say how often,
    say for how long, or say until when."""
    length: Annotated[int, Field(gt=0)] | None = None
    """The number that the text gives; left out where it gives none."""
    unit: Literal["days", "months"] | None = None
    """The unit that the text gives."""
    runs_from: str
    """From when it runs, in the words of the text, or `not stated`."""
    prolonged: str = NOT_STATED
    """How it can be prolonged, in plain words, or `not stated`."""
    ends: str = NOT_STATED
    """What ends it early, in plain words, or `not stated`."""


class Age(Model):
    """An age that the text gives."""

    words: str
    """The words of the text, exactly as they stand there."""
    years: Annotated[int, Field(gt=0)]
    bound: Literal["under", "from"]
    """`under`: younger than `years`. `from`: `years` old and over."""


class Norm(Model):
    """One duty, prohibition, permission, right, power or liability inside a provision."""

    id: Slug
    """Its name inside the provision; stable. Its full id is the provision's id, a slash and this."""
    modality: Modality
    """obligation (must), prohibition (must not), permission (may), right (is entitled to), power (may decide, ask or
    define with effect for others), liability (answers for it)."""
    nature: Literal["regulative", "constitutive"] = "regulative"
    """`constitutive` when the words make something count as something (a presumption, a status, a limit)."""
    bearer: Bearers
    """Who must, may, is entitled or answers, in the words of the text; `not stated` where the text names nobody."""
    concerns: tuple[Id, ...] = ()
    """Roles that must see this norm although it does not name them. Ours, and shown as ours."""
    beneficiary: tuple[Mention, ...] = ()
    """Whom it protects or serves, in the words of the text."""
    towards: tuple[Mention, ...] = ()
    """Whom the action is addressed to (a report, a request, information), in the words of the text."""
    action: str
    """What must, must not or may be done, in plain words, starting with a verb."""
    when: tuple[str, ...] = ()
    """Conditions, each in plain words."""
    unless: tuple[str, ...] = ()
    """Exceptions, each in plain words."""
    regardless: tuple[str, ...] = ()
    """What the text says must make no difference, each in plain words."""
    period: Period | None = None
    """The period that the words give, if any."""
    age: Age | None = None
    """The age that the words give, if any."""
    quote: str
    """The words of the provision that this reading rests on, exactly as they stand there; […] where words between them
    are left out, so that the word that makes it a duty can stand beside one duty of several."""

    @property
    def passages(self) -> tuple[str, ...]:
        """The runs of words that the quote gives, without the mark for what it leaves out."""
        return tuple(part.strip() for part in self.quote.split(LEFT_OUT))

    @property
    def bearers(self) -> tuple[Mention, ...]:
        """The bearers that the text names; empty when it names none."""
        return () if self.bearer == NOT_STATED else self.bearer


class Reference(Model):
    """Something that a text cites, as cited and as resolved."""

    cites: str
    """The words of the text, exactly as they stand there."""
    status: Literal["resolved", "outside this text", "disputed"]
    to: Id | None = None
    """The article or provision that is meant, where it is in this text."""
    act: Id | None = None
    """The act that is meant: an id of law/acts.yaml."""
    note: str | None = None
    """Why it is resolved so, or what is disputed. Ours."""


class NumberGiven(Model):
    """A number that may be printed, with what we know it from."""

    text: Annotated[str, Field(pattern=NUMBER, examples=["12.3", "14-1"])]
    remark: str | None = None
    """What is printed behind the number when it is not certain, such as `by its content`."""
    basis: str
    """What the number is known from. Ours, shown one tap away."""


class Provision(Model):
    """The smallest part of the law that can be cited: one paragraph of the source."""

    id: Id
    """Stable: `law.`, its page, and its anchor. It is its address and never changes."""
    source: SourceParagraph
    kind: ProvisionKind = "rule"
    """`rule` holds norms; definitions, lead-ins, list items and bare cross-references hold none."""
    title: str
    """A short heading in our words."""
    text: str
    r"""The words of the law, byte for byte. Never edited, not even typos. A no-break space is written \_ ."""
    number: NumberGiven | None = None
    """Only a number that the source notes allow; left out, the page says `number not given in the source`."""
    summary: str
    """What it says, in plain words. Ours."""
    norms: tuple[Norm, ...] = ()
    refs: tuple[Reference, ...] = ()
    notes: tuple[Note, ...] = ()
    reviewed: Reviewed

    @property
    def words(self) -> str:
        """The fingerprint of the words of this provision."""
        return fingerprint(self.text)

    def norm_id(self, norm: Norm) -> str:
        """The full id of one of this provision's norms."""
        return f"{self.id}/{norm.id}"


class Article(Model):
    """An article of the law where it is known, or a topic of ours where it is not."""

    id: Id
    """Stable: `law.` and the name of its page."""
    kind: Literal["article", "topic"]
    """`topic` where the source does not let us say which article the paragraphs belong to."""
    title: str
    """A heading in our words."""
    number: NumberGiven | None = None
    """The article's number, where the source notes allow one to be printed."""
    intro: str
    """One or two sentences on what this page is about. Ours."""
    provisions: Annotated[tuple[Provision, ...], Field(min_length=1)]


class Amendment(Model):
    """An act that amended the law, as far as the notes know."""

    number: str
    date: str
    """The date or the year, as far as known."""
    what: str


class Work(Model):
    """The law as a work: what the extract is an extract of."""

    title: str
    number: str
    date: date
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    """The language of the words, as a two-letter code."""
    country: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    nature: str
    """What this text is and is not; shown wherever the edition is shown."""
    amendments: tuple[Amendment, ...] = ()


class Gap(Model):
    """What stands between two paragraphs of the source page where it is more than one empty line."""

    after: SourceParagraph
    lines: Annotated[tuple[Annotated[str, Field(min_length=0)], ...], Field(min_length=1)]
    """The lines between the two paragraphs, each as it stands; an empty line is an empty text."""


class Source(Model):
    """The page that all of this was taken from."""

    file: str
    """The copy of the page, kept beside the data."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """The SHA-256 of the page as it was; the page rebuilt from the data must have it too."""
    publisher: str
    page: str = "the source page"
    """What citations call the page; its own title may not be fit to be cited."""
    paragraphs: Annotated[int, Field(gt=0, le=100_000)]
    title: Structure
    gaps: tuple[Gap, ...] = ()
    contact: tuple[Structure, ...] = ()
    """The address block at the end of the page, line by line."""


class LawFile(Model):
    """law/articles.yaml: the law, its articles and topics, and the frame of the source page."""

    work: Work
    source: Source
    articles: Annotated[tuple[Article, ...], Field(min_length=1)]

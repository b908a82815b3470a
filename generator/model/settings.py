"""Settings of the site, and what an organisation fills in for itself."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from generator.model.base import Id, Model, Slug

Address = Annotated[str, Field(min_length=0, pattern=r"^(https?://[^\s/\"'<>]+(/[^\s\"'<>]*)?)?$", examples=["https://example.org/protection/"])]
"""A web address, whole; or nothing."""
Target = Annotated[
    str, Field(pattern=r"^([a-z0-9]+([.-][a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?|P[1-9][0-9]*)$", examples=["guide.shelter-staff/a-child-arrives"])
]
"""An id, the situation of a guide as `guide.x/situation`, or a line of the source page that is no provision, such as its telephone."""


class Avoid(Model):
    """Words that invented cases avoid: scenarios, stems and answers of questions, and the cases of a session.

    Upper and lower case make no difference. The names of countries need no list: they are known in the law's language.
    """

    blame: tuple[str, ...] = ()
    """Words that lay the blame on the victim."""
    graphic: tuple[str, ...] = ()
    """Words for details that hurt and teach nothing."""
    places: tuple[str, ...] = ()
    """Names of countries, and of places that stand for one, besides those that are known."""
    titles: tuple[str, ...] = ()
    """Words before a name that make it a person's."""


class Everyday(Model):
    """Words that people type into the search, and where this site speaks of what they mean. Ours, and shown as ours."""

    words: Annotated[tuple[str, ...], Field(min_length=1)]
    """Words, or a few words together; their order, upper and lower case and their endings make no difference."""
    see: Annotated[tuple[Target, ...], Field(min_length=1)]
    """Where to look, the most helpful first: situations of guides (`guide.x/situation`), guides, provisions, terms, other ids."""


class Search(Model):
    """What the search knows of the language that people type."""

    endings: tuple[str, ...] = ()
    """Endings that make no difference: a word that stands nowhere is looked for without them."""
    everyday: tuple[Everyday, ...] = ()
    """Words of everyday life that the text does not use, or uses for something else."""


class SettingsFile(Model):
    """settings.yaml: what an owner of the site decides."""

    site_name: str
    site_address: Address = ""
    """The address where the site is published, with https:// and a closing slash; empty when there is none."""
    edition: date
    """The edition's date: data, never the clock."""
    pass_mark: Annotated[int, Field(ge=1, le=100)]
    """Per cent of a quiz that count as passed."""
    leave_to: Address = ""
    """Where `Leave this page` leads; empty for the site's own neutral page, which also stands in without a network."""
    search: Search = Search()
    """What the search knows of the language that people type."""
    avoid: Avoid = Avoid()
    """Words that invented cases avoid."""


class Filled(Model):
    """A blank of a guide, filled in."""

    guide: Id
    blank: Slug
    """The id of the blank in that guide."""
    words: str
    """What stands there instead of a dotted line."""


class Translation(Model):
    """The organisation's own translation of a notice, a card or an announcement; shown as theirs, not as ours."""

    guide: Id
    material: Slug
    """The id of the notice, card or announcement in that guide."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", examples=["az", "ru"])]
    """The language's code, so that it is read aloud rightly."""
    words: str
    """The whole text; a new line begins a new paragraph."""


class LocalFile(Model):
    """local.yaml: the organisation's own contacts and names; what is left out prints as a line to fill in by hand."""

    organisation: str | None = None
    """The organisation's name."""
    contact: str | None = None
    """Whom its own people and its passengers turn to: a name, a place, a number of its own."""
    filled: tuple[Filled, ...] = ()
    """Blanks of the guides, filled in."""
    translations: tuple[Translation, ...] = ()
    """The organisation's own translations."""

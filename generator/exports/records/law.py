"""The published records of the law: articles and topics, provisions, and the norms inside them."""

from __future__ import annotations

from typing import Literal

from generator.exports.records.base import Citing, Element, Id, LinkedTo, Model, NormId, Note, Record, Resolved, SourceParagraph
from generator.model import Age, Mention, NumberGiven, Period, Reviewed
from generator.model.law import Modality, ProvisionKind


class NormRecord(Model):
    """One duty, prohibition, permission, right, power or liability inside a provision: the editor's reading of its words."""

    id: NormId
    """Stable: the provision's id, a slash, and the norm's name."""
    address: str
    """Where people read it, from the site's folder on."""
    modality: Modality
    """obligation (must), prohibition (must not), permission (may), right (is entitled to), power, liability."""
    nature: Literal["regulative", "constitutive"]
    """`constitutive` when the words make something count as something."""
    bearer_stated: bool
    """Whether the text names who must, may or is entitled. False: the sentence names nobody, and nobody is supplied."""
    bearers: tuple[Mention, ...]
    """Who, in the words of the text; empty when `bearer_stated` is false."""
    roles_bound: tuple[Id, ...]
    """Roles of readers that cover a bearer."""
    roles_concerned: tuple[Id, ...]
    """Roles that the editor shows the norm to although it does not name them. Not the text's."""
    beneficiary: tuple[Mention, ...]
    """Whom it protects or serves."""
    towards: tuple[Mention, ...]
    """Whom the action is addressed to."""
    action: str
    """What, in the editor's plain words, starting with a verb."""
    when: tuple[str, ...]
    """Conditions, in the editor's words."""
    unless: tuple[str, ...]
    """Exceptions, in the editor's words."""
    regardless: tuple[str, ...]
    """What must make no difference, in the editor's words."""
    period: Period | None
    """The period that the words give. `not stated` is what the text leaves open."""
    age: Age | None
    """The age that the words give."""
    quote: str
    """The words of the provision that the reading rests on; compare with white space folded."""
    guides: tuple[Id, ...]
    """Guides with a step that rests on it."""
    questions: tuple[Id, ...]
    """Questions that were written for it."""


class ProvisionRecord(Record):
    """One source paragraph of the law: the smallest part that can be cited."""

    type: Literal["provision"]
    source: SourceParagraph
    """The paragraph of the source page."""
    kind: ProvisionKind
    article: Id
    """The article or topic that it stands in."""
    list_items: tuple[Id, ...]
    """The list items that it leads in."""
    lead_in: Id | None
    """The lead-in of the list that it is an item of."""
    text: str
    """The words of the law, byte for byte, no-break spaces and typos included."""
    words: str
    """The fingerprint of the words: the first 16 hex digits of the SHA-256 of the text in NFC, with white space folded."""
    number: NumberGiven | None
    """The number that may be printed, and what it is known from; null where the source gives none."""
    citation: str
    """One line to cite it by."""
    summary: str
    """What it says, in the editor's plain words."""
    norms: tuple[NormRecord, ...]
    refs: tuple[Resolved, ...]
    notes: tuple[Note, ...]
    """The editor's notes: they stand beside the words and are no part of them."""
    reviewed: Reviewed
    """When the editor's reading was last compared with the words, and with which."""
    akn: Element
    cited_by: tuple[Citing, ...]
    compared_by: tuple[Id, ...]
    """Records whose notes ask to be read beside this one."""
    plan_links: tuple[LinkedTo, ...]
    terms: tuple[Id, ...]
    """Terms that its words use."""
    defines: tuple[Id, ...]
    """Terms that it defines."""
    actors: tuple[Id, ...]
    """Actors whom its words name."""
    roles: tuple[Id, ...]
    """Roles that one of its norms binds or concerns."""
    guides: tuple[Id, ...]
    """Guides that rest on it."""
    questions: tuple[Id, ...]
    """Questions that speak of it."""


class ArticleRecord(Record):
    """An article where it is known, or a topic of the editor's where it is not."""

    type: Literal["article"]
    kind: Literal["article", "topic"]
    number: NumberGiven | None
    """The number that may be printed; null where the source does not let us say."""
    intro: str
    """What it is about, in the editor's words."""
    provisions: tuple[Id, ...]
    """Its provisions, in order."""
    akn: Element
    cited_by: tuple[Citing, ...]
    plan_links: tuple[LinkedTo, ...]
    roles: tuple[Id, ...]
    """Roles that one of its norms binds or concerns."""

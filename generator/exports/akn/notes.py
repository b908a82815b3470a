"""What the editor has to say, in `meta` and away from the words; `placementBase` says which words it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from generator.data_names import Children
from generator.exports.akn.names import E
from generator.exports.akn.targets import Targets
from generator.model import Note, NumberGiven, Reference


class Notes:
    """Collects the notes of one document."""

    def __init__(self, targets: Targets) -> None:
        self.targets = targets
        self.names = Children()
        self.made: list[_Element] = []

    def put(self, base: str, kind: str, *parts: _Element) -> None:
        """Add a note on the element named `base`."""
        place = {"eId": self.names.name("note"), "class": kind, "placement": "bottom", "placementBase": "#" + base}
        self.made.append(E.note(place, *parts))

    def number(self, base: str, number: NumberGiven | None) -> None:
        """What a number is known from."""
        if number:
            self.put(base, "number-basis", E.p(number.basis))

    def all(self, base: str, notes: Iterable[Note], refs: Iterable[Reference], left: Iterable[Reference]) -> None:
        """The editor's notes on a record, what is said on its references, and those that could not be marked."""
        for note in notes:
            self.put(base, note.kind, *self.parts(note))
        left = tuple(left)
        for reference in refs:
            unmarked = any(reference is other for other in left)
            if reference.note or unmarked:
                self.put(base, "reference", *self.reference_parts(reference))

    def parts(self, note: Note) -> Iterator[_Element]:
        """A note: the words that it is about, what it says, and what to read beside it."""
        if note.about:
            yield E.p({"class": "about"}, note.about)
        yield E.p({"class": "says"}, note.says)
        if note.compare:
            yield E.p({"class": "compare"}, *self.links(note.compare))

    def reference_parts(self, reference: Reference) -> Iterator[_Element]:
        """The words that cite, as a reference, and what is said on them."""
        yield E.p({"class": "about"}, E.ref(self.targets.reference(reference), reference.cites))
        if reference.note:
            yield E.p({"class": "says"}, reference.note)

    def links(self, ids: Iterable[str]) -> Iterator[_Element | str]:
        """Links to records, with a space between them."""
        for place, id_ in enumerate(ids):
            if place:
                yield " "
            yield E.ref({"href": self.targets.href(id_)}, id_)

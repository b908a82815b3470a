"""A paragraph of the source as an element: its words untouched, what it cites marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml.etree import _Element

from generator.data_names import Children
from generator.exports.akn.names import SOURCE, E
from generator.model import Reference

Target = Callable[[Reference], dict[str, str]]
"""From a reference to the attributes that say where it leads."""


@dataclass(frozen=True)
class Cited:
    """A reference at its place in a text."""

    start: int
    end: int
    reference: Reference


def paragraph(name: str, source: str, text: str, refs: Iterable[Reference] = (), target: Target | None = None, **more: str) -> _Element:
    """A `p` that holds exactly `text`, with a `ref` around each reference that could be placed.

    `status="verbatim"` is the standard's word for text that keeps even its obvious mistakes.
    """
    element = E.p({"eId": name, SOURCE: source, "status": "verbatim", **more})
    names, at = Children(name), 0
    element.text = text
    for cited in placed(text, refs):
        put_before(element, text[at : cited.start])
        mark = E.ref({"eId": names.name("ref"), **target(cited.reference)}, text[cited.start : cited.end])
        element.append(mark)
        at = cited.end
        mark.tail = text[at:]
    return element


def put_before(element: _Element, text: str) -> None:
    """Set the text between the last child and the one that comes next."""
    if len(element):
        element[-1].tail = text
    else:
        element.text = text


def placed(text: str, refs: Iterable[Reference]) -> list[Cited]:
    """The references at their places, in the order of the text. Where two overlap, the longer one is placed."""
    found: list[Cited] = []
    for reference in sorted(refs, key=lambda each: -len(each.cites)):
        for match in re.finditer(pattern(reference.cites), text):
            if all(match.end() <= other.start or other.end <= match.start() for other in found):
                found.append(Cited(match.start(), match.end(), reference))
                break
    return sorted(found, key=lambda cited: cited.start)


def pattern(words: str) -> str:
    """Finds `words` whatever white space stands between them: quotes are compared in that way."""
    return r"\s+".join(map(re.escape, words.split()))


def unplaced(texts: Iterable[str], refs: Iterable[Reference]) -> list[Reference]:
    """The references that have no `ref` of their own in any of the texts."""
    refs = tuple(refs)
    marked = [cited.reference for text in texts for cited in placed(text, refs)]
    return [reference for reference in refs if not any(reference is other for other in marked)]

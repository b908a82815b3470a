"""Looking into the built site as a reader sees it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import lxml.html
from lxml.html import HtmlElement

from generator.model import folded
from generator.addresses import address

UNSEEN = {"script", "style", "template", "title", "desc", "defs"}


@cache
def page(site: Path, path: str) -> HtmlElement:
    """A built page, parsed once."""
    return lxml.html.fromstring((site / path).read_bytes())


def pages(site: Path) -> list[str]:
    """Every page of the built site."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def visible(element: HtmlElement) -> str:
    """The text of an element that a reader can see, with white space folded."""
    return folded("".join(seen(element)))


def seen(element: HtmlElement):
    """The pieces of text under an element, without what is hidden."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN or element.get("hidden") is not None:
        return
    yield element.text or ""
    for child in element:
        yield from seen(child)
        yield child.tail or ""


def at(site: Path, to_id: str) -> HtmlElement:
    """The element at the address of an id. Raises AssertionError when the page has none."""
    path, _, anchor = address(to_id).partition("#")
    found = page(site, path).xpath("//*[@id=$anchor]", anchor=anchor)
    assert len(found) == 1, f"{address(to_id)}: {len(found)} elements have this anchor"
    return found[0]


def under_heading(site: Path, to_id: str) -> HtmlElement:
    """The block that follows the heading at an id's address."""
    block = at(site, to_id).getnext()
    assert block is not None and "kb-provision" in block.get("class", ""), f"nothing is shown under {address(to_id)}"
    return block


def words_of_the_source(block: HtmlElement) -> list[str]:
    """The texts inside a block that are framed as the law's or the plan's words, one per element."""
    return [
        visible(element) for element in block.xpath(".//figure[contains(@class, 'kb-law')]//*[self::p or self::dd]")
    ]

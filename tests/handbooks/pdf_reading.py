"""Reading a PDF back: its pages' words without spaces, its bookmarks, its fonts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf
from pdf_words import words_of_pages
from pypdf import PdfReader

from generator.books import Book
from generator.handbooks.book import book_data
from generator.handbooks.context import Making


def bare(words: str) -> str:
    """Words without any white space: how lines were broken makes no difference."""
    return re.sub(r"[\s\u200b]+", "", words)


@dataclass(frozen=True)
class Printed:
    """A book as data and as a PDF."""

    making: Making
    paper: str
    pdf: bytes

    @property
    def book(self) -> Book:
        """The plan of the book."""
        return self.making.book

    @cached_property
    def data(self) -> dict[str, Any]:
        """What the template was given."""
        return book_data(self.making)

    @cached_property
    def reader(self) -> PdfReader:
        """The PDF, open."""
        return PdfReader(io.BytesIO(self.pdf))

    @cached_property
    def raw(self) -> list[str]:
        """Each page's words as they come, head and foot included."""
        return words_of_pages(self.pdf)

    @cached_property
    def pages(self) -> list[str]:
        """Each page's bare words between its running head and its foot."""
        return [self.body(bare(words), number) for number, words in enumerate(self.raw, start=1)]

    def body(self, words: str, number: int) -> str:
        """A page's bare words without head and foot; fails when a page has no foot (the cover has none)."""
        foot = bare(f"{self.data['title']} · {self.data['foot']}")
        if number == 1:
            return words
        assert words.endswith((f"{foot}{number}", f"{number}{foot}")), f"page {number} does not end in its foot: {words[-150:]}"
        words = words[: -len(foot) - len(str(number))]
        for level in (1, 2):
            titles = sorted((bare(heading["title"]) for heading in [*self.headings, CONTENTS] if heading["level"] == level), key=len, reverse=True)
            words = words.removeprefix(next((title for title in titles if words.startswith(title)), ""))
        return words

    @cached_property
    def text(self) -> str:
        """All bare words of the book, page after page, without heads and feet."""
        return "".join(self.pages)

    @cached_property
    def headings(self) -> list[dict[str, Any]]:
        """Every heading with a bookmark, in order, from the data."""
        return [block for block in blocks(self.data) if block.get("k") == "heading" and block["level"] <= 3]

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """Every bookmark: level, title, page (from 1)."""
        with pikepdf.open(io.BytesIO(self.pdf)) as document, document.open_outline() as outline:
            pages = {page.obj.objgen: number for number, page in enumerate(document.pages, start=1)}
            return list(bookmarks_of(outline.root, pages, 1))

    @cached_property
    def page_of(self) -> dict[str, int]:
        """The page on which each thing with an id stands, as its bookmark says."""
        return {heading["id"]: page for heading, (_, _, page) in zip(self.headings, self.bookmarks, strict=True) if heading["id"]}


def bookmarks_of(items: list, pages: dict, level: int) -> Iterator[tuple[int, str, int]]:
    """Bookmarks and those below them: level, title, page."""
    for item in items:
        yield level, item.title, pages[item.destination[0].objgen]
        yield from bookmarks_of(item.children, pages, level + 1)


CONTENTS = {"level": 1, "title": "Contents"}


def blocks(value: Any) -> Iterator[dict[str, Any]]:
    """Every block and run inside some data, in order."""
    if isinstance(value, dict):
        if "k" in value:
            yield value
        for each in value.values():
            yield from blocks(each)
    elif isinstance(value, list):
        for each in value:
            yield from blocks(each)


def fonts(pdf: bytes) -> dict[str, bool]:
    """Each typeface of a PDF, and whether it is embedded."""
    found = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor":
                found[str(each.FontName)] = any(key in each for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found

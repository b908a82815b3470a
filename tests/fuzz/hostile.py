"""Words that nobody should write, in every text of the data that may hold words, and what a page looks like under them."""

from __future__ import annotations

import os
import re
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import count
from typing import Annotated, Any

import lxml.html
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from generator.model import Model, PlanItem, Project
from generator.model.law import NOT_STATED
from generator.model.settings import Translation

TIMES = int(os.environ.get("FUZZ", "1"))
"""How many times as hard to try. 1, for every change: the same tries each time. More (`FUZZ=50`): others each time."""

BEGIN, END = "qqwq", "zzxz"
PLAIN = "plainwords"
"""What stands in the place of hostile words on the page that a hostile page is compared with."""

WIRED = {"file", "sha256", "site_address", "leave_to"}
"""Texts that are no words: a path, a fingerprint, two addresses. So is the line of the source that holds an item's number."""

PIECES = [
    "<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "</p></div></section>", "<!--", "-->", "<!--block 1-->", "<![CDATA[", "]]>", "<?php", "<svg/onload=alert(1)>",
    "](javascript:alert(1))", "[x](javascript:alert(1))", "![x](http://example.org/x.png)", "<http://example.org>", "http://example.org", "[x]: http://example.org", "[^1]",
    "{{ 7*7 }}", "{% raw %}", "{# x #}", "${7*7}", "{ #own onclick=alert(1) .x }", "{: #own }", "<!-- facts -->", "<!-- citation -->",
    "&lt;b&gt;", "&amp;", "&#60;", "&#x3c;script&#x3e;", "&nbsp", "\" onclick=\"alert(1)", "' onclick='alert(1)", "`", "``code``", "*a*", "__b__", "~~~", "```", "# h", "> q", "- l", "1. n", "| a | b |",
    "---", "===", "\\", "\\#", "\\<", "\\u003c", "$x$", "%s", "%(x)s", "{0}", "{x}", "\u200b", "\u200f", "\u200d", "\u061c", "\u00ad", "\u00a0", "İıə", "שלום", "مرحبا", "\U0001f328", "\ufffd", "e\u0301",
    "wzxhzdk:0", "klzzwxh:0001", "@x", "=1+1", "!x", "markdown=\"1\"", "<div markdown>", "\n\n", "\n", "\n\n    ", "\n# h\n",
]
"""Pieces that mean something to Markdown, HTML, XML, templates, scripts, tables or the eye."""

_CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Every character that reading lets through."""

PAYLOADS = st.lists(st.sampled_from(PIECES) | st.text(_CHARACTERS, max_size=8), min_size=1, max_size=8).map("".join).filter(str.strip)


def tries(number: int) -> settings:
    """How often a property is tried."""
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
    return settings(max_examples=number * TIMES, derandomize=TIMES == 1, database=None, deadline=None, suppress_health_check=checks)


def hostile(project: Project, payload: str) -> Project:
    """The project with `payload` behind a word of its own in every text that may hold any words, the law's words included."""
    numbers = count(1)

    def words(_old: str) -> str:
        return f"w{next(numbers):05} {BEGIN}{payload}{END}"

    return replace(project, **{each.name: changed(getattr(project, each.name), words) for each in fields(project)})


def changed(value: Any, words: Callable[[str], str], free: bool = False) -> Any:
    """A value of the model with its free texts changed; `free` says whether the field that holds it may hold any words."""
    if isinstance(value, Model):
        kept = WIRED | {"where"} | ({"number"} if isinstance(value, PlanItem) else set())
        told = {name: changed(getattr(value, name), words, is_free(info.annotation, info.metadata)) for name, info in type(value).model_fields.items() if name not in kept}
        if isinstance(value, Translation):  # its lines become paragraphs, as they should
            told["words"] = " ".join(told["words"].split())
        return value.model_copy(update=told)
    if isinstance(value, tuple):
        return tuple(changed(each, words, free) for each in value)
    return words(value) if free and isinstance(value, str) and value not in ("", NOT_STATED) else value


def is_free(annotation: Any, metadata: typing.Iterable[Any] = ()) -> bool:
    """Whether a field may hold any words: texts without a pattern, and lists of them."""
    told = [part for each in metadata for part in (each, *getattr(each, "metadata", ()))]
    if any(getattr(part, "pattern", None) for part in told):
        return False
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return is_free(arguments[0], arguments[1:])
    if origin in (typing.Union, types.UnionType, tuple):
        return any(is_free(each) for each in arguments)
    return annotation is str


def skeleton(html: lxml.html.HtmlElement) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Every element of a page in order, with its attributes; inside a drawing, whose lines break with the words, only which there are."""
    return [shape(element) for element in html.iter() if not drawn(element)] + sorted({shape(element)[0:1] + (tuple(sorted(element.keys())),) for element in html.iter() if drawn(element)})


def shape(element: lxml.html.HtmlElement) -> tuple[str, tuple[tuple[str, str], ...]]:
    tag = element.tag if isinstance(element.tag, str) else repr(element.tag)
    return tag, tuple((name, value) for name, value in element.items())


def drawn(element: lxml.html.HtmlElement) -> bool:
    return any(each.tag == "svg" for each in element.iterancestors())


def text(html: lxml.html.HtmlElement) -> str:
    """All that a reader can read on a page, but for its drawings."""
    return "".join(pieces(html))


def pieces(element: lxml.html.HtmlElement) -> Iterator[str]:
    if element.tag == "svg" or not isinstance(element.tag, str):
        return
    yield element.text or ""
    for child in element:
        yield from pieces(child)
        yield child.tail or ""


def tamed(words: str, payload: str) -> str:
    """Text without white space, with plain words where `payload` stands, and without the figures that hang on the words."""
    bare = "".join(words.split()).replace(BEGIN + "".join(payload.split()) + END, PLAIN)
    return re.sub(r"[0-9a-f]{16,}|\d+(?:\.\d+)?", "0", bare)

"""Where a thing is shown: the address of every id, and the links between pages.

The addresses are a promise to whoever cites us: `law.shelters.thirty-days` is `law/shelters.html#thirty-days`,
for ever.
"""

import posixpath
import re
from functools import cache

PARAGRAPH = re.compile(r"^P[1-9]\d*$")

SINGLE_PAGES = {"term": "terms.html", "act": "acts.html"}
"""Namespaces whose records all stand on one page, each at an anchor of its own."""


@cache
def address(to_id: str) -> str:
    """The address of an id inside the site: a file, and an anchor where the thing is a part of a page.

    Raises ValueError for an id of a namespace that has no page.
    """
    if PARAGRAPH.match(to_id):
        return f"source.html#{to_id.lower()}"
    whole, slash, norm = to_id.partition("/")
    if slash:
        return f"{address(whole)}#{norm}" if whole.startswith("guide.") else f"{address(whole)}.{norm}"
    namespace, *rest = to_id.split(".")
    if namespace == "law" and rest:
        return at("law/" + rest[0], rest[1:])
    if namespace == "nap" and rest:
        return plan_address(rest)
    if namespace == "actor" and rest:
        return at("who/" + "-".join(rest), [])
    if namespace == "guide" and rest:
        return at("guides/" + "-".join(rest), [])
    if namespace == "quiz" and rest:
        return at("quizzes/" + rest[0], rest[1:])
    if namespace == "role" and rest:
        return at("who/index", ["role", *rest])
    if namespace in SINGLE_PAGES and rest:
        return f"{SINGLE_PAGES[namespace]}#{'-'.join(rest)}"
    raise ValueError(f"no page shows {to_id!r}")


def plan_address(parts: list[str]) -> str:
    """The address of `nap.measures`, `nap.measures.x`, `nap.13.4` or `nap.13.4.2`, given the parts behind `nap`."""
    if not parts[0].isdigit():
        return at("plan/" + parts[0], parts[1:])
    page = "plan/" + "-".join(parts[:2])
    return at(page, parts if len(parts) > 2 else [])


def at(page: str, anchor: list[str]) -> str:
    """The address of an anchor on a page, or of the page alone."""
    return f"{page}.html#{'-'.join(anchor)}" if anchor else f"{page}.html"


def page_of(to_id: str) -> str:
    """The page that shows an id."""
    return address(to_id).partition("#")[0]


def anchor_of(to_id: str) -> str:
    """The anchor of an id on its page; empty when the page is the thing."""
    return address(to_id).partition("#")[2]


def link(from_page: str, to_id: str) -> str:
    """The relative link from a page to the place of an id; works over http and from a folder alike."""
    return relative(from_page, address(to_id))


@cache
def relative(from_page: str, target: str) -> str:
    """The relative link from a page to an address inside the site."""
    page, hash_sign, anchor = target.partition("#")
    if page == from_page and anchor:
        return "#" + anchor
    return posixpath.relpath(page, posixpath.dirname(from_page) or ".") + hash_sign + anchor

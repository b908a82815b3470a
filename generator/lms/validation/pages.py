"""Rules on the pages and scripts: closed in themselves, and keeping nothing in the browser."""

from __future__ import annotations

import re

from generator.lms.validation.package import Package
from generator.lms.validation.rule import Found, rule
from generator.quizforms import SCRIPT

LINKS = ("href", "src", "srcset", "action", "formaction", "poster", "data", "cite", "background", "xlink:href", "ping", "manifest")
OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|\\\\)", re.IGNORECASE)
IN_STYLE = re.compile(r"@import|url\(", re.IGNORECASE)
IN_SCRIPT = re.compile(r"(?:https?|wss?|ftp):|[\"'`]//", re.IGNORECASE)
KEEPING = re.compile(r"\b(localStorage|sessionStorage|indexedDB|cookie|serviceWorker|caches)\b")
ASKING = re.compile(r"\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|Worker)\b|\bimport\s*\(|new Image\b")


def line_of(text: str, at: int) -> int:
    """The line, counted from 1, of a place in a text."""
    return text.count("\n", 0, at) + 1


@rule
def no_page_leads_outside(package: Package) -> Found:
    """Every link, picture, script and form stays in the package."""
    for name, tree in package.pages.items():
        for element in tree.iter():
            for attribute in LINKS:
                value = (element.get(attribute) or "").strip() if isinstance(element.tag, str) else ""
                if OUTSIDE.match(value):
                    yield name, element.sourceline, f"{attribute}={value!r} leads out of the package"


@rule
def no_style_or_script_leads_outside(package: Package) -> Found:
    """Styles load nothing, and scripts know no address and no way to ask for one."""
    for name, content in package.files.items():
        text = content.decode("utf-8")
        patterns = {"css": (IN_STYLE,), "js": (IN_SCRIPT, ASKING)}.get(name.rpartition(".")[2], ())
        for found in (found for pattern in patterns for found in pattern.finditer(text)):
            yield name, line_of(text, found.start()), f"{found.group()!r} may lead out of the package"


@rule
def nothing_is_kept_in_the_browser(package: Package) -> Found:
    """In a learning system the browser's storage belongs to the system and to every learner on that computer."""
    for name, content in package.files.items():
        text = content.decode("utf-8")
        for found in KEEPING.finditer(text) if name.endswith(".js") and name != SCRIPT else ():
            yield name, line_of(text, found.start()), f"{found.group()!r} keeps something in the browser"
    for name, tree in package.pages.items():
        for form in tree.xpath("//form"):
            if form.get("data-memory") != "off":
                yield name, form.sourceline, "the questions may be remembered in the browser: data-memory is not 'off'"


@rule
def links_inside_lead_somewhere(package: Package) -> Found:
    """Every link names a file of the package, and a place on that page which is there."""
    anchors = {name: set(tree.xpath("//@id")) for name, tree in package.pages.items()}
    for name, tree in package.pages.items():
        for element in tree.xpath("//*[@href or @src]"):
            value = element.get("href") or element.get("src")
            file, _, anchor = value.partition("#")
            if file and file not in package.files:
                yield name, element.sourceline, f"{value!r} names no file of the package"
            elif anchor and anchor not in anchors.get(file or name, ()):
                yield name, element.sourceline, f"{value!r} leads to no place on that page"


@rule
def pages_are_closed_and_named(package: Package) -> Found:
    """Each page says its language and its title, and forbids the browser everything that is not in the package."""
    for name, tree in package.pages.items():
        policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        if "default-src 'none'" not in policy or "unsafe" in policy or "*" in policy:
            yield name, 0, f"its policy is {policy!r}"
        if not tree.get("lang") or not (tree.findtext("head/title") or "").strip():
            yield name, 0, "it has no language or no title"


@rule
def pages_hold_no_script_of_their_own(package: Package) -> Found:
    """Scripts are files: one inside a page, or an attribute like onclick, would be refused by the page's own policy."""
    for name, tree in package.pages.items():
        for script in tree.xpath("//script[not(@src) and not(@type='application/json')]"):
            yield name, script.sourceline, "a script stands inside the page"
        for element in tree.xpath("//*[@*[starts-with(name(), 'on')] or @style]"):
            yield name, element.sourceline, f"<{element.tag}> brings a script or a style in an attribute"

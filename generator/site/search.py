"""Search: its page, and its index as a script, so that it works from a folder without any request."""

import json
import re
from collections.abc import Iterable, Iterator

import yaml

from generator.addresses import address
from generator.model import Project
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block
from generator.site.search_entries import Entry, entries, page_entry

PATH = "search.html"
INDEX = "assets/search-index.js"

WHOSE = {
    "Provision": "The law’s words", "Term": "The law’s words", "Measure": "The plan’s words", "Section": "The plan’s words",
    "Plan item": "The plan’s words", "Source": "The source’s words",
}
"""Whose words an entry of a kind holds."""

SITUATION, LAST = "situation", "last"
ROLES = {"Steps": SITUATION, "Question": LAST, "Questions": LAST}
"""What the script does with a kind: situations are shown where nothing is found; what only asks comes after what says."""

FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    yield Page(
        path=PATH,
        title="Search",
        description="Find a provision, a number, a body, a term or a step by any of its words.",
        before=site.crumbs(PATH, "Search"),
        parts=(
            block("search.html"),
            heading(2, "Or look in the contents", "contents"),
            block("search_contents.html", **site.shared(PATH)),
            *everyday_parts(site),
        ),
        hide=("toc",),
    )


def everyday_parts(site: Site) -> list[str]:
    """The everyday words with what they lead to, for whoever looks without scripts; nothing where there are none."""
    named = {entry.address: entry for entry in entries(site.project, ())}
    rows = [
        (each.words, [named[where] for where in map(address, each.see) if where in named]) for each in site.project.settings.search.everyday
    ]
    return [heading(2, "Everyday words, and where to look", "everyday"), block("search_everyday.html", rows=rows, **site.shared(PATH))] if rows else []


def index(project: Project, pages: Iterable[Page], by_hand: dict[str, str]) -> str:
    """The index: every entry, as a script that hands it over. `by_hand`: path and Markdown of the pages written by hand."""
    found = entries(project, (page for page in pages if page.path != PATH))
    found += [entry for path, markdown in sorted(by_hand.items()) if (entry := hand_entry(path, markdown))]
    kinds = list(dict.fromkeys(entry.kind for entry in found))
    places = list(dict.fromkeys(entry.place for entry in found))
    data = {
        "kinds": [[kind, WHOSE.get(kind, ""), ROLES.get(kind, "")] for kind in kinds],
        "places": places,
        "entries": [row(entry, kinds.index(entry.kind), places.index(entry.place)) for entry in found],
        "endings": list(project.settings.search.endings),
        "everyday": everyday(project, found),
    }
    # Two line separators of Unicode end a line of script in older browsers, even inside a text.
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.kbSearchIndex={written};\n"


def everyday(project: Project, found: list[Entry]) -> list[list[list]]:
    """The everyday words of the settings: each list of words, and the places in the index of what it leads to."""
    at = {entry.address: place for place, entry in enumerate(found)}
    return [
        [list(each.words), [at[where] for where in map(address, each.see) if where in at]] for each in project.settings.search.everyday
    ]


def row(entry: Entry, kind: int, place: int) -> list:
    """An entry as the script reads it, empty fields at the end left out."""
    fields = [kind, place, entry.title, entry.address, list(entry.keys), list(entry.names), list(entry.words), entry.ours]
    while not fields[-1]:
        fields.pop()
    return fields


def hand_entry(path: str, markdown: str) -> Entry | None:
    """A page written by hand, found by the title and the description in its front matter; None where that says `search: {exclude: true}`."""
    front = FRONT_MATTER.match(markdown)
    meta = yaml.safe_load(front.group(1)) if front else {}
    if (meta.get("search") or {}).get("exclude"):
        return None
    return page_entry(path, str(meta.get("title", path)), str(meta.get("description", "")))

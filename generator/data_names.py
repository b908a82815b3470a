"""What things are called in the open data: the file of each record, and its element in the Akoma Ntoso documents.

An element's name (eId) follows the Akoma Ntoso Naming Convention 1.0: the name of the element around it, two
underscores, the short name of its kind, one underscore, and its number. The number is the one that is printed, without
the punctuation around it and with a hyphen for the punctuation inside it (`13.4.1.` is `13-4-1`). Where no number may
be printed, it is `nn` and the place among those without a number: `art_13__para_nn_3` is the third such paragraph of
article 13. `element_ids` is the one function that maps our ids to these names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model import Article, Project, Provision

FOLDER = "data"
ALL, MANIFEST = f"{FOLDER}/all.json", f"{FOLDER}/manifest.json"
LAW_XML, PLAN_XML = f"{FOLDER}/law.akn.xml", f"{FOLDER}/plan.akn.xml"
SCHEMAS = f"{FOLDER}/schema"

SHORT = {"article": "art", "paragraph": "para", "section": "sec"}
"""The short names of the convention, for the kinds that have one; the others go by their whole name."""

WITHOUT_NUMBERS = frozenset({"hcontainer", "p", "ref", "note"})
"""Kinds that never carry a number: their place counts, without `nn`."""


def data_file(id_: str) -> str:
    """The JSON file of a record: `data/law.shelters.thirty-days.json`."""
    return f"{FOLDER}/{id_}.json"


def akn_file(id_: str) -> str | None:
    """The Akoma Ntoso document that holds a record of the law or the plan; None for everything else."""
    return {"law": LAW_XML, "nap": PLAN_XML}.get(id_.partition(".")[0])


def clean(number: str) -> str:
    """A printed number as the convention writes it: `13.4.1.` → `13-4-1`, `(14-1)` → `14-1`."""
    inside = re.sub(r"^[\W_]+|[\W_]+$", "", "".join(number.split()))
    return re.sub(r"[\W_]", "-", inside)


@dataclass
class Children:
    """Names the children of one element, in their order."""

    of: str = ""
    taken: Counter[str] = field(default_factory=Counter)

    def name(self, kind: str, number: str | None = None) -> str:
        """The next child's eId. A number that was used before gets its place behind it."""
        short = SHORT.get(kind, kind)
        start = f"{self.of}__{short}" if self.of else short
        cleaned = clean(number) if number else ""
        if not cleaned and kind not in WITHOUT_NUMBERS:
            start += "_nn"
        name = f"{start}_{cleaned}" if cleaned else start
        self.taken[name] += 1
        place = self.taken[name]
        return name if cleaned and place == 1 else f"{name}_{place}"


def element_ids(project: Project) -> dict[str, str]:
    """The eId of every article, topic, provision, measure, section and item, by its id."""
    return {**law_ids(project), **plan_ids(project)}


def law_ids(project: Project) -> dict[str, str]:
    """The eIds of the law's document."""
    found, body = {}, Children()
    for article in project.law.articles:
        kind = "article" if article.kind == "article" else "hcontainer"
        found[article.id] = body.name(kind, article.number.text if article.number else None)
        inside = Children(found[article.id])
        for provision, items in grouped(article.provisions):
            found[provision.id] = inside.name("paragraph", own_number(provision, article))
            points = Children(found[provision.id])
            for item in items:
                found[item.id] = points.name("point", own_number(item, article))
    return found


def plan_ids(project: Project) -> dict[str, str]:
    """The eIds of the plan's document."""
    body = Children()
    found = {measure.id: body.name("paragraph") for measure in project.plan.measures}
    for section in project.plan.sections:
        found[section.id] = body.name("section", section.label)
        inside = Children(found[section.id])
        for item in section.items:
            found[item.id] = inside.name("paragraph", item.label)
    return found


def own_number(provision: Provision, article: Article) -> str | None:
    """The number of a provision where it is more than its article's."""
    if provision.number is None or (article.number and provision.number.text == article.number.text):
        return None
    return provision.number.text


def grouped(provisions: tuple[Provision, ...]) -> Iterator[tuple[Provision, tuple[Provision, ...]]]:
    """Each provision with the list items that it leads in."""
    place = 0
    while place < len(provisions):
        first, after = provisions[place], place + 1
        while first.kind == "lead-in" and after < len(provisions) and provisions[after].kind == "list-item":
            after += 1
        yield first, provisions[place + 1 : after]
        place = after

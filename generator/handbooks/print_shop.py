"""The print shop's files: what is imposed, cut or hung up, and the order that goes with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.books import finishing
from generator.handbooks import cards
from generator.handbooks.context import OUR_LANGUAGE, Making
from generator.handbooks.imposition import imposed
from generator.handbooks.lasting import page_count
from generator.handbooks.materials import material_data
from generator.handbooks.typesetting import Press
from generator.model import Guide, Project
from generator.wording import day, law_fingerprint

FOLDER = "print/"


@dataclass(frozen=True)
class Job:
    """One file of the print shop, and what the order says of it."""

    path: str
    content: bytes
    what: str
    paper: str
    handling: str


def jobs_of_guide(press: Press, making: Making, guide: Guide) -> Iterator[Job]:
    """A guide's duty card, session sheet, notices, cards and announcements."""
    name = guide.id.removeprefix("guide.")
    yield Job(f"{FOLDER}duty-card-{name}.pdf", press.pdf("duty_card", cards.duty_card(making, guide)), f"{guide.card_title}: {guide.title}", *finishing.DUTY_CARD)
    if guide.session:
        sheet = press.pdf("session", {**cards.session_sheet(making, guide), "paper": "a4"})
        yield Job(f"{FOLDER}session-{name}.pdf", sheet, f"Session sheet: {guide.title}", *finishing.SESSION)
    for material in guide.materials:
        data = material_data(press.project, guide, material)
        for size, finish in finishing.MATERIALS[material.kind].items():
            made = press.pdf("cards" if material.kind == "card" else "notice", {**data, "sheet": size})
            yield Job(f"{FOLDER}{material.kind}-{name}-{material.id}-{size}.pdf", made, f"{material.title} ({guide.title})", *finish)


def booklet(name: str, title: str, a5: bytes) -> Job:
    """The A5 edition as a booklet."""
    return Job(f"{FOLDER}booklet-{name}.pdf", imposed(a5), f"Booklet: {title}", *finishing.booklet(page_count(a5)))


def order(press: Press, jobs: list[Job]) -> Job:
    """The one page that goes to the print shop with the files."""
    rows = [[job.path.removeprefix(FOLDER), job.what, str(page_count(job.content)), job.paper, job.handling] for job in jobs]
    return Job(f"{FOLDER}print-order.pdf", press.pdf("order", order_data(press.project, rows)), "", "", "")


def order_data(project: Project, rows: list[list[str]]) -> dict[str, Any]:
    """The order's words and rows."""
    edition = day(project.settings.edition)
    return {
        "title": "Print order", "author": project.settings.site_name, "language": OUR_LANGUAGE, "description": f"Print order, edition of {edition}",
        "intro": f"{project.settings.site_name}, edition of {edition}, fingerprint {law_fingerprint(project)}. Everything is printed in black ink only, at full size "
        "(no fitting to the page).",
        "head": ["File", "What it is", "Sides to print", "Paper", "Printing and finishing", "Quantity"], "rows": rows,
        "organisation": project.local.organisation,
    }

"""What is hung up, handed out or read aloud: notices, cards and announcements, as data for their templates."""

from __future__ import annotations

from typing import Any

from generator.handbooks.context import OUR_LANGUAGE
from generator.model import Guide, PlanItem, Project
from generator.model.guides import Material
from generator.wording import CONTACT_CHECK, UNFILLED, day, law_fingerprint, law_name, paragraphs, publisher

THEIRS = "Our organisation’s own translation"


def material_data(project: Project, guide: Guide, material: Material) -> dict[str, Any]:
    """Everything a sheet shows: lines with where they are written, the organisation's words, the source's contact block."""
    local = project.local
    return {
        "title": material.title, "author": project.settings.site_name, "language": OUR_LANGUAGE, "source-language": project.law.work.language,
        "description": f"{material.title}, edition of {day(project.settings.edition)}",
        "kind": material.kind, "for-whom": material.for_whom,
        "lines": [line.says for line in material.lines],
        "unfilled": None if local.contact else UNFILLED,
        "organisation": local.organisation, "contact": local.contact,
        "source-contact": [line.text for line in project.law.source.contact], "check": CONTACT_CHECK, "publisher": publisher(project),
        "translations": [
            {"lang": each.language, "paragraphs": each.words.strip().split("\n")}
            for each in local.translations if (each.guide, each.material) == (guide.id, material.id)
        ],
        "theirs": THEIRS,
        "brief": f"Our plain words on {where(project, material)}. Edition of {day(project.settings.edition)}. Not legal advice.",
        "foot": f"Our plain words on {where(project, material)}. Edition of {day(project.settings.edition)}, {law_fingerprint(project)}. "
        "The law may have been amended since. Training material, not legal advice.",
    }


def where(project: Project, material: Material) -> str:
    """Where the lines of a sheet are written: the paragraphs, each once, and the law or the plan."""
    ids = dict.fromkeys(id_ for line in material.lines for id_ in line.provisions)
    records = [project.by_id[id_] for id_ in ids]
    sources = [record.measure.source if isinstance(record, PlanItem) else record.source for record in records]
    return f"{paragraphs(sources)} ({law_name(project)})"

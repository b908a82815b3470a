"""What is hung up, handed out or read aloud: notices, cards and announcements, as data for their templates."""

from __future__ import annotations

from typing import Any

from generator.handbooks.context import OUR_LANGUAGE
from generator.model import Guide, Project
from generator.model.guides import Material
from generator.wording import day, law_fingerprint, paragraph

DRAFT = "DRAFT – contact missing"
CHECK = "As printed in the source; check before you rely on it"
THEIRS = "Our organisation’s own translation"


def material_data(project: Project, guide: Guide, material: Material) -> dict[str, Any]:
    """Everything a sheet shows: lines with where they are written, the organisation's words, the source's contact block."""
    work, local = project.law.work, project.local
    return {
        "title": material.title, "author": project.settings.site_name, "language": OUR_LANGUAGE, "source-language": work.language,
        "description": f"{material.title}, edition of {day(project.settings.edition)}",
        "kind": material.kind, "for-whom": material.for_whom,
        "lines": [{"says": line.says, "where": where(project, line.provisions)} for line in material.lines],
        "draft": None if local.contact else DRAFT,
        "organisation": local.organisation, "contact": local.contact,
        "source-contact": [line.text for line in project.law.source.contact], "check": CHECK,
        "translations": [
            {"lang": each.language, "paragraphs": each.words.strip().split("\n")}
            for each in local.translations if (each.guide, each.material) == (guide.id, material.id)
        ],
        "theirs": THEIRS,
        "brief": f"Our plain words. Edition of {day(project.settings.edition)}. Not legal advice.",
        "foot": f"Our plain words on Law No {work.number} of {day(work.date)}. Edition of {day(project.settings.edition)}, {law_fingerprint(project)}. "
        "The law may have been amended since. Training material, not legal advice.",
    }


def where(project: Project, ids: tuple[str, ...]) -> str:
    """Where a line is written, as short as it can be said."""
    records = (project.by_id[id_] for id_ in ids)
    return "; ".join(f"item {record.label}" if hasattr(record, "label") else paragraph(record.source) for record in records)

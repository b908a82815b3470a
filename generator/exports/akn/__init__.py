"""Law and plan in Akoma Ntoso 3.0 (OASIS LegalDocML).

The law's extract is an `act`. The plan is a `doc`: it is no act, it is not prescriptive in the way one is, and of the
kinds left `doc` is the open one, whose body takes numbered sections and running paragraphs side by side. (`statement` is
meant for what a body of people declares; the plan was approved by somebody else than those who carry it out.)

The words of the text are the whole text of the body, byte for byte, but for what carries `status="editorial"`: numbers
that may be printed, and headings of ours. Every other thing of ours stands in `meta`.
"""

from generator.data_names import LAW_XML, PLAN_XML
from generator.exports.akn.law import law_document
from generator.exports.akn.plan import plan_document
from generator.model import Project

__all__ = ["documents"]


def documents(project: Project) -> dict[str, bytes]:
    """Both documents, by their path."""
    return {LAW_XML: law_document(project), PLAN_XML: plan_document(project)}

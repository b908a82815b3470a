"""The facts that a page written by hand can show: a line `<!-- facts -->` in it is replaced by them."""

from generator.model import Project
from generator.site.context import Site
from generator.site.render import block
from generator.wording import citation, law_fingerprint, plan_fingerprint

MARK = "<!-- facts -->"
BEARERS_MARK = "<!-- rules without a bearer -->"
CITE_MARK = "<!-- citation -->"


def filled(markdown: str, path: str, project: Project) -> str:
    """A hand-written page with its marks replaced by what the data says."""
    if MARK in markdown:
        markdown = markdown.replace(MARK, facts(project, path))
    markdown = markdown.replace(BEARERS_MARK, f"{open_bearers(project)} of the {len(project.norms)} rules")
    if CITE_MARK in markdown:
        markdown = markdown.replace(
            CITE_MARK, block("about_cite.html", citation=citation(project, project.provisions[0]))
        )
    return markdown


def open_bearers(project: Project) -> int:
    """For how many norms the text does not say who must act."""
    return sum(not found.norm.bearers for found in project.norms)


def facts(project: Project, path: str) -> str:
    """Edition, fingerprints and counts, as a list."""
    return block(
        "facts.html",
        fingerprint=law_fingerprint(project),
        plan_fingerprint=plan_fingerprint(project),
        open_bearers=open_bearers(project),
        **Site(project).shared(path),
    )

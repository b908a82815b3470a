"""The source page, paragraph by paragraph and in its own order, each linked to where we show it, and back."""

from collections.abc import Iterator

from generator.model import Structure
from generator.model.project import SourceLine
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block

PATH = "source.html"

PARTS = (
    ("law", "Taken from the law"),
    ("plan", "Taken from the action plan"),
    ("contact", "The department’s address"),
)


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    shared, source = site.shared(PATH), site.project.law.source
    groups = grouped(site)
    parts = [block("source_intro.html", source=source, **shared)]
    for key, title in PARTS:
        parts += [heading(2, title, f"part-{key}"), block("source.html", lines=groups[key], **shared)]
    yield Page(
        path=PATH,
        title="The source, paragraph by paragraph",
        description="The whole source page in its own order and words, each paragraph linked to where it is explained.",
        before=site.crumbs(PATH, "Source"),
        parts=tuple(parts),
    )


def grouped(site: Site) -> dict[str, list[tuple[SourceLine, str | None]]]:
    """Every paragraph of the page with the id of what shows it, in the three parts of the page."""
    project = site.project
    lines = sorted(project.source_lines(), key=lambda pair: number(pair[0].source))
    plan_starts = number(project.plan.bridge.source)
    contact = {line.source for line in project.law.source.contact}
    groups: dict[str, list[tuple[SourceLine, str | None]]] = {key: [] for key, _ in PARTS}
    for line, owner in lines:
        key = "contact" if line.source in contact else "plan" if number(line.source) >= plan_starts else "law"
        groups[key].append((line, None if isinstance(owner, Structure) else owner.id))
    return groups


def number(source: str) -> int:
    """`P23` as 23."""
    return int(source.removeprefix("P"))

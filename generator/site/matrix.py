"""The duty matrix: who must, must not, may, is entitled, decides or answers, and when."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.project import NormIn
from generator import pictures
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block, figure
from generator.wording import MODALITY

PATH = "matrix.html"


@dataclass(frozen=True)
class Group:
    """The rows of one bearer, or of none."""

    key: str
    title: str
    actor: str | None
    norms: tuple[NormIn, ...]

    def count(self, modality: str) -> int:
        """How many of the rows have a modality."""
        return sum(found.norm.modality == modality for found in self.norms)


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    shared, rows = site.shared(PATH), groups(site)
    yield Page(
        path=PATH,
        title="Who must do what",
        description="Every duty, prohibition, permission, right and power: who, what and when, in one table.",
        before=site.crumbs(PATH, "Who must do what"),
        parts=(
            block(
                "matrix_intro.html", norms=len(site.project.norms), without=len(site.relations.without_bearer), **shared
            ),
            heading(2, "At a glance", "glance"),
            block("matrix_glance.html", groups=rows, modalities=tuple(MODALITY), **shared),
            block("legend.html", labels=tuple(MODALITY.values())),
            heading(2, "All of it", "all"),
            block("matrix.html", groups=rows, modalities=tuple(MODALITY), **shared),
            heading(2, "Who answers to whom", "answers"),
            figure(pictures.answers(site.project)),
            block("answers_table.html", norms=[found for found in site.project.norms if found.norm.towards], **shared),
        ),
        hide=("toc",),
        scripts=("fold.js", "matrix.js"),
    )


def groups(site: Site) -> tuple[Group, ...]:
    """One group per bearer, in the order of the actors, and last the norms whose text names nobody."""
    bears = site.relations.bears
    named = [
        Group(actor.id.split(".", 1)[1], actor.name, actor.id, tuple(bears[actor.id]))
        for actor in site.project.actors
        if actor.id in bears
    ]
    return (*named, Group("not-stated", "Not stated in the text", None, tuple(site.relations.without_bearer)))

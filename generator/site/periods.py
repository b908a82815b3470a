"""Periods and ages: every number of days and years that the text gives, and what it does not say about them."""

from collections.abc import Iterator

from generator import pictures
from generator.model import Note, folded
from generator.model.project import NormIn
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block, figure

PATH = "periods.html"


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    shared, norms = site.shared(PATH), site.project.norms
    yield Page(
        path=PATH,
        title="Periods and ages",
        description="The periods and ages that the law gives: what starts, prolongs or ends them, what is open.",
        before=site.crumbs(PATH, "Periods and ages"),
        parts=(
            block("periods_intro.html", **shared),
            heading(2, "Days that the text counts", "days"),
            figure(pictures.periods(norms)),
            heading(2, "All periods", "all"),
            block("periods_table.html", rows=[(each, doubts(each)) for each in norms if each.norm.period], **shared),
            heading(2, "Ages", "ages"),
            block("ages_table.html", norms=[found for found in norms if found.norm.age], **shared),
        ),
        hide=("toc",),
    )


def doubts(found: NormIn) -> list[Note]:
    """The editor's notes that doubt the words of a norm's period."""
    words, notes = folded(found.norm.period.words), found.provision.notes
    return [note for note in notes if note.kind == "translation" and note.about and folded(note.about) in words]

"""The terms and the other acts, each on one page."""

from collections.abc import Iterator

from generator.addresses import anchor_of
from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block

TERMS, ACTS = "terms.html", "acts.html"


def pages(site: Site) -> Iterator[Page]:
    """Both pages."""
    yield terms(site)
    yield acts(site)


def terms(site: Site) -> Page:
    """The words that the text uses in a sense of its own."""
    shared, parts = site.shared(TERMS), []
    for term in sorted(site.project.terms, key=lambda term: term.name.lower()):
        used = site.relations.named_in.get(term.id, ())
        parts += [heading(2, term.name, anchor_of(term.id)), block("term.html", term=term, used=used, **shared)]
    return Page(
        path=TERMS,
        title="Terms",
        description="The words that law and plan use in a sense of their own: what they mean, and where they stand.",
        before=site.crumbs(TERMS, "Terms"),
        parts=tuple(parts),
    )


def acts(site: Site) -> Page:
    """The other acts that the source cites."""
    shared, parts = site.shared(ACTS), []
    for act in site.project.acts:
        cited = site.relations.cited_by.get(act.id, ())
        parts += [heading(2, act.name, anchor_of(act.id)), block("act.html", act=act, cited=cited, **shared)]
    return Page(
        path=ACTS,
        title="Other acts",
        description="The laws, conventions and treaties that the source cites and whose text is not here.",
        before=site.crumbs(ACTS, "Other acts"),
        parts=(block("acts_intro.html"), *parts),
    )

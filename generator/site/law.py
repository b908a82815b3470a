"""The law's pages: an index, and one page per article or topic with an anchor per provision."""

from collections.abc import Iterator

from generator.model import Article, Provision
from generator.addresses import address, anchor_of
from generator.site.context import Site, neighbours
from generator.site.markdown import Page, heading
from generator.site.render import block
from generator.wording import citation, law_fingerprint, number_text

INDEX = ("The law", "law/index.html")


def pages(site: Site) -> Iterator[Page]:
    """All pages of the law."""
    yield index(site)
    for place, article in enumerate(site.project.law.articles):
        yield article_page(site, article, place)


def index(site: Site) -> Page:
    """The law's contents, in the law's order."""
    path, project = INDEX[1], site.project
    shared = site.shared(path)
    return Page(
        path=path,
        title="The law",
        description="Every paragraph of the law that the source page holds, by article and topic, in its own words.",
        before=site.crumbs(path, "The law"),
        parts=(
            block("law_intro.html", work=project.law.work),
            heading(2, "Articles and topics", "articles"),
            block("law_index.html", articles=project.law.articles, **shared),
            heading(2, "About this text", "about"),
            block(
                "law_about.html",
                work=project.law.work,
                source=project.law.source,
                fingerprint=law_fingerprint(project),
                **shared,
            ),
        ),
    )


def article_page(site: Site, article: Article, place: int) -> Page:
    """One article or topic, provision by provision."""
    path, relations = address(article.id), site.relations
    parts = [
        block(
            "article.html",
            article=article,
            cited_by=relations.cited_by.get(article.id, ()),
            plan_links=relations.plan_links.get(article.id, ()),
            **site.shared(path),
        )
    ]
    for provision in article.provisions:
        parts += provision_parts(site, path, article, provision)
    parts.append(neighbours(site, path, site.project.law.articles, place))
    return Page(
        path=path,
        title=article.title,
        heading=f"Article {number_text(article.number)}: {article.title}" if article.number else None,
        description=article.intro,
        before=site.crumbs(path, article.title, INDEX),
        parts=tuple(parts),
        scripts=("cite.js",),
    )


def provision_parts(site: Site, page: str, article: Article, provision: Provision) -> list[str]:
    """A provision: its heading, and the law's words with what is ours under them."""
    relations, anchor = site.relations, anchor_of(provision.id)
    return [
        heading(2, provision.title, anchor),
        block(
            "provision.html",
            provision=provision,
            article=article,
            anchor=anchor,
            citation=citation(site.project, provision),
            address=site.full_address(provision.id),
            as_data=site.as_data(page, provision.id),
            cited_by=relations.cited_by.get(provision.id, ()),
            compared_by=relations.compared_by.get(provision.id, ()),
            plan_links=relations.plan_links.get(provision.id, ()),
            questions=relations.questions_on.get(provision.id, ()),
            terms=relations.terms_in.get(provision.id, ()),
            **site.shared(page),
        ),
    ]

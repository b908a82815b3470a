"""The site: pages as pure data. Nothing here touches the disk or knows another view."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Project
from generator.site import coverage, downloads, guide_sheets, guides, home, law, law_and_plan, matrix, periods, plan, quizzes, search, source, who, words
from generator.downloads import Download
from generator.downloads import downloads as downloads_of
from generator.site.about import filled
from generator.site.context import Site
from generator.site.markdown import Page, escape_text
from generator.site.policy import policy
from generator.site.start import start_page
from generator.wording import day, law_fingerprint

__all__ = ["filled", "pages", "site_files", "site_pages", "start_page", "theme_facts"]

VIEWS = (home, law, plan, who, guides, guide_sheets, quizzes, source, words, periods, matrix, law_and_plan, coverage, downloads, search)


def pages(project: Project) -> dict[str, str]:
    """Every generated page: the path of its Markdown file, and what stands in it."""
    return {path: content for path, content in site_files(project, {}).items() if path.endswith(".md")}


def site_files(project: Project, by_hand: dict[str, str], ready: Sequence[Download] = (), covers: dict[str, str] | None = None) -> dict[str, str]:
    """Every generated page, and the search index of all pages.

    `by_hand`: address and Markdown of the pages written by hand; `ready`: the downloads that were made, if any were;
    `covers`: the addresses of the pictures of their covers, by the books' names.
    """
    made, found = site_pages(project, by_hand, ready, covers)
    return {**{page.source_path: page.content for page in made}, search.INDEX: found}


def site_pages(
    project: Project, by_hand: dict[str, str], ready: Sequence[Download] = (), covers: dict[str, str] | None = None
) -> tuple[list[Page], str]:
    """Every generated page before it is a file, and the search index of all pages; the arguments are those of `site_files`."""
    site = Site(project, tuple(ready or downloads_of(project, None)), covers or {})
    made = [page for view in VIEWS for page in view.pages(site)]
    return made, search.index(project, made, by_hand)


def theme_facts(project: Project, *, serving: bool = False) -> dict[str, str]:
    """What the theme shows on every page, escaped for templates that escape nothing; `serving`: under `mkdocs serve`."""
    settings, work = project.settings, project.law.work
    leave_to = settings.leave_to if settings.leave_to.startswith(("https://", "http://")) else ""
    facts = {
        "site_name": settings.site_name,
        "edition": day(settings.edition),
        "fingerprint": law_fingerprint(project),
        "leave_to": leave_to,
        "nature": work.nature,
        "law": f"Law No {work.number} of {day(work.date)}",
    }
    return {**{name: escape_text(words) for name, words in facts.items()}, "policy": policy(serving=serving)}

"""The home page: it says what this is, and leads each reader to a door."""

from collections.abc import Iterator

from generator.site.context import Site
from generator.site.markdown import Page, heading
from generator.site.render import block
from generator.wording import law_fingerprint

PATH = "index.html"


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    project, shared = site.project, site.shared(PATH)
    yield Page(
        path=PATH,
        title=project.settings.site_name,
        description="Training material on how victims of human trafficking are protected: what law and plan say, "
        "and who must do what.",
        parts=(
            heading(2, "My role", "roles"),
            block("home_roles.html", guides={guide.role: guide for guide in project.guides}, **shared),
            block("home_intro.html", **shared),
            heading(2, "All doors", "doors"),
            block("home_doors.html", **shared),
            heading(2, "What this is, and what it is not", "what"),
            block("home_what.html", fingerprint=law_fingerprint(project), **shared),
        ),
        hide=("toc",),
    )

"""The page beside an unpacked archive that leads into the site."""

from generator.model import SettingsFile
from generator.site.policy import guarded
from generator.site.render import block
from generator.wording import day


def start_page(settings: SettingsFile, home: str) -> str:
    """The whole page; it opens `home`, a path from its own folder, by itself and holds a link to it."""
    return guarded(block("start.html", name=settings.site_name, edition=day(settings.edition), home=home) + "\n")

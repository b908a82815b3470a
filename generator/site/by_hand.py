"""Files of docs/ that are no Markdown, as the site shows them."""

from __future__ import annotations

from generator.site.policy import guarded
from generator.site.slim import SLIMMERS, slimmed

CHANGED = (".html", *SLIMMERS)
"""Endings of the files that are shown otherwise than they are written."""


def published(name: str, content: bytes) -> bytes:
    """A file as the site shows it: a whole page with its policy, a script or style without what only editors need, else as it is."""
    return guarded(content.decode("utf-8")).encode("utf-8") if name.endswith(".html") else slimmed(name, content)

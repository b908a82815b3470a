"""Scripts and styles without what only their editors need: comments, indents, line ends. Half a phone's first seconds are bytes."""

from __future__ import annotations

from collections.abc import Callable

import rcssmin
import rjsmin

SLIMMERS: dict[str, Callable[[str], str]] = {".js": rjsmin.jsmin, ".css": rcssmin.cssmin}


def slimmed(path: str, content: bytes) -> bytes:
    """What a page loads in place of a script or style written by hand; anything else as it is."""
    slim = next((each for ending, each in SLIMMERS.items() if path.endswith(ending)), None)
    return slim(content.decode("utf-8")).encode("utf-8") if slim else content

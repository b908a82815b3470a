"""How often Python looks for memory to free."""

from __future__ import annotations

import gc

SELDOM = (100_000, 20, 50)
"""New objects before a look at the young ones, and the looks before one at the older and the oldest."""


def collect_seldom() -> None:
    """Look for cycles seldom: a model of the law has none, and looking through it again and again took a fifth of a long build."""
    gc.set_threshold(*SELDOM)

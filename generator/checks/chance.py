"""Chance: how likely so many hits are, when each try has a chance of its own."""

from __future__ import annotations

from collections.abc import Sequence

LEVEL = 0.05
"""What is less likely than this is no longer taken for chance."""


def at_least(hits: int, chances: Sequence[float]) -> float:
    """The probability of `hits` hits or more, exactly; with equal chances this is the one-sided binomial test."""
    return sum(distribution(chances)[hits:])


def at_most(hits: int, chances: Sequence[float]) -> float:
    """The probability of `hits` hits or fewer, exactly."""
    return sum(distribution(chances)[: hits + 1])


def distribution(chances: Sequence[float]) -> list[float]:
    """The probability of 0, 1, 2 … hits in independent tries with the given chances (between 0 and 1)."""
    likely = [1.0]
    for chance in chances:
        missed = [before * (1 - chance) for before in (*likely, 0.0)]
        hit = [before * chance for before in (0.0, *likely)]
        likely = [one + other for one, other in zip(missed, hit, strict=True)]
    return likely

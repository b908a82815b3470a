"""Sentences of ours that stand in every kind of book, and how a book names an article and tells a period's days."""

from __future__ import annotations

from generator.model import Article, Period
from generator.wording import LEGEND, number_text, stated

MEANINGS = (
    *LEGEND.items(),
    ("not stated in the text", "the source is silent. Nobody has filled the gap, and you should not fill it by guessing."),
)
"""The words before a step or a norm, and what they mean."""
NO_BEARER = "The text does not name who must act."
TWIN = {"same": "the same words but for trifles", "similar": "similar words", "part": "one part of this measure"}
"""How a measure and an item of the plan are alike."""


def article_title(article: Article) -> str:
    """`Article 13: Shelters`, or the topic's name alone."""
    if article.number is None:
        return article.title
    label = number_text(article.number)
    return f"{label if '.' in article.number.text else f'Article {label}'}: {article.title}"


def day_lines(period: Period) -> list[str]:
    """What is said of a period's days, line by line."""
    lines = [f"{'First day' if period.length else 'From when'}: {sentence(period.runs_from)}"]
    if period.length:
        lines += [f"Longer: {sentence(period.prolonged)}", f"Ends early: {sentence(period.ends)}"]
    return lines


def sentence(words: str) -> str:
    """The words, or that the text is silent, with one full stop."""
    return stated(words).rstrip(".") + "."

"""The pictures of a book, made ready for paper: our sans, black, at a width of their own."""

from __future__ import annotations

from generator.handbooks.blocks import Block, picture
from generator.model.guides import Guide, Situation
from generator.pictures import Picture

FONT = "Source Sans Pro"
SCREEN_FONT = "system-ui, sans-serif"
SHARE = 0.75


def printed(drawn: Picture, share: float = SHARE) -> Block:
    """A picture as a block; `share` of the text's width wide."""
    svg = str(drawn.svg).replace(SCREEN_FONT, FONT).replace("currentColor", "#000")
    return picture(svg, f"{drawn.title}. {drawn.description}", drawn.caption, share)


def of_situation(guide: Guide, situation: Situation) -> list[Block]:
    """The pictures of a situation: its decision, where it has one, drawn (the same stands below it as text)."""
    return []

"""The pictures of a book, made ready for paper: our sans, black, at a width of their own."""

from __future__ import annotations

from generator.handbooks.blocks import Block, picture
from generator.model.guides import Situation
from generator.pictures import Picture, decision

FONT = "Source Sans Pro"
SCREEN_FONT = "system-ui, sans-serif"
WIDE = 420
"""The width of a decision on paper, in its own units: what large print has room for. A phone has less."""
TYPE_SIZE = 12
"""The size of the smallest type in a picture, in its own units."""


def printed(drawn: Picture) -> Block:
    """A picture as a block."""
    svg = str(drawn.svg).replace(SCREEN_FONT, FONT).replace("currentColor", "#000")
    return picture(svg, f"{drawn.title}{'' if drawn.title.endswith('?') else '.'} {drawn.description}", drawn.caption, (drawn.width, drawn.height), TYPE_SIZE)


def series(drawn: list[Picture]) -> list[Block]:
    """Pictures that belong together and are read alike: how to read them stands under the last."""
    return [{**printed(each), "caption": each.caption if each is drawn[-1] else ""} for each in drawn]


def of_situation(situation: Situation) -> list[Block]:
    """The pictures of a situation: its decision, where it has one (the same stands below it as text)."""
    return [printed(decision(situation.id, situation.decision, WIDE))] if situation.decision else []

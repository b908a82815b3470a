"""Who answers to whom: from the one who reports, asks or informs to the one it is addressed to."""

from generator.model import Mention, Project
from generator.model.project import NormIn
from generator.pictures.svg import LINE, WIDTH, Picture, Sheet, wrapped
from generator.wording import MODALITY

BOX = 128
GAP = WIDTH - 2 * BOX - 8
SILENT = "not stated in the text"


def answers(project: Project) -> Picture:
    """A row per norm that is addressed to somebody: box, arrow, box, and what it is about."""
    found = [each for each in project.norms if each.norm.towards]
    names = {actor.id: actor.name for actor in project.actors}
    told = " ".join(f"{sides(each, names)[0]} to {sides(each, names)[1]}: {about(each)}." for each in found)
    sheet = Sheet("answers", "Who answers to whom", told or "The text addresses no action to anybody.")
    for each in found:
        draw(sheet, each, names)
    return sheet.picture(
        "From the one who acts to the one it is addressed to. A dashed box: the text does not say who."
        " A crossed arrow: it must not be done."
    )


def sides(each: NormIn, names: dict[str, str]) -> tuple[str, str]:
    """Both ends of a row, in our names."""
    return joined(each.norm.bearers, names) or SILENT, joined(each.norm.towards, names)


def joined(mentions: tuple[Mention, ...], names: dict[str, str]) -> str:
    """The actors behind some mentions, each once."""
    return ", ".join(dict.fromkeys(names[mention.actor] for mention in mentions))


def about(each: NormIn) -> str:
    """What a row is about: modality and action."""
    return f"{MODALITY[each.norm.modality]}: {each.norm.action}".rstrip(".")


def draw(sheet: Sheet, each: NormIn, names: dict[str, str]) -> None:
    """One row."""
    left, right = (wrapped(words, BOX - 12, 12.5) for words in sides(each, names))
    height = max(len(left), len(right)) * LINE + 12
    top = sheet.y + 10
    sheet.box(4, top, BOX, height, stroke_dasharray=None if each.norm.bearers else "5 4")
    sheet.box(4 + BOX + GAP, top, BOX, height)
    for x, lines in ((4, left), (4 + BOX + GAP, right)):
        start = top + (height - len(lines) * LINE) / 2 + 13
        for place, line in enumerate(lines):
            sheet.text(x + 7, line, y=start + place * LINE, size=12.5)
    arrow(sheet, top + height / 2, crossed=each.norm.modality == "prohibition")
    sheet.y = top + height + 2
    sheet.lines(4, about(each), WIDTH - 8, size=12.5)
    sheet.y += 8


def arrow(sheet: Sheet, y: float, *, crossed: bool) -> None:
    """The arrow between both boxes; crossed out where it must not be gone."""
    left, right = 4 + BOX + 4, 4 + BOX + GAP - 4
    sheet.line(left, y, right, y, stroke_width=2, marker_end=sheet.arrow)
    if crossed:
        middle = (left + right) / 2
        sheet.line(middle - 9, y - 9, middle + 9, y + 9, stroke_width=3)
        sheet.line(middle - 9, y + 9, middle + 9, y - 9, stroke_width=3)

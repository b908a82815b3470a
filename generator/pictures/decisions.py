"""A decision of a guide: questions from top to bottom, each answer leading on or to what then holds."""

from generator.model.guides import Decision, Turn
from generator.pictures.svg import BOLDER, LINE, WIDTH, Picture, Sheet, wrapped

RAIL = 14
"""Where the line stands that runs down the left side."""
LEFT = 64
"""Where the boxes of the answers begin."""
PAD = 8
SIZE = 12.5


def decision(name: str, made: Decision, width: float = WIDTH) -> Picture:
    """A picture of a decision; `name` is the prefix of its ids, one per page."""
    sheet = Sheet(name, made.title, told(made), width)
    for place, question in enumerate(made.questions):
        ask(sheet, question.asks)
        last = place == len(made.questions) - 1
        turns = sorted((("Yes", question.yes), ("No", question.no)), key=lambda pair: pair[1].next)
        for label, turn in turns:
            answer(sheet, label, turn, end=last and label == turns[-1][0])
    return sheet.picture(
        "Read from top to bottom. A plain box: what the text says. A dashed box: the text says nothing."
    )


def told(made: Decision) -> str:
    """The whole decision in words, for those who cannot see the picture."""
    sentences = []
    for place, question in enumerate(made.questions, 1):
        sentences.append(f"Question {place}: {question.asks}")
        sentences += [f"{label}: {turn.says or f'go on with question {place + 1}.'}" for label, turn in (("Yes", question.yes), ("No", question.no))]
    return " ".join(sentences)


def ask(sheet: Sheet, words: str) -> None:
    """The box of a question, with a thick left edge."""
    lines = wrapped(words, sheet.width - 8 - 2 * PAD, (SIZE + 1) * BOLDER)
    height = len(lines) * LINE + 2 * PAD
    top = sheet.y + 6
    sheet.box(4, top, sheet.width - 8, height, rx=8, stroke_width=2.5)
    for place, line in enumerate(lines):
        sheet.text(4 + PAD + 4, line, y=top + PAD + 12 + place * LINE, size=SIZE + 1, font_weight=700)
    sheet.y = top + height


def answer(sheet: Sheet, label: str, turn: Turn, *, end: bool) -> None:
    """One answer: an arrow down to the next question, or an arrow to a box with what then holds."""
    start = sheet.y
    if turn.next:
        sheet.line(RAIL, start, RAIL, start + 30, marker_end=sheet.arrow)
        sheet.text(RAIL + 10, f"{label}: go on", y=start + 19, size=SIZE, font_weight=700)
        sheet.y = start + 26
        return
    lines = wrapped(turn.says, sheet.width - LEFT - 4 - 2 * PAD, SIZE)
    height = len(lines) * LINE + 2 * PAD
    top, middle = start + 10, start + 10 + height / 2
    sheet.line(RAIL, start, RAIL, middle if end else top + height + 2)
    sheet.line(RAIL, middle, LEFT - 2, middle, marker_end=sheet.arrow)
    sheet.text(RAIL + 6, label, y=middle - 5, size=SIZE, font_weight=700)
    silent = not turn.norms
    sheet.box(LEFT, top, sheet.width - LEFT - 4, height, stroke_dasharray="5 4" if silent else None)
    for place, line in enumerate(lines):
        sheet.text(LEFT + PAD, line, y=top + PAD + 12 + place * LINE, size=SIZE)
    sheet.y = top + height + 2

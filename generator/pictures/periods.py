"""The periods that the text counts in days: what is offered, what is granted, what is a limit."""

from collections.abc import Iterable

from generator.model import Period
from generator.model.project import NormIn
from generator.pictures.svg import WIDTH, Picture, Sheet

LEFT, RIGHT = 8, WIDTH - 12
BAR = 26
KINDS = {"offered": "OFFERED", "granted": "GRANTED", "limit": "LIMIT"}
SILENT = "not stated in the text"


def periods(norms: Iterable[NormIn]) -> Picture:
    """One bar per period of days that the norms hold, to one scale; each kind has a shape of its own."""
    found = [each for each in norms if drawn(each.norm.period)]
    return drawing(found, longest(found))


def periods_one_by_one(norms: Iterable[NormIn]) -> list[Picture]:
    """Each period of days that the norms hold in a picture of its own, all to the same scale."""
    found = [each for each in norms if drawn(each.norm.period)]
    return [drawing([each], longest(found), f"periods-{place}") for place, each in enumerate(found, 1)]


def longest(found: list[NormIn]) -> int:
    """The length in days of the longest period."""
    return max((each.norm.period.length for each in found), default=1)


def drawing(found: list[NormIn], days: int, name: str = "periods") -> Picture:
    """The bars of some periods, on a scale that a period of so many days fills."""
    sheet = Sheet(
        name,
        "The periods that the law counts in days",
        " ".join(told(each) for each in found) or "The text counts no days.",
    )
    for each in found:
        draw(sheet, each, (RIGHT - LEFT) / days)
    return sheet.picture(
        "To one scale. A period that is offered is open at its end, one that is granted is hatched, a limit is a wall."
    )


def drawn(period: Period | None) -> bool:
    """Whether a period has a length in days and a shape."""
    return period is not None and period.unit == "days" and period.length is not None and period.kind in KINDS


def told(each: NormIn) -> str:
    """One period in a sentence or two, for those who cannot see the picture."""
    period = each.norm.period
    return (
        f"{each.article.title}, {each.provision.title}: {period.length} days, {KINDS[period.kind].lower()}."
        f" First day: {silent(period.runs_from)}."
        f" Longer: {silent(period.prolonged)}. Ends early: {silent(period.ends)}."
    )


def silent(words: str) -> str:
    """The words, or that the text is silent."""
    return SILENT if words == "not stated" else words.rstrip(".")


def draw(sheet: Sheet, each: NormIn, scale: float) -> None:
    """One period: heading, bar, and what starts, prolongs and ends it."""
    period = each.norm.period
    sheet.y += 10
    sheet.lines(LEFT, f"{period.length} days {KINDS[period.kind]}", RIGHT - LEFT, bold=True, size=15)
    sheet.lines(LEFT, f"{each.article.title}: {each.provision.title}", RIGHT - LEFT)
    top, width = sheet.y + 8, period.length * scale
    SHAPES[period.kind](sheet, top, width)
    sheet.text(LEFT + 4, "day ?", y=top + BAR + 14, size=12)
    sheet.y = top + BAR + 16
    for label, words in (("First day", period.runs_from), ("Longer", period.prolonged), ("Ends early", period.ends)):
        sheet.lines(LEFT, f"{label}: {silent(words)}", RIGHT - LEFT)
    sheet.y += 8


def draw_offered(sheet: Sheet, top: float, width: float) -> None:
    """An empty bar without an end, and an arrow that goes on."""
    middle = top + BAR / 2
    sheet.line(LEFT, top, LEFT, top + BAR, stroke_width=2)
    sheet.line(LEFT, top, LEFT + width, top)
    sheet.line(LEFT, top + BAR, LEFT + width, top + BAR)
    sheet.line(LEFT + width - 24, middle, LEFT + width + 40, middle, stroke_dasharray="5 4", marker_end=sheet.arrow)


def draw_granted(sheet: Sheet, top: float, width: float) -> None:
    """A hatched bar, closed at both ends."""
    sheet.box(LEFT, top, width, BAR, fill=sheet.hatch, stroke_width=2)


def draw_limit(sheet: Sheet, top: float, width: float) -> None:
    """A dashed way that ends at a thick wall."""
    middle = top + BAR / 2
    sheet.line(LEFT, top + 4, LEFT, top + BAR - 4, stroke_width=2)
    sheet.line(LEFT, middle, LEFT + width - 6, middle, stroke_dasharray="2 5", marker_end=sheet.arrow)
    sheet.line(LEFT + width - 2, top - 4, LEFT + width - 2, top + BAR + 4, stroke_width=6)


SHAPES = {"offered": draw_offered, "granted": draw_granted, "limit": draw_limit}

"""The terms of the plan's items, section by section, on one scale of years."""

from generator.model import PlanItem, PlanSection, Project
from generator.pictures.svg import LINE, WIDTH, Picture, Sheet

LABEL = 66
ROW = 24


def plan_terms(project: Project) -> Picture:
    """A row per item: a bar over its years, or a dotted line for `regular`."""
    return drawing(project, project.plan.sections)


def plan_terms_one_by_one(project: Project) -> list[Picture]:
    """The terms of each section in a picture of its own, all on the same scale."""
    return [drawing(project, (section,), f"terms-{place}") for place, section in enumerate(project.plan.sections, 1)]


def drawing(project: Project, sections: tuple[PlanSection, ...], name: str = "terms") -> Picture:
    """The rows of some sections."""
    work = project.plan.work
    sheet = Sheet(name, f"Terms of the plan’s items, {work.first_year} to {work.last_year}", told(sections))
    scale = Scale(work.first_year, work.last_year)
    for section in sections:
        sheet.y += 8
        sheet.lines(4, f"{section.label} {section.title}", WIDTH - 8, bold=True)
        years(sheet, scale, len(section.items))
        for item in section.items:
            draw(sheet, scale, item)
    return sheet.picture(
        "A bar covers the years of an item’s term; a dotted line means that the cell says “regular” and gives no year."
    )


class Scale:
    """Where a year stands on the sheet."""

    def __init__(self, first: int, last: int) -> None:
        """A scale from the first year to the end of the last."""
        self.first, self.last = first, max(first, last)
        self.step = (WIDTH - LABEL - 8) / (self.last - self.first + 1)

    def start(self, year: int) -> float:
        """The place of a year's first day; years outside the scale stand at its ends."""
        return LABEL + self.step * (min(max(year, self.first), self.last + 1) - self.first)


def told(sections: tuple[PlanSection, ...]) -> str:
    """The terms in words, for those who cannot see the picture."""
    rows = (
        f"{item.label}: {'regular' if item.term.regular else f'{item.term.first} to {item.term.last}'}"
        for section in sections for item in section.items
    )
    return "; ".join(rows) + "."


def years(sheet: Sheet, scale: Scale, rows: int) -> None:
    """The years over a section's rows, and a thin line at the start of each."""
    sheet.y += LINE + 2
    bottom = sheet.y + 6 + rows * ROW
    for year in range(scale.first, scale.last + 1):
        sheet.text(scale.start(year) + scale.step / 2, str(year), text_anchor="middle", size=12)
    for year in range(scale.first, scale.last + 2):
        sheet.line(scale.start(year), sheet.y + 5, scale.start(year), bottom, stroke_width=0.5)
    sheet.y += 6


def draw(sheet: Sheet, scale: Scale, item: PlanItem) -> None:
    """One item's row."""
    top = sheet.y
    sheet.text(4, item.label, y=top + 16)
    if item.term.regular:
        left, right = scale.start(scale.first), scale.start(scale.last + 1)
        dots = {"stroke_width": 3, "stroke_dasharray": "0.1 7", "stroke_linecap": "round"}
        sheet.line(left, top + 12, right, top + 12, **dots)
    else:
        left, right = scale.start(item.term.first), scale.start(item.term.last + 1)
        sheet.box(left + 1, top + 5, right - left - 2, ROW - 10, fill=sheet.hatch)
    sheet.y += ROW

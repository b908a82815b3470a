"""The plan's extract as a `doc`: the narrative measures, and the Activity Plan's sections and items."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from generator.data_names import PLAN_XML, Children
from generator.exports.akn.layout import to_bytes
from generator.exports.akn.meta import Facts, meta
from generator.exports.akn.names import SOURCE, E, plan_uri
from generator.exports.akn.notes import Notes
from generator.exports.akn.targets import Targets
from generator.exports.akn.text import paragraph, unplaced
from generator.model import Measure, PlanItem, PlanSection, Project
from generator.wording import plan_fingerprint


def plan_document(project: Project) -> bytes:
    """The whole document."""
    targets = Targets(project, PLAN_XML)
    notes = Notes(targets)
    parts = list(body_parts(project, targets, notes))
    cited = [reference for record in (*project.plan.measures, *project.items) for reference in record.refs]
    body = E.mainBody({"{http://www.w3.org/XML/1998/namespace}lang": project.law.work.language}, *parts)
    head = meta(facts(project), targets, targets.acts(cited), notes.made)
    return to_bytes(E.akomaNtoso(E.doc({"name": "plan", "contains": "singleVersion"}, head, body)))


def facts(project: Project) -> Facts:
    """What the document says of itself."""
    work = project.plan.work
    return Facts(
        uri=plan_uri(project), title=work.title, number=work.number, day=work.date, nature=work.nature,
        author=work.approved_by, fingerprint=plan_fingerprint(project),
    )


def body_parts(project: Project, targets: Targets, notes: Notes) -> Iterator[_Element]:
    """The body in the order of the source page."""
    plan, lines = project.plan, Children()
    yield paragraph(lines.name("p"), plan.bridge.source, plan.bridge.text)
    yield from (measure_element(measure, targets, notes) for measure in plan.measures)
    for line in plan.headings:
        yield paragraph(lines.name("p"), line.source, line.text)
    yield from (section_element(section, targets, notes) for section in plan.sections)


def measure_element(measure: Measure, targets: Targets, notes: Notes) -> _Element:
    """A narrative measure: one paragraph without a number."""
    name = targets.names[measure.id]
    notes.all(name, measure.notes, measure.refs, unplaced([measure.text], measure.refs))
    text = paragraph(f"{name}__p_1", measure.source, measure.text, measure.refs, targets.reference)
    return E.paragraph({"eId": name, "GUID": measure.id, "class": "measure"}, E.content(text))


def section_element(section: PlanSection, targets: Targets, notes: Notes) -> _Element:
    """A section: its line on the page split into number and heading, its items after it."""
    number, rest = split_number(section)
    source = {SOURCE: section.heading.source}
    element = E.section({"eId": targets.names[section.id], "GUID": section.id})
    if number:
        element.append(E.num(source, number))
    element.append(E.heading(source, rest))
    element.extend(item_element(item, targets, notes) for item in section.items)
    return element


def split_number(section: PlanSection) -> tuple[str, str]:
    """The printed number with its full stop, and the rest of the line, spaces and all."""
    line = section.heading.text
    if not line.startswith(section.label):
        return "", line
    end = len(section.label)
    end += line[end : end + 1] == "."
    return line[:end], line[end:]


def item_element(item: PlanItem, targets: Targets, notes: Notes) -> _Element:
    """An item: its number, and its three cells in the order of the page."""
    name = targets.names[item.id]
    cells = (("measure", item.measure), ("executors", item.executors), ("term", item.term))
    texts = Children(name)
    notes.all(name, item.notes, item.refs, unplaced([cell.text for _, cell in cells], item.refs))
    left = list(item.refs)
    content = E.content()
    for kind, cell in cells:
        refs = [reference for reference in left if reference not in unplaced([cell.text], left)]
        left = [reference for reference in left if reference not in refs]
        content.append(paragraph(texts.name("p"), cell.source, cell.text, refs, targets.reference, **{"class": kind}))
    number = E.num({SOURCE: item.number.source}, item.number.text)
    return E.paragraph({"eId": name, "GUID": item.id, "class": "item"}, number, content)

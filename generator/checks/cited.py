"""What words of ours may say because of what they cite: modal words, numbers, and pins of the words of today."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.rule import fault
from generator.model import Guide, Measure, Norm, PlanItem, Project, Provision, QuizQuestion
from generator.reading.faults import Fault

Worded = Provision | Measure | PlanItem

_NUMBER = re.compile(r"\d+(?:[.-]\d+)*")
_STEP_FOR = {
    "obligation": {"must"}, "prohibition": {"must not"}, "permission": {"may"}, "power": {"may"},
    "right": {"is entitled to"}, "liability": {"know"},
}
MODAL_WORDS = {
    "must": re.compile(r"\bmust\b(?! not\b)", re.IGNORECASE),
    "must not": re.compile(r"\bmust not\b", re.IGNORECASE),
    "may": re.compile(r"\bmay\b(?! not\b)", re.IGNORECASE),
    "is entitled to": re.compile(r"\b(is|are) entitled to\b", re.IGNORECASE),
}
"""How plain words say a modality."""


def steps_allowed(norm: Norm) -> set[str]:
    """The modalities that plain words on a norm may have."""
    allowed = _STEP_FOR[norm.modality]
    return allowed | {"know"} if norm.nature == "constitutive" else allowed


def unfounded(words: str, norms: Iterable[Norm]) -> list[str]:
    """The modalities that `words` say and none of `norms` has."""
    allowed = {modality for norm in norms for modality in steps_allowed(norm)}
    return [modality for modality, pattern in MODAL_WORDS.items() if modality not in allowed and pattern.search(words)]


def numbers_in(words: str) -> list[str]:
    """The numbers in `words`, in their order; `10.10` and `14-1` are one number each."""
    return _NUMBER.findall(words)


def numbers_of(project: Project, targets: Iterable[str]) -> set[str]:
    """The numbers that the words of the provisions, measures and items named by `targets` hold."""
    return {number for target in targets for text in texts(project, target) for number in numbers_in(text)}


def texts(project: Project, target: str) -> Iterator[str]:
    """The words of the provision, measure or item named `target`; nothing when there is none."""
    record = worded(project, target)
    if isinstance(record, PlanItem):
        yield from (cell.text for cell in record.cells)
    elif record:
        yield record.text


def worded(project: Project, target: str) -> Worded | None:
    """The provision, measure or item named `target`."""
    record = project.by_id.get(target)
    return record if isinstance(record, Worded) else None


def pin_faults(project: Project, record: Guide | QuizQuestion, kind: str) -> Iterator[Fault]:
    """What is wrong with the pins of a `kind` of record: missing, of other words than today's, or of what it does not rest on."""
    again = f"read the {kind} again beside the words, then: python -m generator review {record.id}"
    pinned = {pin.provision for pin in record.pins}
    for target in record.rests_on:
        if worded(project, target) and target not in pinned:
            yield fault(record, ("pins",), f"{record.id} rests on {target} but does not pin its words", again)
    for pin in record.pins:
        found = worded(project, pin.provision)
        if found and pin.words != found.words:
            what = f"{kind} {record.id} is suspect: the words of {pin.provision} have changed since it was written"
            yield fault(pin, ("words",), what, again)
        if pin.provision not in record.rests_on:
            yield fault(pin, ("provision",), f"{record.id} pins {pin.provision}, on which nothing in it rests", "take the pin out")

"""Rules on guides: no norm of a role left out, no step softer or harder than its norms, no words changed underneath."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule
from generator.model import Measure, Norm, PlanItem, Project, Provision
from generator.model.guides import Step
from generator.model.project import NormIn
from generator.reading.faults import Fault, did_you_mean

_NUMBER = re.compile(r"\d+(?:[.-]\d+)*")
_STEP_FOR = {
    "obligation": {"must"}, "prohibition": {"must not"}, "permission": {"may"}, "power": {"may"},
    "right": {"is entitled to"}, "liability": {"know"},
}
_WORDS = {
    "must": re.compile(r"\bmust\b(?! not)", re.IGNORECASE),
    "must not": re.compile(r"\bmust not\b", re.IGNORECASE),
    "may": re.compile(r"\bmay\b(?! not)", re.IGNORECASE),
    "is entitled to": re.compile(r"\b(is|are) entitled to\b", re.IGNORECASE),
}


def norms_of_role(project: Project, role_id: str) -> list[NormIn]:
    """The norms that a role's guide must hold: those that bind an actor it covers, and those that concern it."""
    covers = next((set(role.covers) for role in project.roles if role.id == role_id), set())
    return [
        found for found in project.norms
        if role_id in found.norm.concerns or any(mention.actor in covers for mention in found.norm.bearers)
    ]


def steps_allowed(norm: Norm) -> set[str]:
    """The modalities that a step on a norm may have."""
    allowed = _STEP_FOR[norm.modality]
    return allowed | {"know"} if norm.nature == "constitutive" else allowed


@rule
def guides_are_named_after_their_role(project: Project, root: Path) -> Iterator[Fault]:
    """A guide's id, its role and its file carry one name."""
    for guide in project.guides:
        name = guide.role.removeprefix("role.")
        if guide.id != f"guide.{name}":
            yield fault(guide, ("id",), f"the id '{guide.id}' does not name the role '{guide.role}'", f"write guide.{name}")
        if guide.where.file not in ("nowhere", f"guides/{name}.yaml"):
            yield fault(guide, ("role",), f"the guide of '{guide.role}' stands in {guide.where.file}", f"keep it in guides/{name}.yaml")


@rule
def guides_cite_what_exists(project: Project, root: Path) -> Iterator[Fault]:
    """Every norm, measure, item and provision that a guide names exists."""
    for guide in project.guides:
        for step in guide.steps:
            for at, norm in enumerate(step.norms):
                if norm not in project.norm_by_id:
                    yield fault(step, ("norms", at), f"the norm '{norm}' does not exist here", did_you_mean(norm, project.norm_by_id))
            if not (step.norms or step.measures or step.items):
                yield fault(step, ("says",), f"a step of {guide.id} rests on nothing", "cite the norms that it rests on, or take it out")


@rule
def guides_leave_no_norm_out(project: Project, root: Path) -> Iterator[Fault]:
    """Every norm that binds an actor of the role, or concerns the role, is cited by a step of its guide."""
    for guide in project.guides:
        for found in norms_of_role(project, guide.role):
            if found.id not in guide.cited:
                yield fault(guide, ("situations",), f"{guide.id} leaves out {found.id}", "add a step that cites it")


@rule
def steps_are_as_strong_as_their_norms(project: Project, root: Path) -> Iterator[Fault]:
    """A step is never softer or harder than a norm it cites, and its words say so."""
    for guide in project.guides:
        for step in guide.steps:
            for norm_id in step.norms:
                found = project.norm_by_id.get(norm_id)
                if found and step.modality not in steps_allowed(found.norm):
                    right = " or ".join(sorted(steps_allowed(found.norm)))
                    what = f"a step of {guide.id} says '{step.modality}', but {norm_id} is a norm of kind '{found.norm.modality}'"
                    yield fault(step, ("modality",), what, f"write '{right}', in the words of the step too")
            if not step.norms and step.modality != "know":
                yield fault(step, ("modality",), f"a step of {guide.id} says '{step.modality}' and cites no norm", "write 'know', or cite the norm")
            words = _WORDS.get(step.modality)
            if words and not words.search(step.says):
                yield fault(step, ("says",), f"the words of a step of {guide.id} do not say '{step.modality}'", "say it in the step's own words")


@rule
def guides_are_pinned_to_the_words(project: Project, root: Path) -> Iterator[Fault]:
    """A guide pins everything it rests on, with the words that stand there now."""
    for guide in project.guides:
        pinned = {pin.provision for pin in guide.pins}
        for target in guide.rests_on:
            record = _worded(project, target)
            if record and target not in pinned:
                what = f"{guide.id} rests on {target} but does not pin its words"
                yield fault(guide, ("pins",), what, f'add to `pins`: provision: {target}, words: "{record.words}"')
        for pin in guide.pins:
            record = _worded(project, pin.provision)
            if record and pin.words != record.words:
                what = f"guide {guide.id} is suspect: the words of {pin.provision} have changed since it was written"
                yield fault(pin, ("words",), what, f'compare the guide with the words, then update the pin: words: "{record.words}"')
            if pin.provision not in guide.rests_on:
                yield fault(pin, ("provision",), f"{guide.id} pins {pin.provision}, on which nothing in it rests", "take the pin out")


@rule
def steps_invent_no_number(project: Project, root: Path) -> Iterator[Fault]:
    """A number in a step stands in words that the step cites."""
    for guide in project.guides:
        for step in guide.steps:
            allowed = set(_NUMBER.findall(" ".join(_texts(project, step))))
            for number in _NUMBER.findall(step.says):
                if number not in allowed:
                    what = f"the number {number} in a step of {guide.id} stands in nothing that the step cites"
                    yield fault(step, ("says",), what, "take it out, or cite the norm that gives it")


def _texts(project: Project, step: Step) -> Iterator[str]:
    for target in (*(norm.partition("/")[0] for norm in step.norms), *step.measures, *step.items):
        record = _worded(project, target)
        if isinstance(record, PlanItem):
            yield from (cell.text for cell in record.cells)
        elif record:
            yield record.text


def _worded(project: Project, target: str) -> Provision | Measure | PlanItem | None:
    record = project.by_id.get(target)
    return record if isinstance(record, (Provision, Measure, PlanItem)) else None

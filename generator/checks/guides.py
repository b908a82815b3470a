"""Rules on guides: no norm of a role left out, no step softer or harder than its norms, no words changed underneath."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks.cited import MODAL_WORDS, numbers_in, numbers_of, pin_faults, steps_allowed, unfounded
from generator.checks.rule import fault, rule
from generator.links.roles import norms_of_role
from generator.model import Guide, Model, Project
from generator.model.guides import provision_of
from generator.reading.faults import Fault, did_you_mean

PERSON_CONCERNED = "role.person-concerned"
"""The one role whose guide may leave a norm out, for a stated reason."""


@dataclass(frozen=True)
class Said:
    """Words of a guide beside its steps: what a decision comes to, what a case should show, a line of a notice."""

    record: Model
    place: tuple[str | int, ...]
    words: str
    norms: tuple[str, ...]
    others: tuple[str, ...] = ()
    """Provisions that the words rest on besides the norms'."""


def said_beside_steps(guide: Guide) -> Iterator[Said]:
    """Everything a guide says outside its steps that rests on norms."""
    for turn in guide.turns:
        if turn.says:
            yield Said(turn, ("says",), turn.says, turn.norms, turn.silent)
    for case in guide.session.cases if guide.session else ():
        for at, words in enumerate(case.look_for):
            yield Said(case, ("look_for", at), words, case.norms)
    for line in (line for material in guide.materials for line in material.lines):
        yield Said(line, ("says",), line.says, line.norms, line.provisions)


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
        cited = [(turn, ("norms",), turn.norms) for turn in guide.turns]
        cited += [(case, ("norms",), case.norms) for case in (guide.session.cases if guide.session else ())]
        cited += [(line, ("norms",), line.norms) for material in guide.materials for line in material.lines]
        cited += [(out, ("norm",), (out.norm,)) for out in guide.leaves_out]
        for record, place, norms in cited:
            for norm in norms:
                if norm not in project.norm_by_id:
                    yield fault(record, place, f"the norm '{norm}' does not exist here", did_you_mean(norm, project.norm_by_id))


@rule
def decisions_lead_somewhere(project: Project, root: Path) -> Iterator[Fault]:
    """Every answer of a decision goes on, or says something that rests on norms or on a silence; the last question ends it."""
    for guide in project.guides:
        for decision in (situation.decision for situation in guide.situations if situation.decision):
            for turn in decision.turns:
                if turn.next == bool(turn.says):
                    yield fault(turn, ("says",), f"an answer in “{decision.title}” must either go on or say what holds", "write `next: true` or `says:`, not both")
                if turn.says and not (turn.norms or turn.silent):
                    yield fault(turn, ("says",), f"an answer in “{decision.title}” rests on nothing", "cite `norms`, or say in `silent` which provisions leave it open")
            last = decision.questions[-1]
            if last.yes.next or last.no.next:
                yield fault(last, ("asks",), f"the last question of “{decision.title}” leads to no other", "say what holds for both answers")


@rule
def words_are_as_strong_as_their_norms(project: Project, root: Path) -> Iterator[Fault]:
    """Where a decision, a case or a notice says must, must not, may or is entitled to, a norm that it cites says so."""
    for guide in project.guides:
        for said in said_beside_steps(guide):
            norms = [project.norm_by_id[id_].norm for id_ in said.norms if id_ in project.norm_by_id]
            for modality in unfounded(said.words, norms):
                what = f"words of {guide.id} say '{modality}', but no norm that they cite does: “{said.words[:60]}”"
                yield fault(said.record, said.place, what, "cite the norm that says so, or say it as the norms do")


@rule
def only_the_person_concerned_is_spared_norms(project: Project, root: Path) -> Iterator[Fault]:
    """A norm is left out only of the page for the person concerned, and only where it would have to be in."""
    for guide in project.guides:
        of_role = {found.id for found in norms_of_role(project, guide.role)}
        for out in guide.leaves_out:
            if guide.role != PERSON_CONCERNED:
                yield fault(out, ("norm",), f"{guide.id} leaves out {out.norm}; only the page for the person concerned may", "add a step that cites it")
            elif out.norm not in of_role or out.norm in guide.cited:
                yield fault(out, ("norm",), f"{guide.id} says that it leaves out {out.norm}, but need not or does not", "take the entry out")


@rule
def guides_leave_no_norm_out(project: Project, root: Path) -> Iterator[Fault]:
    """Every norm that binds an actor of the role, or concerns the role, is cited by a step of its guide."""
    for guide in project.guides:
        spared = {out.norm for out in guide.leaves_out}
        for found in norms_of_role(project, guide.role):
            if found.id not in guide.cited and found.id not in spared:
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
            words = MODAL_WORDS.get(step.modality)
            if words and not words.search(step.says):
                yield fault(step, ("says",), f"the words of a step of {guide.id} do not say '{step.modality}'", "say it in the step's own words")


@rule
def guides_are_pinned_to_the_words(project: Project, root: Path) -> Iterator[Fault]:
    """A guide pins everything it rests on, with the words that stand there now."""
    for guide in project.guides:
        yield from pin_faults(project, guide, "guide")


@rule
def steps_invent_no_number(project: Project, root: Path) -> Iterator[Fault]:
    """A number in a step, a decision, a case or a notice stands in words that it cites."""
    for guide in project.guides:
        steps = [Said(step, ("says",), step.says, step.norms, (*step.measures, *step.items)) for step in guide.steps]
        for said in (*steps, *said_beside_steps(guide)):
            allowed = numbers_of(project, (*map(provision_of, said.norms), *said.others))
            for number in numbers_in(said.words):
                if number not in allowed:
                    what = f"the number {number} in words of {guide.id} stands in nothing that they cite"
                    yield fault(said.record, said.place, what, "take it out, or cite the norm that gives it")

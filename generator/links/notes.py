"""The editor's notes beside the steps of a guide: which note stands at which step."""

from __future__ import annotations

from generator.model import Guide, Note, Project, folded
from generator.model.guides import Step
from generator.model.project import NormIn

Beside = tuple[Step, list[NormIn], list[Note]]
"""A step, the norms that it rests on, and the editor's notes that stand beside it."""


def steps_with_notes(project: Project, guide: Guide) -> dict[str, list[Beside]]:
    """The steps of each situation, by its id, with their norms and the editor's notes that stand beside them.

    A note about words that a step rests on stands beside that step, each time; a note about the rest of a provision stands
    once, where the guide first comes to that provision.
    """
    cited = [project.norm_by_id[id_] for id_ in guide.cited]
    told = {id(note) for found in cited for note in found.provision.notes if touches(note, cited)}
    return {each.id: [beside(project, step, told) for step in each.steps] for each in guide.situations}


def beside(project: Project, step: Step, told: set[int]) -> Beside:
    """A step with its norms and notes; notes that stand once are added to `told`."""
    norms = [project.norm_by_id[id_] for id_ in step.norms]
    ids = dict.fromkeys([*(each.provision.id for each in norms), *step.measures, *step.items])
    notes = [note for id_ in ids for note in project.by_id[id_].notes if touches(note, norms) or id(note) not in told]
    told.update(map(id, notes))
    return step, norms, notes


def touches(note: Note, norms: list[NormIn]) -> bool:
    """Whether a note is about words that one of the norms of its own provision rests on."""
    own = (found.norm for found in norms if any(note is each for each in found.provision.notes))
    return note.about is not None and any(folded(note.about) in folded(norm.quote) for norm in own)

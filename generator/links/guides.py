"""What a guide comes to: its few steps at a glance, its periods, and what the plan asked of the bodies that it is for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.links.relations import Relations
from generator.model import Actor, Guide, Period, PlanItem, Project
from generator.model.guides import Situation, Step
from generator.model.project import NormIn
from generator.wording import LEGEND, MODALITY, PERIOD_KIND, from_which_day

MODALITIES = ("must", "must not", "may", "is entitled to", "know")
"""The modalities of a step, in the order in which a guide shows them at a glance."""


def at_a_glance(guide: Guide) -> list[tuple[str, list[tuple[Situation, Step]]]]:
    """The steps marked for a glance, by modality, each with its situation; empty groups left out."""
    marked = [(situation, step) for situation in guide.situations for step in situation.steps if step.glance]
    groups = [(modality, [each for each in marked if each[1].modality == modality]) for modality in MODALITIES]
    return [(modality, members) for modality, members in groups if members]


def labels_of(project: Project, guide: Guide) -> list[str]:
    """The words for strength that a guide uses, before its steps and before the norms under them, in the order of the legend."""
    used = {step.modality for step in guide.steps} | {MODALITY[project.norm_by_id[id_].norm.modality] for id_ in guide.cited}
    return [label for label in LEGEND if label in used]


def with_periods(project: Project, guide: Guide) -> list[NormIn]:
    """The norms of a guide that hold a period, in the law's order."""
    return [found for found in project.norms if found.norm.period and found.id in guide.cited]


AT_A_GLANCE = ("at-once", "offered", "granted", "limit", "until")
"""The kinds of period that stand at the top of a guide; the others stand with their steps."""


@dataclass(frozen=True)
class Due:
    """A period as a guide tells of it: the norm that gives it, and the guide's own step on that norm."""

    found: NormIn
    situation: Situation
    step: Step

    @property
    def period(self) -> Period:
        """The period."""
        return self.found.norm.period

    @property
    def kind(self) -> str:
        """What the words of the period do, in a plain word or two."""
        return PERIOD_KIND[self.period.kind]

    @property
    def open(self) -> str:
        """From which day it runs, or that the text does not say so; empty for a period that counts no days."""
        return from_which_day(self.period)


def by_when(project: Project, guide: Guide) -> list[Due]:
    """What is at once, lasts days or holds until something, in the law's order, one per provision: each with the guide's step on it.

    Where several steps rest on the norm it is the first that is marked for a glance, else the first.
    """
    found = {each.provision.id: each for each in reversed(with_periods(project, guide)) if each.norm.period.kind in AT_A_GLANCE}
    return [due(guide, each) for each in reversed(found.values())]


def by_when_on_card(project: Project, guide: Guide) -> list[Due]:
    """The same without what the card says already: the steps marked for a glance."""
    return [each for each in by_when(project, guide) if not each.step.glance]


def due(guide: Guide, found: NormIn) -> Due:
    """A period's norm with the guide's step on it. Raises ValueError when no step rests on the norm."""
    steps = [(situation, step) for situation in guide.situations for step in situation.steps if found.id in step.norms]
    return Due(found, *min(steps, key=lambda each: not each[1].glance))


def open_days(project: Project, step: Step) -> str:
    """From which day the days run that a step tells of, as a card says it behind the step; empty for a step that counts none."""
    periods = [project.norm_by_id[id_].norm.period for id_ in step.norms]
    return " ".join(dict.fromkeys(words for period in periods if period and (words := from_which_day(period))))


@dataclass(frozen=True)
class Task:
    """An item of the plan as one of its executors sees it."""

    item: PlanItem
    place: int
    """The executor's place in the cell, counted from 1. The order may mean who leads; the source does not say."""
    partners: tuple[Actor, ...]
    """The other executors, in the order of the cell."""


def tasks_of(relations: Relations, guide: Guide) -> list[tuple[Actor, list[Task]]]:
    """The executors that a guide is for, each with its items of the plan, in the order of the actors."""
    by_id = relations.project.by_id
    executors = [by_id[id_] for id_ in by_id[guide.role].covers if id_ in relations.executes]
    return [(actor, [_task(relations, actor, item) for item in relations.executes[actor.id]]) for actor in executors]


def _task(relations: Relations, actor: Actor, item: PlanItem) -> Task:
    bodies = list(dict.fromkeys(mention.actor for mention in item.executors.bodies))
    partners = tuple(relations.project.by_id[id_] for id_ in bodies if id_ != actor.id)
    return Task(item, bodies.index(actor.id) + 1, partners)

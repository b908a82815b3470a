"""The guide in a book: the role at a glance, the steps of each situation, and what the text leaves open."""

from __future__ import annotations

from generator.books.index import situation_id
from generator.books.words import NO_BEARER
from generator.handbooks import pictures
from generator.handbooks.blocks import Block, Run, Runs, bullets, hanging, heading, numbered, paragraph, step, steps, strong
from generator.handbooks.context import Making, joined
from generator.links.guides import Due, Task, at_a_glance, by_when, tasks_of
from generator.links.notes import Beside, steps_with_notes
from generator.model import Guide, Note
from generator.model.guides import Decision, Situation, Step, Turn
from generator.wording import KNOW_TOO, NO_PERIOD, NOTE_KIND, ordinal, plan_years, term_words


def glance(making: Making, guide: Guide, level: int) -> list[Block]:
    """The few steps that matter most, by strength, and every period."""
    when = [due_runs(making, each, making.at(each.found.provision.id)) for each in by_when(making.project, guide)] or [[NO_PERIOD]]
    intro = [paragraph(guide.intro)] if guide.intro else []
    return [heading(level, "Your role at a glance"), paragraph(guide.for_whom), *intro, hanging([*strengths(guide), ("by when", when)])]


def strengths(guide: Guide) -> list[tuple[str, list[Runs]]]:
    """The steps marked for a glance, by modality."""
    return [(modality, [[step.says] for _, step in members]) for modality, members in at_a_glance(guide)]


def due_runs(making: Making, due: Due, where: Run) -> Runs:
    """A period in the text's words, the guide's own step on it, what is not said of its days, and where it stands."""
    return [making.quoted(due.period.words), f" ({due.kind}). ", strong(f"{due.situation.title}: "), " ".join(filter(None, (due.step.says, due.open))), " (", where, ")"]


def step_by_step(making: Making, guide: Guide, level: int) -> list[Block]:
    """Every situation with its steps, then what pulls apart, stays open, or helps to understand."""
    blocks: list[Block] = []
    beside = steps_with_notes(making.project, guide)
    for situation in guide.situations:
        blocks += situation_blocks(making, situation, beside[situation.id], level, situation_id(guide, situation.id), folded=guide.notes_folded)
    if guide.pulls_apart:
        blocks.append(heading(level, "Rules that pull apart"))
        for point in guide.pulls_apart:
            blocks += [
                heading(level + 1, point.title),
                paragraph(*joined(making.to(id_) for id_ in point.provisions)),
                paragraph(strong("How we read them together (ours, not the law): "), point.reading),
            ]
    if guide.open_points:
        blocks += [
            heading(level, "What this text does not say"),
            bullets([[point.says, " (", *joined(making.at(id_) for id_ in point.provisions), ")"] for point in guide.open_points]),
        ]
    by_id = making.project.by_id
    if guide.context:
        blocks += [
            heading(level, "Know this too"), paragraph(KNOW_TOO),
            bullets([[making.to(id_), ": ", by_id[id_].summary] for id_ in guide.context]),
        ]
    return [*blocks, *plan_tasks(making, guide, level), *left_out(making, guide, level)]


def plan_tasks(making: Making, guide: Guide, level: int) -> list[Block]:
    """What the plan asked of the bodies that the guide is for; nothing where it asked nothing."""
    blocks: list[Block] = []
    for actor, tasks in tasks_of(making.relations, guide):
        blocks += [heading(level + 1, actor.name), bullets([task_runs(making, task) for task in tasks])]
    over = f"The years of the plan {plan_years(making.project)} are over; read this as history unless a newer plan says the same. "
    over += "The order of names in a cell may mean who leads; the source does not say."
    return [heading(level, "What the plan asked of you"), paragraph(over), *blocks] if blocks else []


def task_runs(making: Making, task: Task) -> Runs:
    """One item of the plan as one of its executors sees it."""
    with_whom = f"Named {ordinal(task.place)} of {len(task.partners) + 1}, with: {', '.join(each.name for each in task.partners)}." if task.partners else "Named alone."
    return [making.to(task.item.id), f": {task.item.summary} By when: {term_words(task.item.term)}. {with_whom}"]


def left_out(making: Making, guide: Guide, level: int) -> list[Block]:
    """The norms that the guide leaves out, each with the reason."""
    if not guide.leaves_out:
        return []
    norms = making.project.norm_by_id
    return [
        heading(level, "Not in this guide"), paragraph("These rules touch you too. The guide leaves them out, for the reason given; their words stand further on."),
        bullets([[norms[out.norm].norm.action, " (", making.at(norms[out.norm].provision.id), ") ", out.why] for out in guide.leaves_out]),
    ]


def situation_blocks(making: Making, situation: Situation, beside: list[Beside], level: int, place: str, *, folded: bool) -> list[Block]:
    """One situation, at its place: when, the steps with the notes beside them, and a decision where order matters.

    `folded`: the notes stand with the provision alone, which the step names with its page.
    """
    blocks = [heading(level, situation.title, place)]
    if situation.when:
        blocks.append(paragraph(strong("When: "), situation.when, stays=True))
    blocks.append(steps([step_block(making, each, [] if folded else notes) for each, _, notes in beside]))
    if situation.decision:
        blocks += [heading(level + 1, situation.decision.title), *pictures.of_situation(situation), decision_text(making, situation.decision)]
    return blocks


def step_block(making: Making, each: Step, notes: list[Note]) -> Block:
    """A step, where it is written, and the notes beside it."""
    return step(each.modality, each.says, where(making, each), [note_runs(making, note) for note in notes])


def note_runs(making: Making, note: Note) -> Runs:
    """An editor's note as it stands under a step."""
    about: Runs = [" on ", making.quoted(note.about)] if note.about else []
    return [f"Editor’s note ({NOTE_KIND[note.kind]})", *about, f": {note.says}"]


def where(making: Making, each: Step) -> Runs:
    """Where a step is written, and that nobody is named where nobody is."""
    norms = [making.project.norm_by_id[id_] for id_ in each.norms]
    ids = dict.fromkeys([*(norm.provision.id for norm in norms), *each.measures, *each.items])
    runs = joined(making.at(id_) for id_ in ids)
    if norms and not any(norm.norm.bearers for norm in norms):
        runs += [". " + NO_BEARER]
    return runs


def decision_text(making: Making, decision: Decision) -> Block:
    """A decision as numbered questions, each with what follows from yes and from no."""
    return numbered([
        [strong(question.asks), {"k": "lines", "items": [["Yes: ", *turn(making, question.yes)], ["No: ", *turn(making, question.no)]]}]
        for question in decision.questions
    ])


def turn(making: Making, each: Turn) -> Runs:
    """What a decision comes to on one answer."""
    if each.next:
        return ["go on with the next question."]
    ids = dict.fromkeys([*(id_.partition("/")[0] for id_ in each.norms), *each.silent])
    return [each.says or "the text does not say.", " (", *joined(making.at(id_) for id_ in ids), ")"] if ids else [each.says or "the text does not say."]

"""Rules on quotes: words that are said to stand in a text do stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, names, rule
from generator.model import Mention, Model, Norm, Note, Project, Provision, Reference, folded
from generator.model.law import LEFT_OUT
from generator.reading.faults import Fault

_DO = "copy the words exactly as they stand there"


def _in(words: str, text: str, record: Model, field: str, where: str) -> Iterator[Fault]:
    if folded(words) not in folded(text):
        yield fault(record, (field,), f"the words “{folded(words)[:80]}” do not stand in {where}", _DO)


@rule
def norms_quote_their_provision(project: Project, root: Path) -> Iterator[Fault]:
    """Quote, mentions, period and age of a norm stand in its provision; the parts of a quote that leaves words out, in their order."""
    for found in project.norms:
        norm, text, where = found.norm, found.provision.text, found.provision.id
        yield from _quoted(norm, text, where)
        for mention in (*norm.bearers, *norm.beneficiary, *norm.towards):
            yield from _in(mention.words, text, mention, "words", where)
        for given in (norm.period, norm.age):
            if given:
                yield from _in(given.words, text, given, "words", where)


def _quoted(norm: Norm, text: str, where: str) -> Iterator[Fault]:
    rest = folded(text)
    for part in map(folded, norm.passages):
        if not part:
            yield fault(norm, ("quote",), f"a quote from {where} has no words beside {LEFT_OUT}", _DO)
        else:
            yield from _in(part, rest, norm, "quote", where)
            rest = rest.partition(part)[2] or rest


@rule
def notes_and_references_quote_their_text(project: Project, root: Path) -> Iterator[Fault]:
    """What a note is about, and what a reference cites, stands in the text."""
    for record in (*project.provisions, *project.plan.measures):
        yield from _beside(record.notes, record.refs, record.text, record.id)
    for item in project.items:
        text = "\n".join((item.measure.text, item.executors.text, item.term.text))
        yield from _beside(item.notes, item.refs, text, item.id)


def _beside(notes: tuple[Note, ...], refs: tuple[Reference, ...], text: str, where: str) -> Iterator[Fault]:
    for note in notes:
        if note.about:
            yield from _in(note.about, text, note, "about", where)
    for ref in refs:
        yield from _in(ref.cites, text, ref, "cites", where)


@rule
def terms_quote_their_definition(project: Project, root: Path) -> Iterator[Fault]:
    """A term's quote stands in the provision that defines it; one is not given without the other."""
    for term in project.terms:
        if bool(term.defined_in) != bool(term.quote):
            yield fault(term, ("id",), f"{term.id} has only one of `defined_in` and `quote`", "give both, or neither when the source does not define it")
        provision = project.by_id.get(term.defined_in or "")
        if isinstance(provision, Provision) and term.quote:
            yield from _in(term.quote, provision.text, term, "quote", provision.id)


@rule
def mentions_use_the_actors_names(project: Project, root: Path) -> Iterator[Fault]:
    """The words of a mention hold one of the names of the actor that they are said to mean."""
    mentions = [mention for found in project.norms for mention in (*found.norm.bearers, *found.norm.beneficiary, *found.norm.towards)]
    mentions += [mention for item in project.items for mention in (*item.executors.bodies, *item.executors.involved)]
    for mention in mentions:
        yield from _named(mention, project)


def _named(mention: Mention, project: Project) -> Iterator[Fault]:
    actor = project.by_id.get(mention.actor)
    words = folded(mention.words).lower()
    if actor is not None and not any(names(folded(name.words).lower(), words) for name in getattr(actor, "names", ())):
        yield fault(mention, ("words",), f"“{mention.words}” is no name of {mention.actor}", "name the right actor, or add the name in law/actors.yaml")

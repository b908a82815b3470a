"""What stands behind what: the look-ups that pages need and that no record holds by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.model import Actor, Guide, Measure, PlanItem, Project, Quiz, QuizQuestion, Reference, Role, Term
from generator.model.guides import provision_of
from generator.model.plan import Link
from generator.model.project import NormIn
from generator.links.naming import Record, lines_of, named, names_of


@dataclass(frozen=True)
class Relations:
    """The project's records seen from the other end of each link."""

    project: Project

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Everything that holds words of the source: provisions, measures, items."""
        return (*self.project.provisions, *self.project.plan.measures, *self.project.items)

    @cached_property
    def cited_by(self) -> dict[str, list[tuple[Record, Reference]]]:
        """Who cites an article, a provision or another act, by its id."""
        found = defaultdict(list)
        for record in self.records:
            for reference in record.refs:
                for target in filter(None, (reference.to, reference.act)):
                    found[target].append((record, reference))
        return found

    @cached_property
    def compared_by(self) -> dict[str, list[Record]]:
        """Whose notes ask to be read beside a record, by that record's id."""
        found = defaultdict(list)
        for record in self.records:
            for target in dict.fromkeys(target for note in record.notes for target in note.compare):
                found[target].append(record)
        return found

    @cached_property
    def plan_links(self) -> dict[str, list[tuple[Measure | PlanItem, Link]]]:
        """The measures and items of the plan that are linked to a provision or an article, by its id."""
        found = defaultdict(list)
        for record in (*self.project.plan.measures, *self.project.items):
            for link in record.links:
                found[link.to].append((record, link))
        return found

    @cached_property
    def twin_measures(self) -> dict[str, list[tuple[Measure, str]]]:
        """The narrative measures that say what an item says, and how closely, by the item's id."""
        found = defaultdict(list)
        for measure in self.project.plan.measures:
            for twin in measure.twins:
                found[twin.item].append((measure, twin.how))
        return found

    @cached_property
    def roles_of(self) -> dict[str, list[Role]]:
        """The roles that cover an actor, by the actor's id."""
        found = defaultdict(list)
        for role in self.project.roles:
            for actor in role.covers:
                found[actor].append(role)
        return found

    @cached_property
    def parts_of(self) -> dict[str, list[Actor]]:
        """The actors that another actor's name covers too, by the other's id."""
        found = defaultdict(list)
        for actor in self.project.actors:
            if actor.part_of:
                found[actor.part_of].append(actor)
        return found

    @cached_property
    def bears(self) -> dict[str, list[NormIn]]:
        """The norms whose bearer an actor is, by the actor's id."""
        return self._norms_by(lambda found: (mention.actor for mention in found.norm.bearers))

    @cached_property
    def benefits(self) -> dict[str, list[NormIn]]:
        """The norms that protect or serve an actor, by the actor's id."""
        return self._norms_by(lambda found: (mention.actor for mention in found.norm.beneficiary))

    @cached_property
    def addressed(self) -> dict[str, list[NormIn]]:
        """The norms whose action is addressed to an actor, by the actor's id."""
        return self._norms_by(lambda found: (mention.actor for mention in found.norm.towards))

    @cached_property
    def concerns(self) -> dict[str, list[NormIn]]:
        """The norms that we show to a role although they name nobody of it, by the role's id."""
        return self._norms_by(lambda found: found.norm.concerns)

    @cached_property
    def guides_citing(self) -> dict[str, list[Guide]]:
        """The guides with a step that rests on a norm, by the norm's full id."""
        found = defaultdict(list)
        for guide in self.project.guides:
            for norm_id in sorted(guide.cited):
                found[norm_id].append(guide)
        return found

    @cached_property
    def guides_of(self) -> dict[str, list[Guide]]:
        """The guide of a role, by the role's id."""
        found = defaultdict(list)
        for guide in self.project.guides:
            found[guide.role].append(guide)
        return found

    @cached_property
    def quizzes_of(self) -> dict[str, list[Quiz]]:
        """The sets of questions for a role, by the role's id."""
        found = defaultdict(list)
        for quiz in self.project.quizzes:
            if quiz.role:
                found[quiz.role].append(quiz)
        return found

    @cached_property
    def questions_on(self) -> dict[str, list[QuizQuestion]]:
        """The questions written for a norm, by its full id, or for a provision, measure or item, by its id."""
        found = defaultdict(list)
        for question in self.project.questions:
            for id_ in dict.fromkeys([*question.norms, *map(provision_of, question.norms), *question.about]):
                found[id_].append(question)
        return found

    @cached_property
    def without_bearer(self) -> list[NormIn]:
        """The norms whose text does not say who must act."""
        return [found for found in self.project.norms if not found.norm.bearers]

    @cached_property
    def executes(self) -> dict[str, list[PlanItem]]:
        """The items of the plan that an actor carries out, by the actor's id."""
        found = defaultdict(list)
        for item in self.project.items:
            for actor in dict.fromkeys(mention.actor for mention in item.executors.bodies):
                found[actor].append(item)
        return found

    @cached_property
    def named_in(self) -> dict[str, list[Record]]:
        """The records whose words hold a name of an actor, a term or an act, by its id."""
        found = defaultdict(list)
        for things in (self.project.actors, self.project.terms, self.project.acts):
            names = names_of(things)
            for record in self.records:
                for id_ in sorted({id_ for source, text in lines_of(record) for id_ in named(names, source, text)}):
                    found[id_].append(record)
        return found

    @cached_property
    def terms_in(self) -> dict[str, list[Term]]:
        """The terms that a record's words use, by the record's id."""
        return self._things_in(self.project.terms)

    @cached_property
    def actors_in(self) -> dict[str, list[Actor]]:
        """The actors whom a record's words name, by the record's id."""
        return self._things_in(self.project.actors)

    @cached_property
    def defines(self) -> dict[str, list[Term]]:
        """The terms that a provision defines, by the provision's id."""
        found = defaultdict(list)
        for term in self.project.terms:
            if term.defined_in:
                found[term.defined_in].append(term)
        return found

    def _things_in(self, things: Iterable[Term | Actor]) -> dict[str, list]:
        found = defaultdict(list)
        for thing in things:
            for record in self.named_in.get(thing.id, ()):
                found[record.id].append(thing)
        return found

    def _norms_by(self, keys) -> dict[str, list[NormIn]]:
        found = defaultdict(list)
        for norm in self.project.norms:
            for key in dict.fromkeys(keys(norm)):
                found[key].append(norm)
        return found

"""What every export is given: the model, its relations, and the names of things."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from generator import addresses
from generator.data_names import element_ids
from generator.links.relations import Relations
from generator.model import Guide, Project, QuizQuestion
from generator.model.project import NormIn


@dataclass(frozen=True)
class Data:
    """The model as the exports see it."""

    project: Project

    @cached_property
    def relations(self) -> Relations:
        """The links seen from their other ends."""
        return Relations(self.project)

    @cached_property
    def elements(self) -> dict[str, str]:
        """The eId of everything that the Akoma Ntoso documents hold."""
        return element_ids(self.project)

    def url(self, address: str) -> str | None:
        """The whole address of a place of the site, where the site has one."""
        return self.project.settings.site_address + address if self.project.settings.site_address else None

    @cached_property
    def guides_on(self) -> dict[str, list[Guide]]:
        """The guides that rest on a provision, measure or item, by its id."""
        found = defaultdict(list)
        for guide in self.project.guides:
            for id_ in guide.rests_on:
                found[id_].append(guide)
        return found

    @cached_property
    def questions_on(self) -> dict[str, list[QuizQuestion]]:
        """The questions that speak of a provision, measure or item, by its id."""
        found = defaultdict(list)
        for question in self.project.questions:
            for id_ in question.rests_on:
                found[id_].append(question)
        return found

    @cached_property
    def questions_citing(self) -> dict[str, list[QuizQuestion]]:
        """The questions that were written for a norm, by its full id."""
        found = defaultdict(list)
        for question in self.project.questions:
            for norm in dict.fromkeys(question.norms):
                found[norm].append(question)
        return found

    def roles_bound(self, found: NormIn) -> list[str]:
        """The roles that cover a bearer of a norm."""
        roles = (role.id for mention in found.norm.bearers for role in self.relations.roles_of.get(mention.actor, ()))
        return list(dict.fromkeys(roles))


def ids(records) -> list[str]:
    """The ids of records, each once, in their order."""
    return list(dict.fromkeys(record.id for record in records))


def place(id_: str) -> str:
    """The address of an id inside the site."""
    return addresses.address(id_)

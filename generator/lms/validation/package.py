"""A finished package as the rules see it: its files, its manifest as a tree, its pages as trees, what its scripts are told."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from functools import cached_property

from lxml import etree, html

from generator.lms.manifest import ADL12, ADL2004, CP12, CP2004, LAUNCH, MANIFEST


class Unreadable(Exception):
    """Raised when there is no zip, no manifest, or none that is well-formed: no rule can be asked then."""


@dataclass(frozen=True)
class Package:
    """A package; `kind` is scorm12 or scorm2004. Raises Unreadable."""

    content: bytes
    kind: str

    def __post_init__(self) -> None:
        """Read what every rule needs."""
        if MANIFEST not in self.files:
            raise Unreadable(f"{MANIFEST} is not at the root of the package")
        try:
            self.root  # noqa: B018
        except etree.XMLSyntaxError as error:
            raise Unreadable(f"{MANIFEST} is not well-formed: {error}") from None

    @cached_property
    def entries(self) -> list[zipfile.ZipInfo]:
        """The entries of the zip, in its order."""
        return self._archive.infolist()

    @cached_property
    def _archive(self) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(io.BytesIO(self.content))
        except zipfile.BadZipFile as error:
            raise Unreadable(f"it is no zip: {error}") from None

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its name."""
        try:
            return {entry.filename: self._archive.read(entry) for entry in self.entries}
        except zipfile.BadZipFile as error:
            raise Unreadable(f"the zip is damaged: {error}") from None

    @cached_property
    def root(self) -> etree._Element:
        """The manifest."""
        return etree.fromstring(self.files[MANIFEST], etree.XMLParser(resolve_entities=False, no_network=True))

    @property
    def space(self) -> str:
        """The namespace of the manifest."""
        return CP12 if self.kind == "scorm12" else CP2004

    @property
    def scorm_type(self) -> str:
        """The attribute that says whether a resource talks to the learning system."""
        return f"{{{ADL12}}}scormtype" if self.kind == "scorm12" else f"{{{ADL2004}}}scormType"

    def all(self, name: str) -> list[etree._Element]:
        """Every element of the manifest with this name, in its order."""
        return list(self.root.iter(f"{{{self.space}}}{name}"))

    @cached_property
    def pages(self) -> dict[str, html.HtmlElement]:
        """Every page as a tree."""
        return {name: html.document_fromstring(content.decode("utf-8")) for name, content in self.files.items() if name.endswith(".html")}

    @cached_property
    def facts(self) -> dict:
        """What the scripts of the launch page are told; empty where they are told nothing."""
        found = self.pages[LAUNCH].xpath("//script[@id='facts']/text()") if LAUNCH in self.pages else []
        return json.loads(found[0]) if found else {}

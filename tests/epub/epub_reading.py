"""Reading an EPUB as a reading program does: container, package, spine, and the documents as XML."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

X = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
NS = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/", "c": "urn:oasis:names:tc:opendocument:xmlns:container", "x": X[1:-1]}


def words(element: etree._Element) -> str:
    """The text of an element, spaces folded."""
    return " ".join("".join(element.itertext()).split())


@dataclass
class Opened:
    """A book taken apart."""

    content: bytes

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every entry by its path."""
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def package_path(self) -> str:
        """Where the container says that the package is."""
        return etree.fromstring(self.files["META-INF/container.xml"]).find(".//c:rootfile", NS).get("full-path")

    @cached_property
    def package(self) -> etree._Element:
        """The package document."""
        return etree.fromstring(self.files[self.package_path])

    @cached_property
    def documents(self) -> dict[str, etree._Element]:
        """Every document of the spine in reading order, by its name."""
        folder = posixpath.dirname(self.package_path)
        hrefs = {item.get("id"): item.get("href") for item in self.package.iterfind(".//opf:item", NS)}
        names = [hrefs[each.get("idref")] for each in self.package.iterfind(".//opf:itemref", NS)]
        return {name: etree.fromstring(self.files[posixpath.join(folder, name)]) for name in names}

    def meta(self, name: str) -> list[str]:
        """The values of a property of the package, or of a Dublin Core element."""
        if name.startswith("dc:"):
            return [each.text for each in self.package.iterfind(f".//{name}", NS)]
        return [each.text for each in self.package.iterfind(".//opf:meta", NS) if each.get("property") == name]

    def place(self, name: str, anchor: str) -> etree._Element:
        """The element with an id in a document."""
        return next(each for each in self.documents[name].iter() if each.get("id") == anchor)

    def holders(self, anchor: str) -> list[tuple[str, etree._Element]]:
        """Every document and element with an id."""
        return [(name, each) for name, tree in self.documents.items() for each in tree.iter() if each.get("id") == anchor]

    @cached_property
    def sources(self) -> list[str]:
        """Every passage that is marked as the source's words, letter by letter."""
        return ["".join(each.itertext()) for tree in self.documents.values() for each in tree.iter(f"{X}blockquote", f"{X}span") if each.get("class") == "source"]

    @cached_property
    def text(self) -> str:
        """All words of the book."""
        return " ".join(words(tree.find(f"{X}body")) for tree in self.documents.values())

    def links(self) -> list[tuple[str, str]]:
        """Every link as (document, target)."""
        return [(name, each.get("href")) for name, tree in self.documents.items() for each in tree.iter(f"{X}a")]

    @cached_property
    def contents(self) -> list[tuple[int, str]]:
        """The contents as (level, title)."""
        toc = next(each for each in self.documents["nav.xhtml"].iter(f"{X}nav") if each.get(f"{OPS}type") == "toc")
        return [(sum(1 for above in each.iterancestors(f"{X}ol")), words(each)) for each in toc.iter(f"{X}a")]


def repacked(content: bytes, name: str, old: str, new: str) -> bytes:
    """A book with words of one document replaced, which must stand there."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old_book, zipfile.ZipFile(out, "w") as new_book:
        for info in old_book.infolist():
            data = old_book.read(info)
            if info.filename.endswith("/" + name):
                assert old in data.decode("utf-8"), old
                data = data.decode("utf-8").replace(old, new, 1).encode("utf-8")
            new_book.writestr(info, data)
    return out.getvalue()


def source_passages(element: etree._Element) -> str:
    """The law's words right behind a heading: the first passage that follows it."""
    return "".join(next(each for each in element.itersiblings() if each.get("class") == "law").find(f"{X}blockquote").itertext())


SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.I)

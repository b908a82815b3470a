"""Chapters as XHTML documents: rendered, read again as XML, and their headings found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import etree

from generator import pictures, wording
from generator.books import lettering, words
from generator.epub.chapters import Chapter
from generator.epub.places import answers_file, questions_file
from generator.epub.writing import OUR_LANGUAGE, Writing
from generator.links import guides, notes

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
HEADINGS = {f"{XHTML}h{level}": level for level in range(1, 7)}
DEEPEST = 3
"""The deepest level of the contents: a provision's."""
UNLISTED = "unlisted"
"""The class of a heading that the contents leave out."""


@dataclass(frozen=True)
class Heading:
    """A line of the contents."""

    level: int
    title: str
    href: str


@dataclass(frozen=True)
class Document:
    """A file of the book as it is packed."""

    file: str
    content: bytes
    headings: tuple[Heading, ...] = ()
    drawn: bool = False
    """Whether it holds a picture; the package must say so."""


def environment() -> Environment:
    """The environment of the templates: everything escaped, nothing undefined."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )
    env.filters.update(asks=wording.asks, day=wording.day, paragraph=wording.paragraph)
    env.globals.update(
        wording=wording, words=words, lettering=lettering, guides=guides, notes=notes, pictures=pictures,
        answers_file=answers_file, questions_file=questions_file, ours=OUR_LANGUAGE, unlisted=UNLISTED,
    )
    return env


ENVIRONMENT = environment()


def rendered(template: str, writing: Writing, **gives: object) -> bytes:
    """A template with what all of them use."""
    made = ENVIRONMENT.get_template(template).render(w=writing, project=writing.project, book=writing.book, **gives)
    return (made.strip() + "\n").encode("utf-8")


def document(writing: Writing, chapter: Chapter) -> Document:
    """A chapter as it is packed. Raises XMLSyntaxError when a template is not well-formed; no data can make it so."""
    content = rendered(f"{chapter.template}.xhtml", writing, title=chapter.title, **chapter.gives)
    tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    return Document(chapter.file, content, tuple(headings(tree, chapter)), tree.find(f".//{SVG}svg") is not None)


def headings(tree: etree._Element, chapter: Chapter) -> list[Heading]:
    """The headings of a chapter that the contents list, each with the level that it has in the book."""
    if not chapter.level:
        return []
    found = [element for element in tree.iter(*HEADINGS) if UNLISTED not in element.get("class", "")]
    listed = [(HEADINGS[element.tag] + chapter.level - 1, element) for element in found]
    return [
        Heading(level, " ".join("".join(element.itertext()).split()), f"{chapter.file}#{element.get('id')}")
        for level, element in listed if level <= DEEPEST
    ]

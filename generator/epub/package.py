"""The package: every file of a book by its path, with what the book says of itself."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from generator.epub.chapters import CONTENTS, TITLE_PAGE
from generator.epub.render import Document, Heading, rendered
from generator.epub.writing import Writing
from generator.pictures.svg import wrapped
from generator.wording import day, law_fingerprint, plan_fingerprint

FOLDER = "EPUB/"
PACKAGE = "package.opf"
STYLE, COVER = "style.css", "cover.svg"
XHTML_TYPE = "application/xhtml+xml"

FEATURES = ("alternativeText", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "unlocked")
SUMMARY = (
    "All of the book is text that can be enlarged, recoloured and read aloud; the few pictures are drawings whose whole content is also given in words. "
    "The law’s words are marked as such in words, not by typeface alone. Nothing moves, sounds or flashes, and nothing asks for a network. "
    "Its makers checked it with programs and by eye; nobody else has certified it, and it was not tried in every reading program."
)


@dataclass
class Entry:
    """A line of the contents, with those below it."""

    heading: Heading
    members: list[Entry] = field(default_factory=list)


def package(writing: Writing, documents: list[Document]) -> dict[str, bytes]:
    """Every file of a book but `mimetype`, by its path."""
    nav = Document(CONTENTS, contents(writing, documents))
    spine = [*documents[:1], nav, *documents[1:]]
    files = {each.file: each.content for each in spine}
    files[STYLE] = rendered(STYLE, writing)
    files[COVER] = cover(writing)
    files[PACKAGE] = rendered(
        PACKAGE, writing, spine=[each.file for each in spine], manifest=manifest(spine), identifier=identifier(writing), about=about(writing),
        features=FEATURES, summary=SUMMARY, law_fingerprint=law_fingerprint(writing.project), plan_fingerprint=plan_fingerprint(writing.project),
    )
    return {"META-INF/container.xml": rendered("container.xml", writing, path=FOLDER + PACKAGE), **{FOLDER + name: content for name, content in files.items()}}


def identifier(writing: Writing) -> str:
    """The book's name for good: made from the law, the book and the edition, so that a new edition is a new book on the shelf."""
    work = writing.project.law.work
    name = f"urn:lex:{work.country}:law:{work.date};{work.number}#{writing.book.name}@{writing.project.settings.edition}"
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"


def about(writing: Writing) -> str:
    """What the text is and is not."""
    project = writing.project
    return (
        f"Handbook, edition of {day(project.settings.edition)}. {project.law.work.nature} The law may have been amended since. "
        "Training material, not legal advice."
    )


def manifest(spine: list[Document]) -> list[tuple[str, str, str]]:
    """Every file as (name, media type, properties), by name."""
    entries = [(each.file, XHTML_TYPE, "nav" if each.file == CONTENTS else "svg" if each.drawn else "") for each in spine]
    return sorted([*entries, (STYLE, "text/css", ""), (COVER, "image/svg+xml", "cover-image")])


def contents(writing: Writing, documents: list[Document]) -> bytes:
    """The navigation document: the headings of all files, as deep as on paper, and the landmarks."""
    return rendered(CONTENTS, writing, title="Contents", entries=nested(heading for each in documents for heading in each.headings), landmarks=landmarks(documents))


def nested(headings) -> list[Entry]:
    """Headings below those that they belong to."""
    top: list[Entry] = []
    open_lists = [top]
    for heading in headings:
        entry = Entry(heading)
        del open_lists[heading.level :]
        open_lists[-1].append(entry)
        open_lists.append(entry.members)
    return top


def landmarks(documents: list[Document]) -> list[tuple[str, str, str]]:
    """The places that a reading program offers by itself, as (kind, file, words)."""
    files = {each.file for each in documents}
    wanted = [
        ("titlepage", TITLE_PAGE, "Title page"), ("toc", CONTENTS, "Contents"), ("bodymatter", documents[2].file, "Start"),
        ("glossary", "terms.xhtml", "Terms"), ("backmatter", "questions.xhtml", "Questions"),
    ]
    return [each for each in wanted if each[1] in files or each[1] == CONTENTS]


def cover(writing: Writing) -> bytes:
    """The picture for the shelf: the title in large type, black on white."""
    return rendered(COVER, writing, lines=wrapped(writing.title, 520, 56), edition=day(writing.project.settings.edition))

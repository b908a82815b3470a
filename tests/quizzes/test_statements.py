"""A statement that may be false never stands without its mark: not on a page, in a book, in a package, in the data."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator

import pytest

from generator import epub, exports, lms
from generator.books import books
from generator.handbooks.book import book_data
from generator.handbooks.context import Making
from generator.links.relations import Relations
from generator.model import Project, folded
from generator.site import site_files
from generator.wording import TRUE_OR_FALSE

TAGS = re.compile(r"<[^>]*>")


def plain(text: str) -> str:
    """What a reader reads of HTML or of a text: without tags, entities resolved, white space folded."""
    return folded(html.unescape(TAGS.sub(" ", text)))


def site(project: Project) -> Iterator[tuple[str, str]]:
    """Every page of the site, and the index of its search."""
    yield from site_files(project, {}).items()


def data(project: Project) -> Iterator[tuple[str, str]]:
    """What each record of the data is called. (Its `stem` is a field of its own, beside its `kind`.)"""
    for record in json.loads(exports.files(project)["data/all.json"])["records"]:
        yield record["id"], record.get("title", "")


def packages(project: Project) -> Iterator[tuple[str, str]]:
    """Every text of the packages for learning systems."""
    for path, content in lms.files(project):
        yield from packed(path, content) if path.endswith(".zip") else [(path, unmarked(content.decode("utf-8")))]


def unmarked(gift: str) -> str:
    """GIFT without the backslashes before its own signs."""
    return re.sub(r"\\(.)", r"\1", gift)


def phones(project: Project) -> Iterator[tuple[str, str]]:
    """Every text of the books for phones."""
    for path, content in epub.files(project):
        yield from packed(path, content)


def packed(path: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Every text inside an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith((".html", ".xhtml", ".js", ".xml", ".opf")):
                yield f"{path}/{name}", archive.read(name).decode("utf-8")


def paper(project: Project) -> Iterator[tuple[str, str]]:
    """Every text that the typesetter of the printed books is given."""
    for book in books(project):
        made = book_data(Making(project, Relations(project), book))
        yield from ((f"{book.name}, text {place}", text) for place, text in enumerate(texts(made)))


def texts(value: object) -> Iterator[str]:
    """Every text inside lists and dictionaries."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in texts(each))
    elif isinstance(value, (list, tuple)):
        yield from (text for each in value for text in texts(each))


VIEWS = (site, data, packages, phones, paper)


def bare(project: Project, view) -> tuple[list[str], int]:
    """Where a view shows a statement without its mark; and how often it shows one with it."""
    statements = {folded(question.stem): question.id for question in project.questions if question.kind == "true-false"}
    wrong, right = [], 0
    for where, text in view(project):
        read = plain(text)
        for statement, id_ in statements.items():
            for found in re.finditer(re.escape(statement), read):
                if read[: found.start()].rstrip().endswith(TRUE_OR_FALSE):
                    right += 1
                else:
                    wrong.append(f"{where}: {id_}")
    return wrong, right


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_no_statement_stands_without_its_mark(project, view):
    wrong, right = bare(project, view)
    assert wrong == []
    assert right > 0


def test_a_bare_statement_is_seen(project):
    statement = next(question.stem for question in project.questions if question.kind == "true-false")
    wrong, right = bare(project, lambda _: [("marked", f"<p>{TRUE_OR_FALSE} {statement}</p>"), ("bare", f"<li><a>{statement}</a></li>")])
    assert ([each.partition(":")[0] for each in wrong], right) == (["bare"], 1)

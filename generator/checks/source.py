"""Rules that hold the data to the source page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.checks.rule import fault, rule
from generator.model import Project
from generator.reading.faults import Fault
from generator.source import paragraph_number, paragraphs, source_page


@rule
def every_paragraph_is_used_once(project: Project, root: Path) -> Iterator[Fault]:
    """Each paragraph of the source stands in the data, and only once; their number is that of the kept copy."""
    seen: set[int] = set()
    last = project.law.source.paragraphs
    copy = _copy(project, root)
    words = paragraphs(copy) if copy is not None else {}
    if words and len(words) != last:
        what = f"{project.law.source.file} has {len(words)} paragraphs, not {last}"
        yield fault(project.law.source, ("paragraphs",), what, "write how many the page has, or restore the copy")
        return
    for line, _ in project.source_lines():
        number = paragraph_number(line.source)
        if number > last:
            yield fault(line, ("source",), f"the source has {last} paragraphs, no {line.source}", "name the paragraph that the words stand in")
        elif number in seen:
            yield fault(line, ("source",), f"paragraph {line.source} is used twice", "each paragraph belongs to one record: correct one of the two")
        seen.add(number)
    for number in sorted(set(range(1, last + 1)) - seen):
        begins = f" (“{words[number][:60].strip()}…”)" if number in words else ""
        what = f"paragraph P{number} of the source is missing from the data{begins}"
        yield fault(project.law.source, ("paragraphs",), what, f"put the record with `source: P{number}` back")


def _copy(project: Project, root: Path) -> str | None:
    try:
        return (root / project.law.source.file).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


@rule
def words_are_the_sources(project: Project, root: Path) -> Iterator[Fault]:
    """Every verbatim text is its paragraph of the kept copy, byte for byte."""
    copy = _copy(project, root)
    if copy is None:
        return
    kept = paragraphs(copy)
    for line, _ in project.source_lines():
        words = kept.get(paragraph_number(line.source))
        if words is not None and words != line.text:
            at = next((i for i, (a, b) in enumerate(zip(words, line.text, strict=False)) if a != b), min(len(words), len(line.text)))
            what = f"the words are not those of {line.source}: the source has “{_around(words, at)}”, here stands “{_around(line.text, at)}”"
            yield fault(line, ("text",), what, "restore the source’s words, typos included; say what you think of them in a note")


def _around(text: str, at: int) -> str:
    return text[max(0, at - 15):at + 25].replace("\u00a0", "\\_")


@rule
def copy_of_the_source_is_whole(project: Project, root: Path) -> Iterator[Fault]:
    """The kept copy is there and has the pinned SHA-256."""
    source = project.law.source
    try:
        digest = hashlib.sha256((root / source.file).read_bytes()).hexdigest()
    except OSError:
        yield fault(source, ("file",), f"the copy of the source is not at {source.file}", f"write it anew: python -m generator source --out {source.file}")
        return
    if digest != source.sha256:
        yield fault(source, ("sha256",), f"{source.file} is not the page that was pinned (its SHA-256 is {digest})", "restore the file; the pinned value changes only with a new source")


@rule
def rebuilt_page_is_the_source(project: Project, root: Path) -> Iterator[Fault]:
    """The page rebuilt from the data has the pinned SHA-256 (told only when no paragraph is to blame)."""
    blamed = (*every_paragraph_is_used_once(project, root), *words_are_the_sources(project, root))
    if blamed:
        return
    digest = hashlib.sha256(source_page(project).encode("utf-8")).hexdigest()
    if digest != project.law.source.sha256:
        yield fault(project.law.source, ("gaps",), "the page rebuilt from the data is not the source", "compare `python -m generator source` with the copy; look at words and `gaps`")

"""Typesetting: data and template in, a tagged and lasting PDF out, or faults that say what stands where."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import typst

from generator.handbooks import fonts
from generator.handbooks.lasting import packed
from generator.model import Model, Project
from generator.reading.faults import Fault, Faulty

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS = ["ua-1", "a-2a"]
INVISIBLE = frozenset("\n\t\r")


@dataclass(frozen=True)
class Press:
    """The typesetter, with its faces at hand."""

    project: Project
    faces: typst.Fonts

    def picture(self, template: str, data: dict[str, Any], ppi: float) -> bytes:
        """The first page of some data as a PNG picture, the same bytes every time. Raises typst.TypstError as `pdf` would have."""
        made = typst.compile(
            TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=self.faces, ignore_system_fonts=True, format="png", ppi=ppi,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
        )
        return made if isinstance(made, bytes) else made[0]

    def pdf(self, template: str, data: dict[str, Any]) -> bytes:
        """The PDF of some data, the same bytes every time.

        Raises Faulty when a character cannot be drawn, a place is not there, or the typesetter warns of anything.
        """
        try:
            made, warnings = typst.compile_with_warnings(
                TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=self.faces, ignore_system_fonts=True,
                sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
                pdf_standards=STANDARDS, timestamp=midnight(self.project.settings.edition),
            )
        except typst.TypstError as error:
            raise Faulty(explained(self.project, error.message, template)) from error
        if warnings:
            raise Faulty(fault_in_template(template, warning.message) for warning in warnings)
        return packed(made)


@contextmanager
def press(project: Project) -> Iterator[Press]:
    """A typesetter for a project, for as long as it is needed."""
    with fonts.folder() as place:
        yield Press(project, typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(place)]))


def midnight(day: date) -> datetime:
    """The moment that a file made in an edition carries: the start of the edition's day."""
    return datetime(day.year, day.month, day.day, tzinfo=timezone.utc)


def explained(project: Project, message: str, template: str) -> list[Fault]:
    """The typesetter's error as faults: each character that cannot be drawn, where it stands; else the error itself."""
    missing = list(undrawable(project)) if "could not be displayed" in message else []
    return missing or [fault_in_template(template, message)]


def fault_in_template(template: str, message: str) -> Fault:
    """Something that the data is not to blame for."""
    return Fault(f"generator/handbooks/templates/{template}.typ", 1, 1, message, "mend the template or what it is given")


def undrawable(project: Project) -> Iterator[Fault]:
    """Every character of the data that the typefaces lack, once for each text that holds it."""
    known = fonts.drawable()
    for record, path, words in texts(project):
        for character in sorted({each for each in words if ord(each) not in known and each not in INVISIBLE}):
            name = unicodedata.name(character, "a character without a name")
            yield Fault(
                *record.where.at(*path), f"“{character}” (U+{ord(character):04X}, {name}) cannot be printed: no typeface of the books has it",
                "write it otherwise, or give generator/handbooks/fonts.py a typeface that has it",
            )


def texts(project: Project) -> Iterator[tuple[Model, tuple[str | int, ...], str]]:
    """Every text of the data: the record that holds it, its place there, and its words."""
    roots = (
        project.settings, project.local, project.law, project.plan, *project.actors, *project.roles, *project.terms, *project.acts,
        *project.guides, *project.quizzes,
    )
    for root in roots:
        yield from texts_of(root, (), root)


def texts_of(record: Model, path: tuple[str | int, ...], value: object) -> Iterator[tuple[Model, tuple[str | int, ...], str]]:
    """The texts inside a value that stands at `path` of a record."""
    if isinstance(value, str):
        yield record, path, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            if name != "where":
                yield from texts_of(value, (name,), getattr(value, name))
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from texts_of(record, (*path, place), each)

"""What every record shares: strictness, and the place in a file where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

WHERE_KEY = "\0where"
"""The key under which the loader hands a record its place; no YAML file can hold it."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a record: its file and its YAML node. Lines and columns count from 1."""

    file: str
    node: yaml.Node | None = None

    def at(self, *path: str | int) -> tuple[str, int, int]:
        """File, line and column of the value at `path` (field names and list positions) inside the record.

        Falls back to the nearest place that exists when a part of `path` is not in the file.
        """
        node = find_node(self.node, path)
        if node is None:
            return self.file, 1, 1
        return self.file, node.start_mark.line + 1, node.start_mark.column + 1


def find_node(node: yaml.Node | None, path: tuple[str | int, ...]) -> yaml.Node | None:
    """The node reached from `node` along `path`; parts that name nothing in the file are passed over."""
    for part in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == part), node)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
    return node


class Model(BaseModel):
    """A record of the data. Unknown fields are faults, text is never empty, nothing changes after reading."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_min_length=1, arbitrary_types_allowed=True, populate_by_name=True,
        use_attribute_docstrings=True, defer_build=True,
    )

    where: SkipJsonSchema[Where] = Field(default=Where("nowhere"), alias=WHERE_KEY, exclude=True, repr=False)


SourceParagraph = Annotated[
    str, Field(pattern=r"^P[1-9][0-9]{0,5}$", examples=["P23"], description="A paragraph of the source page: P and its number, counted from the title (P1).")
]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", examples=["law.shelters.thirty-days"])]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", examples=["thirty-days"])]
Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$", examples=["3f2a9c0d11e45b67"])]


class Reviewed(Model):
    """Says that a person compared our reading with the words, and which words those were."""

    date: Annotated[date, Field(description="The day of the review.")]
    words: Annotated[Fingerprint, Field(description="Fingerprint of the words that were read; `python -m generator review ID` writes it.")]


class Note(Model):
    """An editor's note: ours, shown beside the law's words and never inside them."""

    kind: Literal["translation", "gap", "conflict", "number", "currency", "reading"]
    """What the doubt is about: the translator's word, something the text leaves open, two rules that pull apart,
    the number, how up to date it is, or how we read it."""
    about: str | None = None
    """The words of the text that the note is about, exactly as they stand there."""
    says: str
    """The note itself, in plain words."""
    compare: tuple[Id, ...] = ()
    """Provisions, measures or items to read beside this one."""


class Structure(Model):
    """A line of the source page that is no provision: a title, a bridge, a heading, a line of the address."""

    source: SourceParagraph
    text: str
    """The line, byte for byte. Never edited, not even its typos."""

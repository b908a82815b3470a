"""The typefaces: whole TrueType files from their packages, one file per face, in a folder that holds nothing else.

The packages carry every face twice (OpenType and TrueType); given both, Typst takes the one that the disk lists first, which
is another one on another machine.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont

SERIF, SANS = "Source Serif Pro", "Source Sans Pro"
FACES = {
    "font_source_serif_pro": ("SourceSerifPro-Regular", "SourceSerifPro-It", "SourceSerifPro-Semibold"),
    "font_source_sans_pro": ("SourceSansPro-Regular", "SourceSansPro-It", "SourceSansPro-Semibold", "SourceSansPro-Bold"),
}


def faces() -> Iterator[Path]:
    """The file of every face."""
    for package, names in FACES.items():
        for name in names:
            yield Path(str(files(package) / "files" / f"{name}.ttf"))


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that holds the faces, for as long as they are needed."""
    with tempfile.TemporaryDirectory(prefix="faces-") as place:
        for face in faces():
            shutil.copy(face, place)
        yield Path(place)


@cache
def drawable() -> frozenset[int]:
    """The characters that every face can draw."""
    found = [frozenset(TTFont(face, lazy=True).getBestCmap()) for face in faces()]
    return frozenset.intersection(*found)

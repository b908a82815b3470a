"""Rules on the zip and its files."""

from __future__ import annotations

import re

from generator.lms.manifest import MANIFEST
from generator.lms.package import EARLIEST
from generator.lms.validation.package import Package
from generator.lms.validation.rule import Found, rule

NAME = re.compile(r"[a-z0-9][a-z0-9_-]*(\.[a-z0-9]+)+\Z")


@rule
def names_are_plain(package: Package) -> Found:
    """Small letters, digits, `-` and `_` only: what survives every server and every file system."""
    for entry in package.entries:
        if not NAME.match(entry.filename):
            yield entry.filename, 0, f"{entry.filename!r} is not a plain file name"


@rule
def every_name_is_there_once(package: Package) -> Found:
    """Two entries of one name: which one a system takes is its own affair."""
    names = [entry.filename for entry in package.entries]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield name, 0, f"{name!r} is in the package {names.count(name)} times"


@rule
def the_zip_is_the_same_every_day(package: Package) -> Found:
    """Fixed times, the manifest first, then by name."""
    names = [entry.filename for entry in package.entries]
    if names != sorted(names, key=lambda name: (name != MANIFEST, name)):
        yield MANIFEST, 0, "the files are not in order: the manifest first, then by name"
    for entry in package.entries:
        if entry.date_time != EARLIEST:
            yield entry.filename, 0, f"its time is {entry.date_time}, not {EARLIEST}"


@rule
def every_listed_file_exists(package: Package) -> Found:
    """What the manifest lists is in the package."""
    for element in package.all("file"):
        if element.get("href") not in package.files:
            yield MANIFEST, element.sourceline, f"it lists {element.get('href')!r}, which is not in the package"


@rule
def every_file_is_listed(package: Package) -> Found:
    """What is in the package is listed in the manifest, each file once."""
    listed = [element.get("href") for element in package.all("file")]
    for name in package.files:
        if name != MANIFEST and listed.count(name) != 1:
            yield MANIFEST, 0, f"it lists {name!r} {listed.count(name)} times, not once"

"""How a rule on packages is written: a generator of (file in the package, line, what is wrong), registered by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.lms.validation.package import Package, Unreadable
from generator.reading.faults import Fault

Found = Iterator[tuple[str, int, str]]
Rule = Callable[[Package], Found]
RULES: dict[str, Rule] = {}

DO = "this is a fault of the generator, not of the data: mend generator/lms"


def rule(function: Rule) -> Rule:
    """Register `function` as a rule under its own name."""
    RULES[function.__name__] = function
    return function


def faults(path: str, content: bytes, kind: str) -> list[Fault]:
    """Everything that is wrong with a package: `path` is its name, `kind` scorm12 or scorm2004."""
    try:
        package = Package(content, kind)
    except Unreadable as error:
        return [Fault(path, 1, 1, str(error), DO)]
    return [
        Fault(f"{path}!{file}", line or 1, 1, what, DO)
        for finder in RULES.values() for file, line, what in finder(package)
    ]

"""What is measured: one function per line, or few lines, of the table."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench.measuring import Run, best, python, run

SMALL, LARGE = 1_000, 10_000
BOOK = "import sys; from pathlib import Path; from generator.handbooks import files; from generator.reading import load; print(sum(len(made) for _, made in files(load(Path(sys.argv[1])), papers=('a4',))))"


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    measured: str
    against: str = ""
    ratio: float | None = None
    goal: str = ""


@dataclass(frozen=True)
class Bench:
    """What all measurements share: the project, how often each is repeated, and a folder for what is made."""

    root: Path
    times: int
    folder: Path

    @cached_property
    def small(self) -> Path:
        """A law of 1,000 provisions."""
        return self.law("small", SMALL)

    @cached_property
    def large(self) -> Path:
        """A law of 10,000 provisions."""
        return self.law("large", LARGE)

    def law(self, name: str, provisions: int) -> Path:
        """A law of so many provisions. Made in a process of its own: what this one holds counts as memory of all that it starts."""
        run(python("-m", "bench.law", self.folder / name, str(provisions)), self.root)
        return self.folder / name

    def site(self, root: Path, name: str = "site") -> Run:
        """MkDocs building the project in a folder, whatever it is."""
        return run(python("-m", "mkdocs", "build", "--strict", "--site-dir", self.folder / f"{root.name}-{name}"), root)


def site_stage(bench: Bench) -> Iterator[Row]:
    """Pages made from the data and built, against the same pages as files without our code."""
    for name, root in (("this project", bench.root), (f"{SMALL:,} provisions", bench.small)):
        plain = bench.folder / f"plain of {root.name}"
        run(python("-m", "generator", "--root", root, "pages", "--whole", "--out", plain), bench.root)
        ours, theirs = best(bench.times, lambda root=root: bench.site(root), lambda plain=plain: bench.site(plain))
        yield Row(f"site stage, {name}: ours, against MkDocs alone on the same pages", seconds(ours), seconds(theirs), ours.cpu / theirs.cpu, "≤ 1.10")


def reading_and_checking(bench: Bench) -> Iterator[Row]:
    """Reading and the rules, each against libyaml's loader on the same files."""
    for name, root in (("this project", bench.root), (f"{SMALL:,} provisions", bench.small)):
        told = subprocess.run(python("-m", "bench.parsing", root, str(max(5, bench.times))), cwd=bench.root, capture_output=True, text=True, check=True).stdout
        parsing, reading, checking = (Run(float(each), 0, 0) for each in told.split())
        yield Row(f"reading, {name}: against libyaml", milliseconds(reading), milliseconds(parsing), reading.cpu / parsing.cpu, "≤ 2")
        yield Row(f"checking, {name}: against libyaml", milliseconds(checking), milliseconds(parsing), checking.cpu / parsing.cpu, "≤ 2")


def ten_times_as_long(bench: Bench) -> Iterator[Row]:
    """A law ten times as long: the check and the site, time and memory."""
    for name, command in (("check", ("-m", "generator", "check")), ("site", None)):
        measure = [lambda root=root: run(python(*command), root) if command else bench.site(root) for root in (bench.large, bench.small)]
        large, small = best(1 if name == "site" else bench.times, *measure)
        yield Row(f"{name}, {LARGE:,} provisions against {SMALL:,}", f"{seconds(large)}, {large.memory:,.0f} MB", f"{seconds(small)}, {small.memory:,.0f} MB", large.cpu / small.cpu, "≤ 11, < 2,000 MB")


def books(bench: Bench) -> Iterator[Row]:
    """Everything that is printed, against the site; and one long book."""
    printed, site = best(1, lambda: run(python("-m", "generator", "handbooks", "--out", bench.folder / "books"), bench.root), lambda: bench.site(bench.root))
    yield Row("handbooks and sheets, against the site", seconds(printed), seconds(site), printed.cpu / site.cpu)
    book = run(python("-c", BOOK, bench.small), bench.root)
    yield Row(f"one book of {SMALL:,} provisions (A4)", f"{seconds(book)}, {book.memory:,.0f} MB")


def seconds(run: Run) -> str:
    """What is compared: CPU seconds."""
    return f"{run.cpu:.2f} s"


def milliseconds(run: Run) -> str:
    """The same, for what is short."""
    return f"{run.cpu * 1000:.0f} ms"


def folder() -> Path:
    """A new folder for what is made."""
    return Path(tempfile.mkdtemp(prefix="bench-"))


def clean(place: Path) -> None:
    """Take the folder away."""
    shutil.rmtree(place, ignore_errors=True)

"""What makes books, packages, and everything."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from itertools import chain
from pathlib import Path

from generator.commands import checked
from generator.epub import files as epub_files
from generator.handbooks import PAPERS, files, page_count
from generator.lms import FORMATS, NOT_IN_GIFT, courses, files as lms_files
from generator.lms.validation import SchemasMissing, schema_faults
from generator.model import Project
from generator.publish import publish
from generator.reading import Faulty
from generator.reading.faults import did_you_mean
from generator.release import release


def run_release(options: argparse.Namespace) -> int:
    """Check, then make everything; what stood before still stands when anything fails."""
    return release(options.root, checked(options.root), lambda words: print(words, flush=True))


def add_handbooks(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("--role", help="the name of a guide: its books and sheets alone")
    parser.add_argument("--paper", choices=("a4", "a5"), help="books on this paper alone, no sheets")
    parser.add_argument("--large-print", action="store_true", help="books in large print alone (with --paper: those too), no sheets")
    parser.add_argument("--epub", action="store_true", help="EPUB books for phones alone (with --paper or --large-print: those too), no sheets")
    parser.add_argument("--out", type=Path, help="the folder to write to; without it, dist/ in the root")


def run_handbooks(options: argparse.Namespace) -> int:
    """Make the books and what is printed; what stood before still stands when anything fails."""
    project = checked(options.root)
    names = [guide.id.removeprefix("guide.") for guide in project.guides]
    if options.role and options.role not in names:
        print(f"no guide is named '{options.role}'; {did_you_mean(options.role, names)}", file=sys.stderr)
        return 2
    asked = {options.paper, "large-print" if options.large_print else None} - {None}
    everything = not (options.role or asked or options.epub)
    on_paper = files(project, role=options.role, papers=asked or PAPERS) if asked or not options.epub else ()
    on_screen = epub_files(project, role=options.role) if options.epub or not asked else ()
    made = publish(
        chain(on_paper, on_screen), options.out or options.root / "dist", tell=tell_file,
        stale=("handbooks/*.pdf", "handbooks/*.epub", "print/*.pdf") if everything else (),
    )
    print(f"{len(made)} files")
    return 0


def tell_file(path: str, content: bytes) -> None:
    """One line on a file that was made."""
    pages = f"{page_count(content)} pages, " if path.endswith(".pdf") else ""
    print(f"{path}  {pages}{len(content) / 1000:.0f} kB", flush=True)


def add_lms(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("--role", help="the name of a guide: its packages alone")
    parser.add_argument("--format", choices=FORMATS, help="packages of this format alone")
    parser.add_argument("--mastery", type=per_cent, help="per cent that count as passed; without it, pass_mark in settings.yaml")
    parser.add_argument("--organisation", help="whose course it is; without it, organisation in local.yaml")
    parser.add_argument("--out", type=Path, help="the folder to write to; without it, dist/ in the root")


def per_cent(words: str) -> int:
    """A whole number from 1 to 100. Raises ValueError for anything else."""
    if not 1 <= int(words) <= 100:
        raise ValueError(words)
    return int(words)


def run_lms(options: argparse.Namespace) -> int:
    """Make the packages for learning systems; what stood before still stands when anything fails."""
    project = with_wishes(checked(options.root), options)
    names = [course.name for course in courses(project)]
    if options.role and options.role not in names:
        print(f"no guide with questions is named '{options.role}'; {did_you_mean(options.role, names)}", file=sys.stderr)
        return 2
    everything = not (options.role or options.format)
    made = publish(
        lms_files(project, role=options.role, formats=[options.format] if options.format else FORMATS), options.out or options.root / "dist",
        tell=lambda path, content: tell_package(options.root, path, content), stale=("lms/*",) if everything else (),
    )
    print(f"{len(made)} files")
    return 0


def with_wishes(project: Project, options: argparse.Namespace) -> Project:
    """The project with the pass mark and the organisation that the command names, where it names them."""
    settings = {"pass_mark": options.mastery} if options.mastery else {}
    local = {"organisation": options.organisation} if options.organisation else {}
    return dataclasses.replace(project, settings=project.settings.model_copy(update=settings), local=project.local.model_copy(update=local))


def tell_package(root: Path, path: str, content: bytes) -> None:
    """Say which file was made, and of GIFT what it cannot carry. Where the official schemas are installed, they are asked too; raises Faulty."""
    if path == NOT_IN_GIFT:
        print(content.decode("utf-8"), end="")
    elif path.endswith(".zip"):
        try:
            found = schema_faults(path, content, path.removesuffix(".zip").rpartition("-")[2], root)
        except SchemasMissing:
            found = []
        if found:
            raise Faulty(found)
    print(f"{path}  {len(content) / 1000:.0f} kB", flush=True)

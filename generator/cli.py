"""The commands: `python -m generator COMMAND`. Exit status 0: done; 1: faults, told on standard error; 2: wrong usage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from generator.commands import tell
from generator.memory import collect_seldom
from generator.reading import Faulty

COMMANDS = {
    "check": ("checking", "Check all data files and tell every fault and warning."),
    "build": ("making", "Check the data, then build the site alone into site/."),
    "release": ("publishing", "Check the data, then make everything: books, packages, the site with them, the archive, the fingerprints."),
    "offline": ("making", "Pack site/ into dist/site-offline.zip, which opens without a network."),
    "handbooks": ("publishing", "Make the handbooks, on paper and as EPUB, and the print shop's files; with an option, only the books that it names."),
    "lms": ("publishing", "Make the packages for learning systems; with an option, only those that it names."),
    "pages": ("making", "Write the generated pages as Markdown into a folder, changed files only."),
    "data": ("making", "Write the open data (Akoma Ntoso, JSON, CSV, SKOS) into a folder, changed files only."),
    "source": ("checking", "Rebuild the whole source page from law/articles.yaml and nap/plan.yaml alone."),
    "review": ("checking", "Write down that a reading was compared with the words that stand there now."),
    "schema": ("checking", "Write the JSON Schemas that help in the editor."),
}
"""Every command: its room in `generator.commands`, and what it does."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    collect_seldom()
    options = parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
    try:
        return options.run(options)
    except Faulty as error:
        return tell(error.faults)
    except OSError as error:  # a full disk, missing rights
        print(f"{error.filename or 'a file'}: {error.strerror}; make room or mend the rights, then run it again", file=sys.stderr)
        return 1


def parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of these arguments: it knows every command, and the options of those that are named."""
    whole = argparse.ArgumentParser(prog="python -m generator", description="From the law as data to site, books and packages.")
    whole.add_argument("--root", type=Path, default=Path.cwd(), help="the folder that holds law/, nap/ and the rest")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for name, (room, words) in COMMANDS.items():
        one = commands.add_parser(name, help=words, description=words)
        one.add_argument("--root", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        if name in arguments:
            loaded = import_module(f"generator.commands.{room}")
            getattr(loaded, f"add_{name}", lambda _parser: None)(one)
            one.set_defaults(run=getattr(loaded, f"run_{name}"))
    return whole

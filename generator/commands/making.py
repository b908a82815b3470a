"""What makes the site, and files for other programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.build import build_site, write_files, write_pages
from generator.commands import checked
from generator.elsewhere import write_source
from generator.exports import files as data_files
from generator.exports.akn.faults import faults as akn_faults
from generator.offline import write_archive
from generator.reading import load


def run_build(options: argparse.Namespace) -> int:
    """Check, then build the site alone; what stood before still stands when anything fails."""
    checked(options.root)
    return build_site(options.root)


def run_offline(options: argparse.Namespace) -> int:
    """Pack the site that was built."""
    try:
        print(f"written: {write_archive(options.root, load(options.root).settings)}")
    except FileNotFoundError as error:
        print(f"{error.args[0]} is not there; run python -m generator build first", file=sys.stderr)
        return 1
    return 0


def add_pages(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--whole", action="store_true", help="with assets, data, theme and a mkdocs.yml, so that another engine builds the same site")


def run_pages(options: argparse.Namespace) -> int:
    """Write the pages that changed."""
    write, what = (write_source, "files") if options.whole else (write_pages, "pages")
    written = write(checked(options.root), options.root, options.out)
    print(f"{len(written)} {what} written to {options.out}")
    return 0


def add_data(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to; the files go into data/ in it")


def run_data(options: argparse.Namespace) -> int:
    """Write the data files that changed, unless the Akoma Ntoso documents among them have faults."""
    project = checked(options.root)
    files = data_files(project)
    faults = akn_faults({path: files[path] for path in files if path.endswith(".akn.xml")}, project)
    if faults:
        print(*faults, f"{len(faults)} fault{'s' if len(faults) != 1 else ''}", sep="\n", file=sys.stderr)
        return 1
    written = write_files(options.out, files)
    print(f"{len(written)} of {len(files)} data files written to {options.out}")
    return 0

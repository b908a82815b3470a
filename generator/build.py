"""Making the site: check, build aside, and swap in the result only when it is whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from generator.model import Project
from generator.review import write_atomically
from generator.site import filled, site_files
from generator.staging import stage, swap

SITE = "site"


def build_site(root: Path) -> int:
    """Build site/ from data that has been checked. Returns MkDocs' exit status; anything but 0 leaves the old site."""
    root = root.resolve()
    with stage(root, SITE) as folder:
        status = run_mkdocs(root, folder / SITE)
        if status == 0:
            swap(folder / SITE, root / SITE)
    return status


def mkdocs_command(root: Path, made: Path) -> list[str]:
    """The command that builds the project in `root` into `made`, strictly. Never with -q or -v: they hide broken links."""
    return [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        str(root / "mkdocs.yml"),
        "--site-dir",
        str(made),
    ]


def mkdocs_environment(**more: str) -> dict[str, str]:
    """The environment that the command runs in, with `more` added."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", **more}


def run_mkdocs(root: Path, made: Path, **environment: str) -> int:
    """`mkdocs build`, strictly, into `made`; returns its exit status."""
    return subprocess.run(mkdocs_command(root, made), cwd=root, env=mkdocs_environment(**environment), check=False).returncode


def write_pages(project: Project, root: Path, out: Path) -> list[Path]:
    """Write every page as Markdown into `out`, changed files only; returns the files that were written.

    The pages written by hand come too, filled with the facts, so that another site engine builds the same site.
    """
    by_hand = hand_written(project, root / "docs")
    generated = site_files(project, by_address(by_hand))
    return write_files(out, {path: content.encode("utf-8") for path, content in {**by_hand, **generated}.items()})


def write_files(out: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files by their path below `out`, changed files only; returns those that were written."""
    written = []
    for path, content in files.items():
        target = out / path
        if target.is_file() and target.read_bytes() == content:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, content)
        written.append(target)
    return written


def hand_written(project: Project, docs: Path) -> dict[str, str]:
    """The Markdown pages of docs/ with their facts filled in."""
    found = {}
    for file in sorted(docs.rglob("*.md")):
        path = file.relative_to(docs).as_posix()
        found[path] = filled(file.read_text(encoding="utf-8"), path.removesuffix(".md") + ".html", project)
    return found


def by_address(by_hand: Mapping[str, str]) -> dict[str, str]:
    """Pages written by hand, by their address instead of their file."""
    return {path.removesuffix(".md") + ".html": text for path, text in by_hand.items()}

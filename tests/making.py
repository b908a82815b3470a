"""Building the site for a test."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.build import mkdocs_command, mkdocs_environment

ROOT = Path(__file__).resolve().parents[1]


def mkdocs_build(root: Path, made: Path, **environment: str) -> subprocess.CompletedProcess:
    """Run `mkdocs build --strict` of the project in `root` into `made`."""
    return subprocess.run(mkdocs_command(root, made), cwd=root, env=mkdocs_environment(**environment), capture_output=True, text=True, check=False)

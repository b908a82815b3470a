"""A copy of the project that holds the small sets, and the site built from it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from generator.build import mkdocs_command, mkdocs_environment

ROOT = Path(__file__).resolve().parents[2]
SETS = Path(__file__).resolve().parent / "sets"
COPIED = ["docs", "guides", "law", "nap", "overrides", "mkdocs.yml", "mkdocs_hook.py", "settings.yaml", "local.yaml"]


def project_with(folder: Path, *sets: str) -> Path:
    """A copy of the project in `folder` whose quizzes/ holds the named sets only. Returns its root."""
    root = folder / "project"
    root.mkdir()
    for name in COPIED:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
    (root / "generator").symlink_to(ROOT / "generator")
    (root / "quizzes").mkdir()
    for name in sets:
        shutil.copy(SETS / f"{name}.yaml", root / "quizzes")
    return root


def build_with(folder: Path, *sets: str) -> Path:
    """The site built strictly from such a copy; both small sets where none is named."""
    root = project_with(folder, *(sets or ("principles", "shelter-staff")))
    made = folder / "site"
    result = subprocess.run(mkdocs_command(root, made), cwd=root, env=mkdocs_environment(), capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return made

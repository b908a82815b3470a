"""What the tests of the data share: the real project, and a copy of it in which a fault may be planted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from browsing import browser, tab
from building import address, open_folder, site

from generator.checks import check
from generator.model import Project
from generator.reading import Fault, errors, load, read

__all__ = ["address", "browser", "open_folder", "site", "tab"]

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Copy:
    """A copy of the data that a test may spoil."""

    path: Path

    def read(self, file: str) -> str:
        """The text of a file, its line ends untouched."""
        return (self.path / file).read_bytes().decode("utf-8")

    def write(self, file: str, content: str | bytes) -> None:
        """Put `content` into a file, as it is."""
        (self.path / file).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)

    def replace(self, file: str, old: str, new: str, count: int = 1) -> None:
        """Replace `old`, which must stand in the file exactly `count` times."""
        text = self.read(file)
        assert text.count(old) == count, f"{file} holds {old!r} {text.count(old)} times, not {count}"
        self.write(file, text.replace(old, new))

    def line(self, file: str, words: str) -> int:
        """The line, counted from 1, of the only place where `words` stand."""
        text = self.read(file)
        assert text.count(words) == 1, f"{file} holds {words!r} {text.count(words)} times"
        return text.count("\n", 0, text.index(words)) + 1

    def faults(self) -> list[Fault]:
        """Every fault, warnings apart, that reading finds or, when the files can be read, that the rules find."""
        project, faults = read(self.path)
        return faults if project is None else errors(check(project, self.path))

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command on the copy, as a user does."""
        return generator("--root", str(self.path), *arguments)


def generator(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m generator`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )


@pytest.fixture
def project_copy(tmp_path: Path) -> Copy:
    """The data of the repository, copied to a folder of its own."""
    root = tmp_path / "project"
    root.mkdir()
    for folder in ("law", "nap", "guides", "quizzes"):
        if folder in ("law", "nap") or any((ROOT / folder).glob("**/*.yaml")):
            shutil.copytree(ROOT / folder, root / folder)
    for file in ("settings.yaml", "local.yaml"):
        shutil.copy(ROOT / file, root / file)
    return Copy(root)


@pytest.fixture(scope="session")
def project() -> Project:
    """The real data."""
    return load(ROOT)

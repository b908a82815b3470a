"""Same input, same bytes: another folder, another time zone, another day."""

import hashlib
import shutil
import time
from pathlib import Path

from making import ROOT, mkdocs_build

INPUT = ["docs", "generator", "guides", "law", "nap", "overrides", "quizzes", "mkdocs.yml", "mkdocs_hook.py", "settings.yaml", "local.yaml"]
A_DAY = 24 * 60 * 60


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def copy_of_the_project(folder: Path) -> Path:
    """The project in another folder, with other file times."""
    folder.mkdir()
    for name in INPUT:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return folder


def test_two_builds_are_the_same(site, tmp_path):
    root = copy_of_the_project(tmp_path / "another folder")
    other_day = str(int(time.time()) - 40 * A_DAY)
    result = mkdocs_build(
        root, tmp_path / "made", TZ="Pacific/Kiritimati", SOURCE_DATE_EPOCH=other_day, LC_ALL="C", PYTHONHASHSEED="7"
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert sums(tmp_path / "made") == sums(site)


def test_the_clock_is_nowhere(site):
    dates = (site / "sitemap.xml").read_text("utf-8")
    assert time.strftime("%Y-%m-%d") not in dates or time.strftime("%Y-%m-%d") == edition()


def edition() -> str:
    """The edition's date as settings.yaml has it."""
    line = next(
        line for line in (ROOT / "settings.yaml").read_text("utf-8").splitlines() if line.startswith("edition:")
    )
    return line.split()[1]

"""The same site without our code: its pages as files, its assets, its theme and navigation, and no hook."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from generator.build import write_files, write_pages
from generator.exports import files as data_files
from generator.fonts import fonts
from generator.reading import load
from generator.site import theme_facts
from generator.staging import BUILD


def write(root: Path, out: Path) -> Path:
    """Write the site of the project in `root` as plain Markdown files for MkDocs into `out`; returns `out`."""
    project = load(root)
    shutil.copytree(root / "docs", out / "docs")
    shutil.copytree(root / "overrides", out / "overrides")
    write_pages(project, root, out / "docs")
    write_files(out / "docs", {**data_files(project), **fonts(root / BUILD / "fonts")})
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    for ours in ("hooks", "watch"):
        settings.pop(ours)
    # What the theme's templates ask of the hook.
    settings["extra"] |= {"facts": theme_facts(project), "legislation": {}}
    (out / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return out

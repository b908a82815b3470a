"""The whole site as a folder for another engine: every page as Markdown, everything beside them, and a mkdocs.yml without our hook.

Whatever reads mkdocs.yml and Material's templates can build it: MkDocs itself, and Zensical (docs/zensical.md).
"""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.build import by_address, hand_written, write_files
from generator.exports import files as data_files
from generator.exports import legislation
from generator.fonts import fonts
from generator.model import Project
from generator.site import site_files, theme_facts
from generator.site.by_hand import published
from generator.staging import BUILD

OURS = ("hooks", "watch")
"""What of mkdocs.yml another engine does not know or need."""


def write_source(project: Project, root: Path, out: Path) -> list[Path]:
    """Write the folder `out`, changed files only; returns the files that were written. The downloads are not in it."""
    by_hand = hand_written(project, root / "docs")
    made: dict[str, bytes] = {**data_files(project), **fonts(root / BUILD / "fonts")}
    made |= {path: content.encode("utf-8") for path, content in {**by_hand, **site_files(project, by_address(by_hand))}.items()}
    made |= {path: content for path, content in beside(root / "docs").items() if path not in made}
    files = {f"docs/{path}": content for path, content in made.items()}
    files |= {f"overrides/{path}": content for path, content in beside(root / "overrides").items()}
    return write_files(out, {**files, "mkdocs.yml": settings(project, root)})


def beside(folder: Path) -> dict[str, bytes]:
    """Every file of a folder; in docs/, pages that are written whole get their policy, and scripts and styles are slimmed."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: published(name, content) for name, content in found.items()} if folder.name == "docs" else found


def settings(project: Project, root: Path) -> bytes:
    """mkdocs.yml without the hook, and with what the hook hands to the theme."""
    told = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    facts = theme_facts(project)
    told = {name: value for name, value in told.items() if name not in OURS}
    told |= {"site_name": facts["site_name"], "site_url": project.settings.site_address, "extra": {**told["extra"], "facts": facts, "legislation": legislation(project)}}
    # Zensical has a look of its own by default; this is Material's, which our style sheets are made for. MkDocs passes it over.
    told["theme"] = {**told["theme"], "variant": "classic"}
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False).encode("utf-8")

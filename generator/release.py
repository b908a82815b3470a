"""The full build: books and packages, the site with them, the archive of the whole, and the fingerprints – or nothing at all.

Everything is made aside. Only when all of it is there do site/ and dist/ change, each in one step; a build that is killed
leaves what stood before.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator import epub, handbooks
from generator.build import BUILD, SITE, run_mkdocs, swap
from generator.checksums import sha256sums
from generator.downloads import ARCHIVE, FOLDER, MADE, SUMS
from generator.model import Project
from generator.offline import archive

DIST = "dist"

Tell = Callable[[str], None]


def release(root: Path, project: Project, tell: Tell) -> int:
    """Make everything from data that has been checked. Returns MkDocs' exit status; anything but 0 leaves what stood before.

    Raises Faulty when a book or a package cannot be made; then, too, what stood before still stands.
    """
    root = root.resolve()
    stage = root / BUILD / "release"
    shutil.rmtree(stage, ignore_errors=True)
    dist, site = stage / DIST, stage / SITE
    write(files(project), dist, tell)
    tell("the site")
    status = run_mkdocs(root, site, **{MADE: str(dist)})
    if status != 0:
        return status
    tell(f"{DIST}/{ARCHIVE}")
    packed = archive(site, project.settings)
    for place in (dist / ARCHIVE, site / FOLDER / ARCHIVE):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(packed)
    (site / SUMS).write_bytes(sha256sums(dict(published(site))))
    swap(dist, root / DIST)
    swap(site, root / SITE)
    shutil.rmtree(stage)
    return 0


def files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Every book, sheet and package, as (path below dist/, bytes), as soon as it is made."""
    yield from handbooks.files(project)
    yield from epub.files(project)


def write(made: Iterable[tuple[str, bytes]], folder: Path, tell: Tell) -> None:
    """Write files below a folder, and tell of each."""
    for path, content in made:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        tell(f"{DIST}/{path}")


def published(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the site by its path, but the list of fingerprints itself."""
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if file.is_file() and name != SUMS:
            yield name, file.read_bytes()

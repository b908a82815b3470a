"""The full build: books and packages, the site with them, the archive of the whole, and the fingerprints – or nothing at all.

Everything is made aside. Only when all of it is there do dist/ and site/ change, dist/ first, each in one step. A build that is
killed before leaves both as they were. One that is killed between the two steps leaves the new dist/ beside the old site/: each
is whole, and as the site holds downloads and fingerprints of its own, neither speaks of the other. The next build replaces both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator import epub, handbooks, lms
from generator.build import SITE, run_mkdocs
from generator.checksums import sha256sums
from generator.downloads import ARCHIVE, FOLDER, MADE, SUMS
from generator.model import Project
from generator.offline import archive
from generator.staging import stage, swap

DIST = "dist"

Tell = Callable[[str], None]


def release(root: Path, project: Project, tell: Tell) -> int:
    """Make everything from data that has been checked. Returns MkDocs' exit status; anything but 0 leaves what stood before.

    Raises Faulty when a book or a package cannot be made; then, too, what stood before still stands.
    """
    root = root.resolve()
    with stage(root, DIST, SITE) as folder:
        status = make(root, project, folder, tell)
        if status == 0:
            swap(folder / DIST, root / DIST)
            swap(folder / SITE, root / SITE)
    return status


def make(root: Path, project: Project, folder: Path, tell: Tell) -> int:
    """Make dist/ and site/ in a folder aside. Returns MkDocs' exit status."""
    dist, site = folder / DIST, folder / SITE
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
    tell(f"{SITE}/{SUMS}")
    (site / SUMS).write_bytes(sha256sums(dict(published(site))))
    return 0


def files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Every book, sheet and package, as (path below dist/, bytes), as soon as it is made."""
    yield from handbooks.files(project)
    yield from epub.files(project)
    yield from lms.files(project)


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

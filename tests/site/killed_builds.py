"""A build that is killed, at every moment: run by itself, because each attempt is a process of its own that dies.

`python killed_builds.py FOLDER [two-steps]` prints, as JSON, one line per moment: what was about to happen, and what stood at
dist/ and site/ after the kill and after the next build. `two-steps` takes the system's exchange of folders away.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path

from small import small_project

from generator import release, staging
from generator.staging import BUILD, STAGE

CHANGES = {"os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.truncate", "shutil.rmtree"}
FILES = {"dist/handbooks/one.pdf", "dist/handbooks/two.pdf", "dist/site-offline.zip"}
PAGES = {"site/index.html", "site/law/one.html", "site/downloads/site-offline.zip", "site/SHA256SUMS"}


def main() -> None:
    """Kill a full build at its first moment, at its second, and so on until one comes to its end."""
    folder, two_steps = Path(sys.argv[1]), "two-steps" in sys.argv
    if two_steps:
        staging.exchange = lambda _one, _other: False
    release.handbooks.files = lambda _project: iter([("handbooks/one.pdf", edition()), ("handbooks/two.pdf", edition())])
    release.epub.files = release.lms.files = lambda _project: iter(())
    release.run_mkdocs = half_a_site
    moment, ended = 0, False
    while not ended:
        root = folder / str(moment)
        stand(root)
        ended, event = attempt(root, moment)
        killed = state(root)
        os.environ["EDITION"] = "third"
        made = release.release(root, small_project(), lambda _words: None)
        left = sorted(path.name for path in (root / BUILD).iterdir())
        print(json.dumps({"event": event, "ended": ended, "killed": killed, "status": made, "next": state(root), "left": left}))
        shutil.rmtree(root)
        moment += 1


def edition() -> bytes:
    """What every file of this build holds."""
    return os.environ.get("EDITION", "second").encode()


def half_a_site(_root: Path, site: Path, **_environment: str) -> int:
    """A stand-in for MkDocs."""
    (site / "law").mkdir(parents=True)
    (site / "index.html").write_bytes(edition())
    (site / "law/one.html").write_bytes(edition())
    return 0


def stand(root: Path) -> None:
    """The first edition, as an earlier build left it."""
    for path in FILES | PAGES:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(b"first")


def attempt(root: Path, moment: int) -> tuple[bool, str]:
    """Build in a process that is killed just before its change number `moment` of the disk. Whether it ended first, and the change."""
    told = root / "moment"
    child = os.fork()
    if not child:
        os.environ["EDITION"] = "second"
        os.open(told, os.O_CREAT | os.O_WRONLY)
        sys.addaudithook(killer(moment, os.open(told, os.O_WRONLY)))
        os._exit(release.release(root, small_project(), lambda _words: None))
    _, status = os.waitpid(child, 0)
    event = told.read_text()
    told.unlink()
    assert os.WIFEXITED(status) or os.WTERMSIG(status) == signal.SIGKILL, status
    return os.WIFEXITED(status), event


def killer(moment: int, told: int):
    """A hook that lets `moment` changes of the disk pass and kills the process before the next."""
    seen = [0]

    def hook(event: str, arguments: tuple) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if event not in CHANGES and not writes:
            return
        if seen[0] == moment:
            os.write(told, f"{event} {arguments[:2]}".encode())
            os.kill(os.getpid(), signal.SIGKILL)
        seen[0] += 1

    return hook


def state(root: Path) -> list[str]:
    """The edition that stands at dist/ and at site/: `first`, `second`, `third`, `none`, or `mixed` when it is not whole."""
    return [edition_of(root / "dist", FILES), edition_of(root / "site", PAGES)]


def edition_of(place: Path, files: set[str]) -> str:
    if not place.exists():
        return "none"
    found = {f"{place.name}/{path.relative_to(place).as_posix()}": path.read_bytes() for path in place.rglob("*") if path.is_file()}
    plain = {content.decode() for path, content in found.items() if not path.endswith((".zip", "SUMS"))}
    return plain.pop() if set(found) == files and len(plain) == 1 else "mixed"


if __name__ == "__main__":
    main()

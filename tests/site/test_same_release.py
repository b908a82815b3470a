"""Same input, same bytes, books and archive included: two full builds in other folders, time zones and on other days."""

import os
import subprocess
import sys

import pytest
from making import ROOT
from test_determinism import copy_of_the_project, sums

ANOTHER_DAY = "import time\n_now, _local, _utc = time.time, time.localtime, time.gmtime\n_then = lambda: _now() - 40 * 24 * 60 * 60\ntime.time = _then\ntime.localtime = lambda at=None: _local(_then() if at is None else at)\ntime.gmtime = lambda at=None: _utc(_then() if at is None else at)\n"
"""Read by every Python that starts with it on its path: its clock is 40 days late."""

RELEASE = """
import pathlib, sys
from generator.reading import load
from generator.release import release
root = pathlib.Path.cwd()
sys.exit(release(root, load(root), print))
"""


def released(folder, clock, **environment):
    """The fingerprints of everything that a full build makes of the project, in a folder of its own."""
    root = copy_of_the_project(folder)
    path = os.pathsep.join(map(str, (*clock, root)))
    done = subprocess.run([sys.executable, "-c", RELEASE], cwd=root, env={**os.environ, "PYTHONPATH": path, **environment}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return {place: sums(root / place) for place in ("dist", "site")}


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The same project, released twice."""
    clock = tmp_path_factory.mktemp("clock")
    (clock / "sitecustomize.py").write_text(ANOTHER_DAY, encoding="utf-8")
    here = released(tmp_path_factory.mktemp("one") / "project", [], TZ="America/Anchorage", PYTHONHASHSEED="1")
    there = released(tmp_path_factory.mktemp("other") / "another folder", [clock], TZ="Pacific/Kiritimati", PYTHONHASHSEED="7", LC_ALL="C")
    return here, there


@pytest.mark.parametrize("place", ["dist", "site"])
def test_two_releases_are_the_same(both, place):
    here, there = both
    assert {path for path in here[place].keys() | there[place].keys() if here[place].get(path) != there[place].get(path)} == set()


def test_all_that_a_release_makes_was_compared(both):
    here, _ = both
    kinds = {path.rpartition(".")[2] for path in here["dist"]}
    assert {"pdf", "zip", "epub", "gift", "png", "txt"} <= kinds
    assert len(here["dist"]) > 100
    assert {"SHA256SUMS", "downloads/site-offline.zip", "sitemap.xml", "index.html"} <= here["site"].keys()


def test_the_clock_was_another(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(ANOTHER_DAY, encoding="utf-8")
    days = [
        subprocess.run([sys.executable, "-c", "import time; print(time.strftime('%F', time.gmtime()))"], env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=True).stdout
        for path in (str(ROOT), str(tmp_path))
    ]
    assert days[0] != days[1]

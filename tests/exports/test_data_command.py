"""The command that writes the data: changed files only, the same bytes every time, nothing when there are faults."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from exported import FILES, ROOT

from generator import cli
from generator.commands import making
from generator.data_names import LAW_XML


def written(folder) -> dict[str, bytes]:
    """Every file in a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_it_writes_every_file(project_copy, tmp_path):
    done = project_copy.run("data", "--out", str(tmp_path / "out"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{len(FILES)} of {len(FILES)} data files written to {tmp_path / 'out'}\n"
    assert written(tmp_path / "out") == FILES


def test_it_writes_changed_files_only(project_copy, tmp_path, capsys):
    command = ["--root", str(project_copy.path), "data", "--out", str(tmp_path)]
    assert cli.main(command) == 0
    (tmp_path / "data/all.json").write_bytes(b"old")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json")}
    capsys.readouterr()
    assert cli.main(command) == 0
    assert capsys.readouterr().out.startswith(f"1 of {len(FILES)} ")
    assert [path.name for path, time in before.items() if path.stat().st_mtime_ns != time] == ["all.json"]


def test_faults_of_the_data_stop_it(project_copy, tmp_path):
    project_copy.replace("law/roles.yaml", "covers: [actor.carrier]", "covers: [actor.carier]")
    done = project_copy.run("data", "--out", str(tmp_path / "out"))
    assert done.returncode == 1
    assert "did you mean 'actor.carrier'?" in done.stderr
    assert not (tmp_path / "out").exists()


def test_faults_of_the_documents_stop_it(project_copy, tmp_path, monkeypatch, capsys):
    spoiled = {**FILES, LAW_XML: FILES[LAW_XML].replace(b'href="#art_16"', b'href="#art_99"')}
    monkeypatch.setattr(making, "data_files", lambda _project: spoiled)
    assert cli.main(["--root", str(project_copy.path), "data", "--out", str(tmp_path / "out")]) == 1
    assert "'#art_99' leads to nothing\n1 fault\n" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_without_a_folder_it_is_wrong_usage(project_copy):
    assert project_copy.run("data").returncode == 2


@pytest.mark.parametrize("surroundings", [{"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"}, {"PYTHONHASHSEED": "99", "LC_ALL": "C"}])
def test_the_bytes_are_the_same_wherever_it_runs(project_copy, tmp_path, surroundings):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **surroundings}
    command = [sys.executable, "-m", "generator", "--root", str(project_copy.path), "data", "--out", "out"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    assert written(tmp_path / "out") == FILES

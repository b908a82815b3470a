"""The command `lms`: what it writes, what it says, and that old files stand when something fails."""

from __future__ import annotations

import io
import zipfile

import pytest
from lmsworld import ROLE

from generator import cli
from generator.commands import publishing
from generator.reading import load

BOTH = {f"lms/{ROLE}-scorm12.zip", f"lms/{ROLE}-scorm2004.zip"}


@pytest.fixture
def run(project_copy, monkeypatch, capsys):
    """Run the command on the copy, without the rules on the data: here they are about the packages, whatever the sets still lack."""
    monkeypatch.setattr(publishing, "checked", load)

    def command(*arguments: str) -> tuple[int, str, str]:
        status = cli.main(["--root", str(project_copy.path), "lms", *arguments])
        told = capsys.readouterr()
        return status, told.out, told.err
    return command


def made(folder) -> set[str]:
    """Every file under a folder, by its path."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def launch_page(folder) -> str:
    """The launch page of the package that was made."""
    with zipfile.ZipFile(io.BytesIO((folder / f"lms/{ROLE}-scorm12.zip").read_bytes())) as archive:
        return archive.read("launch.html").decode()


def test_one_package_with_its_own_mark_and_organisation(run, project_copy, tmp_path):
    status, out, _ = run("--role", ROLE, "--format", "scorm12", "--mastery", "91", "--organisation", "Haven", "--out", str(tmp_path / "out"))
    assert status == 0
    assert made(tmp_path / "out") == {f"lms/{ROLE}-scorm12.zip"}
    assert f"lms/{ROLE}-scorm12.zip" in out
    page = launch_page(tmp_path / "out")
    assert '"mark": 91' in page and "– Haven</title>" in page


def test_mark_and_organisation_come_from_the_data(run, project_copy):
    project_copy.replace("settings.yaml", "pass_mark: 80", "pass_mark: 73")
    project_copy.write("local.yaml", "organisation: House of the data\n")
    assert run("--role", ROLE, "--format", "scorm12")[0] == 0
    page = launch_page(project_copy.path / "dist")
    assert '"mark": 73' in page and "– House of the data</title>" in page


def test_all_of_a_role_and_what_gift_lacks_is_printed(run, project_copy):
    status, out, _ = run("--role", ROLE)
    assert status == 0
    assert made(project_copy.path / "dist") == {*BOTH, f"lms/{ROLE}.gift", "lms/NOT-IN-GIFT.txt"}
    assert (project_copy.path / "dist/lms/NOT-IN-GIFT.txt").read_text(encoding="utf-8") in out


def test_a_whole_run_takes_away_what_is_not_made_any_more(run, project_copy):
    old = project_copy.path / "dist/lms/gone-scorm12.zip"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"old")
    assert run("--role", ROLE)[0] == 0 and old.exists()
    assert run()[0] == 0 and not old.exists()


def test_old_files_stand_when_a_package_breaks_a_rule(run, project_copy, monkeypatch):
    assert run("--role", ROLE)[0] == 0
    before = {path: (project_copy.path / "dist" / path).read_bytes() for path in made(project_copy.path / "dist")}
    monkeypatch.setattr("generator.lms.pages.title_of", lambda course: "")
    status, _, err = run("--role", ROLE)
    assert status == 1 and f"lms/{ROLE}-scorm12.zip!launch.html:1:1: it has no language or no title" in err
    assert {path: (project_copy.path / "dist" / path).read_bytes() for path in made(project_copy.path / "dist")} == before


def test_an_unknown_role_is_told_with_the_nearest(run):
    status, _, err = run("--role", "shelter-staf")
    assert status == 2 and f"did you mean '{ROLE}'?" in err


@pytest.mark.parametrize("mark", ["0", "101", "eighty"])
def test_a_mark_that_is_none_is_refused(run, mark, capsys):
    with pytest.raises(SystemExit) as stopped:
        run("--mastery", mark)
    assert stopped.value.code == 2 and "--mastery" in capsys.readouterr().err


def test_faults_in_the_data_come_first(project_copy):
    project_copy.replace("guides/shelter-staff.yaml", "role: role.shelter-staff", "role: role.shelter-staf")
    result = project_copy.run("lms")
    assert result.returncode == 1 and "guides/shelter-staff.yaml:" in result.stderr
    assert not (project_copy.path / "dist").exists()

"""The command: what it makes, and that old files stand when something fails."""

import hashlib
from pathlib import Path

ROLE = "transport-operators"


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file."""
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_one_role_on_one_paper(project_copy):
    result = project_copy.run("handbooks", "--role", ROLE, "--paper", "a5")
    assert result.returncode == 0, result.stderr
    assert list(sums(project_copy.path / "dist")) == [f"handbooks/{ROLE}-a5.pdf"]
    assert f"handbooks/{ROLE}-a5.pdf" in result.stdout


def test_one_role_brings_its_sheets_and_leaves_other_files_alone(project_copy, tmp_path):
    other = tmp_path / "out" / "handbooks" / "mine.pdf"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"mine")
    result = project_copy.run("handbooks", "--role", ROLE, "--out", str(tmp_path / "out"))
    assert result.returncode == 0, result.stderr
    made = set(sums(tmp_path / "out"))
    assert {f"handbooks/{ROLE}-{paper}.pdf" for paper in ("a4", "a5", "large-print")} < made
    assert {f"print/booklet-{ROLE}.pdf", f"print/duty-card-{ROLE}.pdf", "handbooks/mine.pdf"} < made


def test_old_files_stand_when_something_cannot_be_printed(project_copy):
    assert project_copy.run("handbooks", "--role", ROLE).returncode == 0
    before = sums(project_copy.path / "dist")
    project_copy.replace("guides/transport-operators.yaml", 'label: "Whom you call in your company"', 'label: "Whom you call 漢"')
    result = project_copy.run("handbooks", "--role", ROLE)
    assert result.returncode == 1
    assert "漢" in result.stderr
    assert sums(project_copy.path / "dist") == before
    assert not list((project_copy.path / "dist").glob(".new-*"))


def test_faults_in_the_data_come_first(project_copy):
    project_copy.replace("guides/transport-operators.yaml", "role: role.transport-operators", "role: role.transport-operator")
    result = project_copy.run("handbooks")
    assert result.returncode == 1
    assert "guides/transport-operators.yaml:" in result.stderr
    assert not (project_copy.path / "dist").exists()


def test_an_unknown_role_is_told_with_the_nearest(project_copy):
    result = project_copy.run("handbooks", "--role", "transport-operator")
    assert result.returncode == 2
    assert f"did you mean '{ROLE}'?" in result.stderr


def test_a_whole_run_takes_away_what_is_not_made_any_more(tmp_path):
    from generator.publish import publish

    out = tmp_path / "dist"
    (out / "handbooks").mkdir(parents=True)
    (out / "handbooks" / "old.pdf").write_bytes(b"old")
    (out / "handbooks" / "kept.txt").write_bytes(b"kept")
    publish([("handbooks/new.pdf", b"new")], out, tell=lambda path, content: None, stale=("handbooks/*.pdf",))
    assert sorted(sums(out)) == ["handbooks/kept.txt", "handbooks/new.pdf"]

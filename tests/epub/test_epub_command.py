"""The command: EPUB alone, EPUB with everything of a role, and nothing of it where only paper is asked for."""

from __future__ import annotations

from pathlib import Path

ROLE = "transport-operators"


def made(folder: Path) -> set[str]:
    """Every file that was made."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_epub_alone(project_copy):
    result = project_copy.run("handbooks", "--epub")
    assert result.returncode == 0, result.stderr
    guides = {file.stem for file in (project_copy.path / "guides").glob("*.yaml")}
    assert made(project_copy.path / "dist") == {f"handbooks/{name}.epub" for name in {*guides, "complete"}}
    assert "handbooks/complete.epub" in result.stdout


def test_epub_and_paper_of_one_role(project_copy):
    result = project_copy.run("handbooks", "--role", ROLE, "--epub", "--paper", "a5")
    assert result.returncode == 0, result.stderr
    assert made(project_copy.path / "dist") == {f"handbooks/{ROLE}.epub", f"handbooks/{ROLE}-a5.pdf"}


def test_all_of_a_role_holds_its_epub(project_copy):
    result = project_copy.run("handbooks", "--role", ROLE)
    assert result.returncode == 0, result.stderr
    assert {f"handbooks/{ROLE}.epub", f"handbooks/{ROLE}-a4.pdf", f"print/booklet-{ROLE}.pdf"} <= made(project_copy.path / "dist")

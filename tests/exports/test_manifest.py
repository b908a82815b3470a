"""The manifest and the check sums: every file with what it is, and sums that the usual tool accepts."""

import hashlib
import subprocess
import sys

import pytest
from exported import FILES, PROJECT, ROOT, as_json

from generator.build import write_files
from generator.checksums import sha256sums
from generator.data_names import MANIFEST
from generator.exports.manifest import media_type
from generator.wording import law_fingerprint, plan_fingerprint

ENTRIES = {entry["path"]: entry for entry in as_json(MANIFEST)["files"]}


@pytest.mark.parametrize("path", [path for path in FILES if path != MANIFEST])
def test_it_is_listed_with_size_and_sum(path):
    entry = ENTRIES[path]
    assert (entry["bytes"], entry["sha256"]) == (len(FILES[path]), hashlib.sha256(FILES[path]).hexdigest())


def test_nothing_else_is_listed_and_the_order_is_fixed():
    assert list(ENTRIES) == sorted(set(FILES) - {MANIFEST})


def test_edition_counts_and_fingerprints_are_the_datas():
    found = as_json(MANIFEST)
    assert found["edition"] == PROJECT.settings.edition.isoformat()
    assert found["fingerprints"] == {"provisions": law_fingerprint(PROJECT), "plan": plan_fingerprint(PROJECT)}
    assert found["source_sha256"] == PROJECT.law.source.sha256
    counts = found["counts"]
    assert (counts["provisions"], counts["norms"], counts["items"]) == (len(PROJECT.provisions), len(PROJECT.norms), len(PROJECT.items))


def test_every_schema_that_it_names_is_there():
    assert {entry["schema"] for entry in ENTRIES.values() if entry["schema"]} <= set(FILES)


@pytest.mark.parametrize(("path", "kind"), [
    ("data/law.akn.xml", "application/akn+xml"), ("data/plan.csv", "text/csv; charset=utf-8; header=present"),
    ("data/schema/all.schema.json", "application/schema+json"), ("data/terms.skos.jsonld", "application/ld+json"),
    ("data/act.orphans.json", "application/json"),
])
def test_it_says_what_a_file_is(path, kind):
    assert ENTRIES[path]["media_type"] == kind


def test_a_file_of_an_unknown_kind_is_not_guessed():
    with pytest.raises(ValueError, match="no media type"):
        media_type("data/law.docx")


def test_sums_are_sorted_whatever_order_the_files_come_in():
    files = {"b": b"2", "a/z": b"1", "a": b"0"}
    assert sha256sums(files) == sha256sums(dict(reversed(files.items())))
    assert [line.split(b"  ")[1] for line in sha256sums(files).splitlines()] == [b"a", b"a/z", b"b"]


@pytest.mark.parametrize("path", ["a\nb", "a\\b", "a\rb"])
def test_a_path_that_cannot_be_listed_is_refused(path):
    with pytest.raises(ValueError, match="not a path"):
        sha256sums({path: b""})


def check(folder):
    """Run the command that the about page gives."""
    return subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True, text=True, check=False)


def test_the_usual_tool_accepts_the_sums_and_finds_a_change(tmp_path):
    write_files(tmp_path, {**FILES, "SHA256SUMS": sha256sums(FILES)})
    assert check(tmp_path).returncode == 0
    (tmp_path / "data/law.akn.xml").write_bytes(FILES["data/law.akn.xml"].replace(b"30 days", b"60 days", 1))
    found = check(tmp_path)
    assert found.returncode == 1
    assert "data/law.akn.xml: FAILED" in found.stdout


def snippet() -> str:
    """The program that the about page gives to compute the fingerprint with."""
    text = (ROOT / "docs/about.md").read_text(encoding="utf-8")
    inside = text.partition('python3 -c "\n')[2].partition('\n        "\n')[0]
    assert inside
    return "\n".join(line.strip() for line in inside.splitlines())


def computed(folder) -> str:
    """What that program prints in a folder."""
    return subprocess.run([sys.executable, "-c", snippet()], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def test_the_about_pages_program_computes_the_fingerprint(tmp_path):
    write_files(tmp_path, FILES)
    assert computed(tmp_path) == law_fingerprint(PROJECT)
    whole = tmp_path / "data/all.json"
    whole.write_bytes(whole.read_bytes().replace(b"offered for 30 days to victims", b"offered for 60 days to victims"))
    assert computed(tmp_path) != law_fingerprint(PROJECT)

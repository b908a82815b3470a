"""The packages as files: whole, valid against the official schemas, the same every time, closed, and with room in the saved state."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import subprocess
import sys
import zipfile

import pytest
from lmsworld import KINDS, ROLE, ROOT, packages, small_project
from lxml import etree, html

from generator.lms import NOT_IN_GIFT, courses, files
from generator.lms.manifest import MANIFEST
from generator.lms.package import package
from generator.lms.state import LIMIT, ROOM, longest_state
from generator.lms.validation import SchemasMissing, faults, schema_faults
from generator.reading.faults import Faulty

SCRIPT = "import sys, hashlib; from pathlib import Path; from generator.reading import load; from generator.lms import files\n" \
         "for path, content in files(load(Path(sys.argv[1])), role=sys.argv[2]): print(path, hashlib.sha256(content).hexdigest())"


@pytest.fixture(scope="module")
def real(project) -> dict[str, bytes]:
    """Every file of the real data."""
    return dict(files(project))


def opened(content: bytes) -> dict[str, bytes]:
    """The files in a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_role_with_a_guide_and_questions_has_its_three_files(project, real):
    sets = {quiz.role for quiz in project.quizzes}
    names = [guide.id.removeprefix("guide.") for guide in project.guides if guide.role in sets]
    assert names, "no role has both"
    wanted = {f"lms/{name}{end}" for name in names for end in ("-scorm12.zip", "-scorm2004.zip", ".gift")}
    assert set(real) == wanted | {NOT_IN_GIFT}


def test_every_package_keeps_every_rule_and_the_official_schemas(real):
    for path, content in real.items():
        if path.endswith(".zip"):
            kind = path.removesuffix(".zip").rpartition("-")[2]
            assert faults(path, content, kind) == []
            assert schema_faults(path, content, kind, ROOT) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("spoilt", ["organizations", "resources"])
def test_the_official_schemas_find_what_is_missing(kind, spoilt):
    made = packages(small_project(), kind)
    root = etree.fromstring(made[MANIFEST])
    root.remove(root.find(f"{{*}}{spoilt}"))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in {**made, MANIFEST: etree.tostring(root)}.items():
            archive.writestr(name, content)
    assert schema_faults("x.zip", target.getvalue(), kind, ROOT)


def test_missing_schemas_are_told_with_the_remedy(tmp_path):
    with pytest.raises(SchemasMissing, match="npm ci --prefix tools"):
        schema_faults("x.zip", b"", "scorm12", tmp_path)


def test_the_same_data_gives_the_same_bytes_whatever_the_day_and_the_place(real):
    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT), "LC_ALL": "C"}
    done = subprocess.run([sys.executable, "-c", SCRIPT, str(ROOT), ROLE], capture_output=True, text=True, env=environment, cwd="/", check=True)
    told = dict(line.split() for line in done.stdout.splitlines())
    assert len(told) == 4
    for path, digest in told.items():
        if path != NOT_IN_GIFT:
            assert hashlib.sha256(real[path]).hexdigest() == digest, path


def test_the_manifest_names_version_title_and_pass_mark():
    project = small_project(pass_mark=65)
    project = dataclasses.replace(project, local=project.local.model_copy(update={"organisation": "Haven <& Co>"}))
    for kind in KINDS:
        made = packages(project, kind)
        root = etree.fromstring(made[MANIFEST])
        assert root.get("version") == project.settings.edition.isoformat()
        assert root.findtext("{*}metadata/{*}schemaversion") == {"scorm12": "1.2", "scorm2004": "2004 4th Edition"}[kind]
        assert root.findtext(".//{*}item/{*}title") == "Shelter staff – Haven <& Co>"
        mark = root.findtext(".//{*}masteryscore") if kind == "scorm12" else root.findtext(".//{*}minNormalizedMeasure")
        assert mark == {"scorm12": "65", "scorm2004": "0.65"}[kind]
        assert b'data-pass-mark="65"' in made["questions.html"]
        assert b"Haven &lt;&amp; Co&gt;" in made["launch.html"] and b"<& Co>" not in made["launch.html"]
        assert b"Haven &lt;&amp; Co&gt;" in made["guide.html"]


def test_the_largest_set_leaves_room_in_the_saved_state(project):
    lengths = {course.name: len(longest_state(course)) for course in courses(project)}
    assert max(lengths.values()) <= LIMIT - ROOM, lengths
    assert max(lengths.values()) <= LIMIT / 2, f"more than half of SCORM 1.2’s room is used: {lengths}"


def test_a_set_that_does_not_fit_is_told_and_not_cut():
    course = courses(small_project(), ROLE)[0]
    first = course.quiz.questions[0]
    many = tuple(first.model_copy(update={"id": f"quiz.shelter-staff.n{number}"}) for number in range(220))
    big = dataclasses.replace(course, quiz=course.quiz.model_copy(update={"questions": many}))
    with pytest.raises(Faulty, match="too long for SCORM 1.2; divide the set"):
        package(big, "scorm12")


def test_every_step_quote_and_question_of_the_role_is_in_the_package(project):
    for course in courses(project):
        held = {name: html.document_fromstring(content.decode()) for name, content in opened(package(course, "scorm12")).items() if name.endswith(".html")}
        text = {name: " ".join(tree.text_content().split()) for name, tree in held.items()}
        for step in course.guide.steps:
            assert " ".join(step.says.split()) in text["guide.html"]
        quoted = set(held["guide.html"].xpath("//*[@data-norm]/@data-norm"))
        assert course.guide.cited <= quoted
        words = {each.get("data-record"): each.xpath("string(.//figure[1]//blockquote)") for each in held["text.html"].xpath("//*[@data-record]")}
        for id_ in {*course.guide.rests_on, *(each for question in course.questions for each in question.rests_on)}:
            assert id_ in words, f"{course.name} rests on {id_}, which is not in it"
        for provision in course.book.provisions:
            assert words[provision.id].strip() == provision.text.strip(), "the law's words, byte for byte"
        assert held["questions.html"].xpath("//form//*[@name='count']/@value") == ["0"], "a round asks the whole set"
        assert held["questions.html"].xpath("//*[@data-question]/@data-question") == [each.id for each in course.questions]

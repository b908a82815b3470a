"""The same bytes every time, in the order that the container asks for; and words that look like markup stay words."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace

from epub_reading import Opened, X, source_passages, words
from making import ROOT

from generator.epub import files
from generator.reading import load

SUMS = (
    "import hashlib, pathlib, sys; from generator.epub import files; from generator.reading import load\n"
    "for path, content in files(load(pathlib.Path(sys.argv[1])), role='consulates'): print(path, hashlib.sha256(content).hexdigest())"
)
HOSTILE = '</p><script>alert("1")</script> & ]]> <!-- &amp; &nope; \'"'


def test_the_same_bytes_in_another_folder_time_zone_and_hash_seed(project_copy):
    found = []
    for root, zone, seed in ((ROOT, "UTC", "1"), (project_copy.path, "Asia/Baku", "2")):
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TZ": zone, "PYTHONHASHSEED": seed}
        result = subprocess.run([sys.executable, "-c", SUMS, str(root)], cwd=root, env=environment, capture_output=True, text=True, check=True)
        found.append(result.stdout)
    assert found[0] == found[1] != ""


def test_the_type_comes_first_and_stored_and_the_rest_in_order(made, project):
    edition = project.settings.edition
    for path, content in made.items():
        assert content[30:58] == b"mimetypeapplication/epub+zip", path
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
        assert infos[0].compress_type == zipfile.ZIP_STORED
        assert [each.filename for each in infos[1:]] == sorted(each.filename for each in infos[1:])
        assert {each.date_time for each in infos} == {(edition.year, edition.month, edition.day, 0, 0, 0)}
        assert not any(each.extra or each.comment for each in infos)


def test_words_that_look_like_markup_stay_words(project_copy):
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    project_copy.replace("guides/consulates.yaml", 'title: "Consulates and diplomatic missions"', f"title: {quoted}")
    project_copy.replace("law/articles.yaml", "title: Law of the Republic of Azerbaijan “On Combating Trafficking in Human Beings”", f"title: {quoted}")
    project = load(project_copy.path)
    provision = next(each for each in project.provisions if each.id.startswith("law.return."))
    spoilt = provision.model_copy(update={"text": HOSTILE, "summary": HOSTILE, "title": HOSTILE})
    article = project.article_of[provision.id]
    provisions = tuple(spoilt if each is provision else each for each in article.provisions)
    articles = tuple(each.model_copy(update={"provisions": provisions}) if each is article else each for each in project.law.articles)
    project = replace(project, law=project.law.model_copy(update={"articles": articles}))
    book = Opened(dict(files(project, role="consulates"))["handbooks/consulates.epub"])
    assert book.meta("dc:title") == [HOSTILE]
    assert HOSTILE in book.meta("dc:source")[0]
    ((_, heading),) = book.holders(provision.id)
    assert source_passages(heading) == HOSTILE
    assert words(heading) == HOSTILE
    assert (3, HOSTILE) in book.contents
    assert not any(list(tree.iter(f"{X}script")) for tree in book.documents.values())
    assert "</p><script>" not in "".join(content.decode("utf-8") for content in book.files.values())

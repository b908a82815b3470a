"""The offline archive: whole, the same bytes every time, and usable from a folder without a network."""

import datetime
import os
import shutil
import zipfile
from io import BytesIO

import pytest
from project import PROJECT

from generator import cli
from generator.offline import NOT_INSIDE, START, archive, write_archive

DAY = PROJECT.settings.edition
NOT_NEEDED = {"404.html", "sitemap.xml", "sitemap.xml.gz"}


@pytest.fixture(scope="module")
def packed(site) -> bytes:
    """The archive of the built site."""
    return archive(site, PROJECT.settings)


def names(content: bytes) -> list[str]:
    """The names in an archive, in their order."""
    return zipfile.ZipFile(BytesIO(content)).namelist()


def test_it_holds_the_whole_site(site, packed):
    files = {f"site/{file.relative_to(site).as_posix()}" for file in site.rglob("*") if file.is_file()}
    assert set(names(packed)) == {START} | files - {f"site/{name}" for name in NOT_NEEDED}


def test_every_file_is_as_on_the_site(site, packed):
    with zipfile.ZipFile(BytesIO(packed)) as content:
        copied = [name for name in content.namelist() if name != START]
        changed = [name for name in copied if content.read(name) != (site / name.removeprefix("site/")).read_bytes()]
    assert changed == []


def test_a_missing_file_would_be_seen(site, packed, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / "periods.html").unlink()
    assert set(names(packed)) - set(names(archive(copy, PROJECT.settings))) == {"site/periods.html"}


def test_the_same_site_gives_the_same_bytes(site, packed, tmp_path):
    copy = tmp_path / "another folder"
    shutil.copytree(site, copy)
    for number, file in enumerate(sorted(copy.rglob("*"))):
        os.utime(file, (number * 1000, number * 1000))
        file.chmod(0o700)
    assert archive(copy, PROJECT.settings) == packed


def test_names_are_in_order_and_dates_are_the_editions(packed):
    entries = zipfile.ZipFile(BytesIO(packed)).infolist()
    assert [entry.filename for entry in entries] == [START, *sorted(entry.filename for entry in entries[1:])]
    assert {datetime.date(*entry.date_time[:3]) for entry in entries} == {DAY}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}


def test_what_would_hold_its_own_fingerprint_is_not_inside(site, packed, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / "downloads").mkdir()
    for name in ("site-offline.zip", "SHA256SUMS"):
        assert name in NOT_INSIDE
        (copy / "downloads" / name).write_bytes(b"x")
    assert archive(copy, PROJECT.settings) == packed


def test_one_file_at_the_top_leads_into_the_site(tab, unpacked):
    assert sorted(path.name for path in unpacked.iterdir()) == [START, "site"]
    tab.context.set_offline(True)
    tab.goto((unpacked / START).as_uri())
    tab.wait_for_url("**/site/index.html")
    assert tab.locator("h1").count() == 1


def test_the_start_page_has_a_plain_link_too(unpacked):
    assert '<a href="site/index.html">' in (unpacked / START).read_text("utf-8")


def test_a_reader_finds_the_way_from_a_folder_without_a_network(tab, unpacked):
    tab.context.set_offline(True)
    tab.goto((unpacked / "site/index.html").as_uri())
    tab.click("nav.md-nav--primary a[href='law/index.html']")
    tab.wait_for_url("**/law/index.html")
    tab.click("main article a[href='shelters.html']")
    tab.wait_for_url("**/law/shelters.html")
    assert tab.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)")
    assert tab.evaluate("[...document.fonts].some(font => font.family.includes('KB Serif') && font.status === 'loaded')")
    tab.goto((unpacked / "site/matrix.html").as_uri())
    tab.fill("#filter-words", "refuse")
    assert 0 < tab.locator("#matrix tr[data-kind]:visible").count() < tab.locator("#matrix tr[data-kind]").count()
    tab.goto((unpacked / "site/periods.html").as_uri())
    assert tab.locator(".kb-picture svg").first.bounding_box()["height"] > 50


def test_every_link_of_the_archive_leads_to_a_file_in_it(unpacked):
    import lxml.html

    folder, gone = unpacked / "site", []
    for file in sorted(folder.rglob("*.html")):
        for link in lxml.html.fromstring(file.read_bytes()).xpath("//@href | //@src"):
            target = link.partition("#")[0]
            if target and not target.startswith("data:") and not (file.parent / target).is_file():
                gone.append(f"{file.relative_to(folder)}: {link}")
    assert gone == []


def test_without_a_site_the_command_says_what_to_do(project_copy, capsys):
    assert cli.main(["--root", str(project_copy.path), "offline"]) == 1
    assert "run python -m generator build first" in capsys.readouterr().err
    assert not (project_copy.path / "dist").exists()


def test_the_command_writes_the_archive(project_copy, site, capsys):
    shutil.copytree(site, project_copy.path / "site")
    assert cli.main(["--root", str(project_copy.path), "offline"]) == 0
    written = write_archive(project_copy.path, PROJECT.settings)
    assert str(written) in capsys.readouterr().out
    assert written.read_bytes() == archive(site, PROJECT.settings)

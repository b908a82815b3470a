"""What the books claim of their accessibility, tried: axe on every kind of page, 320 px, text spacing, night, pictures in words."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from epub_reading import X

from generator.books import books
from generator.epub.chapters import chapters

SVG = "{http://www.w3.org/2000/svg}"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
NIGHT = "html { background: #000; color: #ddd }"


@pytest.fixture(scope="module")
def pages(project, opened, tmp_path_factory) -> dict[str, str]:
    """The longest page of each template over all guides' books (where only the complete one has it, there), as addresses by template."""
    folder = tmp_path_factory.mktemp("pages")
    made = books(project)
    longest: dict[str, tuple[int, str, str]] = {"nav": (0, made[0].name, "nav.xhtml")}
    for book in made:
        for chapter in chapters(book, project):
            if book.complete and chapter.template in longest:
                continue
            size = len(opened[book.name].files[f"EPUB/{chapter.file}"])
            longest[chapter.template] = max(longest.get(chapter.template, (0, "", "")), (size, book.name, chapter.file))
    for name in {name for _, name, _ in longest.values()}:
        (folder / name).mkdir()
        for path, content in opened[name].files.items():
            if path.startswith("EPUB/"):
                (folder / name / path.removeprefix("EPUB/")).write_bytes(content)
    return {template: (folder / name / file).as_uri() for template, (_, name, file) in sorted(longest.items())}


def test_axe_finds_nothing_on_any_kind_of_page(tab, pages):
    # axe's `region` wants landmarks around everything: in a book the reading program brings them.
    options = {**RULES, "rules": {"region": {"enabled": False}, "landmark-one-main": {"enabled": False}}}
    for template, address in pages.items():
        tab.goto(address)
        found = Axe().run(tab, options=options).response["violations"]
        assert found == [], (template, [(each["id"], each["nodes"][0]["html"]) for each in found])


def test_everything_can_be_read_by_night(tab, pages):
    for template in ("article", "contacts", "guide", "periods"):
        tab.goto(pages[template])
        tab.add_style_tag(content=NIGHT)
        found = Axe().run(tab, options={"runOnly": ["color-contrast"]}).response
        assert found["violations"] == [], template
        ink = tab.evaluate("[...document.querySelectorAll('.ours, .dots, svg line, svg rect')].map(each => [getComputedStyle(each).color, getComputedStyle(each).stroke])")
        assert {color for color, _ in ink} <= {"rgb(221, 221, 221)"}, template
        assert {stroke for _, stroke in ink} <= {"none", "rgb(221, 221, 221)"}, template


def test_nothing_is_cut_or_runs_out_at_320_px_even_with_wide_spacing(tab, pages):
    tab.set_viewport_size({"width": 320, "height": 640})
    for template, address in pages.items():
        tab.goto(address)
        for style in ("html {}", SPACING):
            tab.add_style_tag(content=style)
            assert tab.evaluate("document.documentElement.scrollWidth") <= 320, template


def test_links_that_stand_alone_can_be_hit_with_a_finger(tab, pages):
    tab.set_viewport_size({"width": 360, "height": 640})
    for template in ("guide", "questions", "answers", "nav", "part"):
        tab.goto(pages[template])
        heights = tab.evaluate("[...document.querySelectorAll('.tap, nav a, .members a')].map(each => each.getBoundingClientRect().height)")
        assert heights
        assert min(heights) >= 24, template


def test_every_picture_is_told_in_words(opened):
    drawn = 0
    for book in opened.values():
        for name, tree in book.documents.items():
            ids = {each.get("id"): each for each in tree.iter() if each.get("id")}
            for svg in tree.iter(f"{SVG}svg"):
                drawn += 1
                said = [ids[id_].text for id_ in svg.get("aria-labelledby").split()]
                assert svg.get("role") == "img"
                assert all(said), name
                assert svg.find(f"{SVG}desc").text not in ("", None, *said), "what is drawn, in words"
                assert [each.get("aria-hidden") for each in svg.findall(f"{SVG}g")] == ["true"], "its words are not read a second time"
    assert drawn


def test_the_package_says_of_pictures_and_languages_what_is_so(opened, project):
    for book in opened.values():
        properties = {item.get("href"): item.get("properties") for item in book.package.iter("{http://www.idpf.org/2007/opf}item")}
        for name, tree in book.documents.items():
            assert (properties[name] == "svg") == any(True for _ in tree.iter(f"{SVG}svg")), name
            for each in tree.iter():
                if each.get("class") == "source":
                    assert each.get("lang") == each.get("{http://www.w3.org/XML/1998/namespace}lang") == project.law.work.language
            assert tree.get("lang")
            assert tree.find(f"{X}head/{X}title").text
        assert book.meta("schema:accessModeSufficient") == ["textual"]
        assert book.meta("schema:accessibilityHazard") == ["none"]
        assert not book.meta("dcterms:conformsTo"), "nobody has gone through every criterion: no conformance is claimed"
        assert "nobody else has certified it" in book.meta("schema:accessibilitySummary")[0]


def test_headings_never_leave_a_level_out(opened):
    for book in opened.values():
        for name, tree in book.documents.items():
            levels = [int(each.tag[-1]) for each in tree.iter(*(f"{X}h{level}" for level in range(1, 7)))]
            assert levels[0] == 1, name
            assert all(later - earlier <= 1 for earlier, later in zip(levels, levels[1:], strict=False)), name

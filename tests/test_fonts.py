"""The site's fonts: what is cut, the same bytes every time, kept between builds, and stand-ins as wide as ours."""

import io
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from generator import fonts
from generator.fonts import FACES, FOLDER, SHAPES, STYLE_SHEET, SUBSETS

AZERBAIJANI = "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz"
RUSSIAN = "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя"
LETTERS = "abcdefghijklmnopqrstuvwxyz "


def whole(face: fonts.Face) -> TTFont:
    """The font that a face is cut from."""
    return TTFont(io.BytesIO((files(face.package) / f"files/{face.file}.ttf").read_bytes()))


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """A folder for cut fonts."""
    return tmp_path_factory.mktemp("fonts")


@pytest.fixture(scope="module")
def made(cache) -> dict[str, bytes]:
    """Everything that is put on the site."""
    return fonts.fonts(cache)


def letters_of(made: dict[str, bytes], name: str) -> set[int]:
    """The code points of a cut font."""
    return set(TTFont(io.BytesIO(made[f"{FOLDER}/{name}.woff2"])).getBestCmap())


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_each_file_holds_the_letters_that_the_style_sheet_promises(made, face):
    for subset in face.subsets:
        assert letters_of(made, f"{face.name}-{subset}") == set(SUBSETS[subset])


def test_azerbaijani_needs_one_file_and_russian_one_more():
    assert set(map(ord, AZERBAIJANI)) <= SUBSETS["latin"]
    assert set(map(ord, RUSSIAN)) <= SUBSETS["cyrillic"]
    assert not SUBSETS["latin"] & SUBSETS["cyrillic"]
    assert not SUBSETS["latin"] & SUBSETS["more"]


def test_the_same_bytes_every_time(made, tmp_path):
    assert fonts.fonts(tmp_path / "elsewhere") == made


def test_a_second_build_cuts_nothing(made, cache, monkeypatch):
    def cut_again(*_args):
        raise AssertionError("a font was cut again")

    monkeypatch.setattr(fonts, "woff2", cut_again)
    assert fonts.fonts(cache) == made


def test_other_letters_are_cut_anew(made, cache, monkeypatch):
    monkeypatch.setitem(SUBSETS, "more", {ord("é")})
    assert letters_of(fonts.fonts(cache), "serif-400-more") == {ord("é")}


def test_cut_fonts_do_not_carry_the_reserved_name_and_come_with_their_licence(made):
    for path, content in made.items():
        if path.endswith(".woff2"):
            names = {record.toUnicode() for record in TTFont(io.BytesIO(content))["name"].names if record.nameID != 0}
            assert not [name for name in names if "source" in name.lower()], path
    licences = [content for path, content in made.items() if path.endswith("licence.txt")]
    assert len(licences) == 2
    assert all(b"SIL OPEN FONT LICENSE" in content for content in licences)


def test_the_style_sheet_names_exactly_the_files_that_are_there(made):
    sheet = made[STYLE_SHEET].decode("utf-8")
    named = {part.partition('"')[0] for part in sheet.split('url("')[1:]}
    assert {f"assets/{name}" for name in named} == {path for path in made if path.endswith(".woff2")}


@pytest.mark.parametrize("family", SHAPES)
def test_shapes_are_what_the_fonts_say(project, family):
    plain, strong = (whole(face) for face in FACES if face.family == family and face.style == "normal")
    text = " ".join(provision.text for provision in project.provisions).lower()
    shape = SHAPES[family]
    assert average(plain, text) == pytest.approx(shape.plain, abs=0.002)
    assert average(strong, text) == pytest.approx(shape.strong, abs=0.002)
    assert (plain["hhea"].ascent / 1000, -plain["hhea"].descent / 1000) == (shape.ascent, shape.descent)


def average(font: TTFont, text: str) -> float:
    """The average width of the letters of a text, in parts of the font's size."""
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    counted = [letter for letter in text if letter in LETTERS]
    return sum(widths[glyphs[ord(letter)]][0] for letter in counted) / len(counted) / font["head"].unitsPerEm

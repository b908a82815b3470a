"""The site's own fonts: cut from whole font files to the letters in use, as WOFF2, and the style sheet that names them.

The law's words stand in a serif, ours in a sans; both are Adobe's Source Pro, as in the books. A cut font may not carry
that reserved name (SIL Open Font License), so the families are called KB Serif and KB Sans here.

Reading and cutting a whole font costs about a third of a second. What was cut is kept in a folder under a name that
holds everything it depends on, so a second build only reads it.
"""

from __future__ import annotations

import functools
import hashlib
import io
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from generator.kept import kept

FOLDER = "assets/fonts"
STYLE_SHEET = "assets/fonts.css"


@dataclass(frozen=True)
class Face:
    """One weight or style of a family."""

    family: str
    package: str
    """The package that carries the whole font."""
    file: str
    """Its file in that package, without its ending."""
    name: str
    """What the cut files are called."""
    weights: str
    """The CSS weights that this face serves: what we set in 500 is drawn as 400, in 650 and 700 as 600."""
    style: str = "normal"
    subsets: tuple[str, ...] = ("latin", "more", "cyrillic")
    """What is cut from it; the italic has no Cyrillic letters."""


FACES = (
    Face("KB Serif", "font_source_serif_pro", "SourceSerifPro-Regular", "serif-400", "400 500"),
    Face("KB Serif", "font_source_serif_pro", "SourceSerifPro-Semibold", "serif-600", "600 700"),
    Face("KB Sans", "font_source_sans_pro", "SourceSansPro-Regular", "sans-400", "400 500"),
    Face("KB Sans", "font_source_sans_pro", "SourceSansPro-Semibold", "sans-600", "600 700"),
    Face("KB Sans", "font_source_sans_pro", "SourceSansPro-It", "sans-400-italic", "400 700", "italic", ("latin", "more")),
)

LATIN = {*range(0x20, 0x7F), *map(ord, "ÇçĞğİıÖöŞşÜüƏə" "\u00a0§©«°¶·»×‘’“”„•–—…→−≤≥☐✓")}
SUBSETS = {
    "latin": LATIN,
    "more": {*range(0xC0, 0x17F)} - LATIN - {*map(ord, "ĬĭĲĳŊŋŦŧ")},
    "cyrillic": {*map(ord, "Ёё№"), *range(0x410, 0x450)},
}
"""The letters of each file. A browser asks only for files whose letters stand on the page. `latin` holds English,
Azerbaijani and our symbols, `more` the other letters of Western and Central Europe that the fonts have."""

FEATURES = ("ccmp", "kern", "liga", "locl", "mark")


@dataclass(frozen=True)
class Shape:
    """How wide and how high a family is, in parts of its size; widths are averages over the law's words."""

    plain: float
    strong: float
    ascent: float
    descent: float


SHAPES = {"KB Serif": Shape(0.4396, 0.4468, 1.036, 0.335), "KB Sans": Shape(0.4078, 0.4204, 0.984, 0.273)}


@dataclass(frozen=True)
class StandIn:
    """A font that a reader's computer may have: shown, at our fonts' size, until ours are there."""

    stands_for: str
    name: str
    plain: tuple[float, tuple[str, ...]]
    """The average width of its plain weight, and the names of all fonts with these widths."""
    strong: tuple[float, tuple[str, ...]]
    """The same for its bold weight."""


STAND_INS = (
    StandIn(
        "KB Serif", "KB Serif from Times",
        (0.3932, ("Times New Roman", "Liberation Serif", "Tinos", "Times")),
        (0.4185, ("Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold", "Times Bold")),
    ),
    StandIn("KB Serif", "KB Serif from DejaVu", (0.5023, ("DejaVu Serif",)), (0.5572, ("DejaVu Serif Bold",))),
    StandIn(
        "KB Sans", "KB Sans from Arial",
        (0.4303, ("Arial", "Liberation Sans", "Arimo", "Helvetica")),
        (0.4682, ("Arial Bold", "Liberation Sans Bold", "Arimo Bold", "Helvetica Bold")),
    ),
    StandIn("KB Sans", "KB Sans from Roboto", (0.4341, ("Roboto",)), (0.4341, ("Roboto",))),
    StandIn("KB Sans", "KB Sans from DejaVu", (0.4951, ("DejaVu Sans",)), (0.5606, ("DejaVu Sans Bold",))),
)


def fonts(cache: Path) -> dict[str, bytes]:
    """Every font file, its licence, and the style sheet: the path on the site, and the bytes."""
    made = {}
    for face in FACES:
        whole = (files(face.package) / f"files/{face.file}.ttf").read_bytes()
        key = hashlib.sha256(whole + tools()).hexdigest()
        for subset in face.subsets:
            made[f"{FOLDER}/{face.name}-{subset}.woff2"] = cut(whole, key, face, subset, cache)
    for package in dict.fromkeys(face.package for face in FACES):
        licence = (files(package) / "files/LICENSE.txt").read_bytes()
        made[f"{FOLDER}/{package.replace('_', '-')}-licence.txt"] = licence
    return {**made, STYLE_SHEET: style_sheet().encode("utf-8")}


@functools.cache
def tools() -> bytes:
    """What a cut font is made with."""
    return f"fonttools {version('fonttools')}, brotli {version('brotli')}".encode()


def cut(whole: bytes, key: str, face: Face, subset: str, cache: Path) -> bytes:
    """One cut font; out of the folder `cache` when it is there, else made and put there."""
    depends_on = (key, face.family, sorted(SUBSETS[subset]), FEATURES)
    return kept(cache, f"{face.name}-{subset}.woff2", depends_on, lambda: woff2(whole, face, subset))


def woff2(whole: bytes, face: Face, subset: str) -> bytes:
    """A font cut to the letters of a subset, without hints, under our name; the same bytes every time."""
    # Only here, where a font is really cut: importing these costs more than the rest of a build's font work.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    options = Options(layout_features=list(FEATURES), hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6])
    cutter = Subsetter(options)
    cutter.populate(unicodes=SUBSETS[subset])
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            record.string = face.family if record.nameID != 6 else face.family.replace(" ", "")
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def style_sheet() -> str:
    """All `@font-face` rules: our fonts, and the stand-ins at our fonts' size so that little moves when ours come."""
    rules = [face_rule(face, subset) for face in FACES for subset in face.subsets]
    stand_ins = [stand_in_rule(each, strong) for each in STAND_INS for strong in (False, True)]
    return "\n".join(["/* Made by generator/fonts.py. */", *rules, *stand_ins, ""])


def face_rule(face: Face, subset: str) -> str:
    """The rule of one cut font."""
    source = f'url("fonts/{face.name}-{subset}.woff2") format("woff2")'
    return (
        f'@font-face{{font-family:"{face.family}";font-style:{face.style};font-weight:{face.weights};'
        f"font-display:optional;src:{source};unicode-range:{ranges(sorted(SUBSETS[subset]))}}}"
    )


def ranges(codes: list[int]) -> str:
    """Code points as CSS writes them: `U+20-7E,U+A0`."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and runs[-1][-1] == code - 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ",".join(f"U+{run[0]:X}" if len(run) == 1 else f"U+{run[0]:X}-{run[-1]:X}" for run in runs)


def stand_in_rule(stand_in: StandIn, strong: bool) -> str:
    """The rule of a stand-in: the reader's own font, made as wide and as high as ours."""
    shape = SHAPES[stand_in.stands_for]
    width, names = stand_in.strong if strong else stand_in.plain
    scale = (shape.strong if strong else shape.plain) / width
    source = ",".join(f'local("{name}")' for name in names)
    return (
        f'@font-face{{font-family:"{stand_in.name}";font-weight:{"600 700" if strong else "400 500"};src:{source};size-adjust:{scale:.2%};'
        f"ascent-override:{shape.ascent / scale:.2%};descent-override:{shape.descent / scale:.2%};line-gap-override:0%}}"
    )

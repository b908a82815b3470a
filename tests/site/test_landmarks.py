"""What a screen reader steers by, on every page: its language, its title, one main part, one first heading, parts with names."""

import re

import pytest
from built import page, pages, visible
from visiting import spoiled

NAMED = "//nav | //section[@role='region'] | //*[@role='region'] | //form[@role]"
FOREIGN = re.compile(r"[\u0400-\u04FF\u0590-\u06FF\u0900-\u0DFF\u0E00-\u0EFF\u1000-\u109F\u10A0-\u10FF\u1200-\u137F\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AFəƏğĞşŞ]")
"""Letters that English words do not have: of other scripts, and of Azerbaijani and Turkish. (The source's own title is `PROTECTİON`: English, with a letter that was mistyped.)"""


def wrong(html) -> str | None:
    """What is wrong with the landmarks of a page; None when nothing is."""
    language = html.xpath("/html/@lang")
    mains = html.xpath("//main | //*[@role='main']")
    words = [text for text in html.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::template)]") if FOREIGN.search(text)]
    promises = {
        "the page's language": language == ["en"],
        "the title": bool(html.xpath("string(//title)").strip()),
        "one main part": len(mains) == 1,
        "one first heading": len(html.xpath("//h1")) == 1 and bool(visible(html.xpath("//h1")[0])),
        "a part without a name": all(each.get("aria-label") or each.get("aria-labelledby") for each in html.xpath(NAMED)),
        "a name that nothing has": all(html.xpath("//*[@id=$name]", name=name) for names in html.xpath("//@aria-labelledby | //@aria-describedby") for name in names.split()),
        "words without their language": all(text.getparent().xpath("ancestor-or-self::*[@lang][1][not(self::html)]") for text in words),
    }
    return next((fault for fault, holds in promises.items() if not holds), None)


def faulty(site) -> dict[str, str]:
    """The pages with a fault, and the fault."""
    return {path: fault for path in pages(site) if (fault := wrong(page(site, path)))}


def test_every_page_has_its_landmarks(site):
    assert faulty(site) == {}


def test_every_page_of_a_folder_has_a_title_of_its_own(site):
    titles = [page(site, path).xpath("string(//title)") for path in pages(site)]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('<html lang="en"', "<html", "the page's language"),
        ("</title>", "</title><!--", "one main part"),
        ("<main ", '<div role="main"></div><main ', "one main part"),
        ("<h1", "<h1>Two</h1><h1", "one first heading"),
        (' aria-label="Header"', "", "a part without a name"),
        ("</main>", "<p>Köməyə ehtiyacınız varsa, sərhədçiyə deyin.</p></main>", "words without their language"),
        ("</main>", '<p aria-describedby="nowhere">x</p></main>', "a name that nothing has"),
    ],
)
def test_a_fault_is_named(site, tmp_path, old, new, fault):
    copy = spoiled(site, tmp_path / "site", "law/carriers.html", old, new)
    assert faulty(copy) == {"law/carriers.html": fault}


def test_words_that_say_their_language_are_none(site, tmp_path):
    words = '<div lang="az"><p>Sərhədçiyə deyin.</p></div></main>'
    assert faulty(spoiled(site, tmp_path / "site", "law/carriers.html", "</main>", words)) == {}

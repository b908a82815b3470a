"""The page of downloads: a book is one item with all its papers; each file says how it is printed, as the print order does."""

from __future__ import annotations

import io

import lxml.html
import pikepdf
import pytest
from built import visible
from project import PROJECT

from generator.downloads import downloads
from generator.handbooks import print_shop
from generator.site import site_files
from generator.wording import guide_name

PAGES = {"shelter-staff": 128, "consulates": 40, "complete": 316}
"""How many pages the A5 books have here: one section, and several."""


def pdf(pages: int) -> bytes:
    """An A5 book of white pages."""
    out = io.BytesIO()
    with pikepdf.new() as book:
        for _ in range(pages):
            book.add_blank_page(page_size=(420, 595))
        book.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def jobs() -> list[print_shop.Job]:
    """The booklets, with what the print order says of them."""
    return [print_shop.booklet(name, name, pdf(pages)) for name, pages in PAGES.items()]


@pytest.fixture(scope="module")
def made(tmp_path_factory, jobs):
    """A folder of finished files, as `make` leaves it."""
    folder = tmp_path_factory.mktemp("dist")
    files = {job.path: job.content for job in jobs}
    files |= {f"handbooks/{name}{ending}": pdf(3) for name in PAGES for ending in ("-a4.pdf", "-a5.pdf")}
    files |= {f"print/duty-card-{name}.pdf": pdf(1) for name in ("shelter-staff", "person-concerned")}
    files |= {"print/notice-transport-operators-passenger-notice-a3.pdf": pdf(1), "print/session-consulates.pdf": pdf(2), "print/print-order.pdf": pdf(1)}
    files |= {f"lms/{name}-scorm12.zip": b"x" for name in ("shelter-staff", "person-concerned")}
    for path, content in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def shown(made):
    """The page of downloads of that folder."""
    return lxml.html.fromstring(site_files(PROJECT, {}, downloads(PROJECT, made))["downloads.md"])


def item(shown, anchor: str) -> str:
    """The text of an item of the lists."""
    return visible(shown.xpath("//*[@id=$anchor]", anchor=anchor)[0])


def test_a_booklet_says_what_its_print_order_says(shown, jobs):
    for job in jobs:
        text = item(shown, "print-" + job.path.removeprefix("print/booklet-").removesuffix(".pdf"))
        assert f"{job.paper}: {job.handling}." in text
    assert "sewn or glued" in item(shown, "print-complete")
    assert "two staples in the fold" in item(shown, "print-consulates")


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("print-transport-operators", "To hang up. A3, 3 mm bleed: one side; trimmed."),
        ("print-consulates", "20 minutes, for trainers. A4: both sides, long edge; stapled."),
        ("print-shelter-staff", "To keep at hand. A4: one side; for the wall."),
        ("print-shelter-staff", "Duty card"),
        ("print-person-concerned", "One-page card"),
        ("print-all", "Print order"),
        ("handbooks-complete", "Complete handbook: Protection of victims of human trafficking"),
        ("lms-person-concerned", "Not a course to assign."),
    ],
)
def test_what_an_item_says(shown, anchor, words):
    assert words in item(shown, anchor)


def test_only_the_person_concerned_is_no_course_to_assign(shown):
    assert "assign" not in item(shown, "lms-shelter-staff")


def test_a_book_is_one_item_and_the_list_leads_to_it(shown):
    links = shown.xpath("//nav[contains(@class, 'kb-jump')]//a/@href")
    assert [f"#handbooks-{name}" for name in ("consulates", "shelter-staff", "complete")] == [each for each in links if each.startswith("#handbooks-")]
    assert [each for each in links if not shown.xpath("//*[@id=$name]", name=each[1:]) and each not in ("#print", "#lms", "#offline", "#data")] == []
    assert len(shown.xpath("//*[@id='handbooks-complete']//li")) == 2


def test_no_check_sum_stands_on_the_page(shown):
    assert not [word for word in visible(shown).split() if len(word) == 64]
    assert "SHA256SUMS" in visible(shown)


def test_every_promise_of_leaving_no_trace_names_the_history(shown):
    assert "history and the unpacked folder remain" in visible(shown)
    assert "leaves nothing" not in visible(shown)


def test_who_assigns_training_is_led_to_their_page(shown):
    index = lxml.html.fromstring(site_files(PROJECT, {})["quizzes/index.md"])
    assert shown.xpath("//a[@href='training-managers.html']")
    assert index.xpath("//a[@href='../training-managers.html']")


def test_a_guide_is_named_by_its_role():
    names = {guide.id: guide_name(PROJECT, guide) for guide in PROJECT.guides}
    assert names["guide.person-concerned"] == "The person concerned (“Your rights in this text”)"
    assert names["guide.shelter-staff"] == "Shelter staff"


def test_a_phone_can_hold_the_page(tab, site):
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto((site / "downloads.html").as_uri())
    assert tab.evaluate("document.documentElement.scrollHeight") < 15_000
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360

"""One name for one thing, and no word of a machine, on the pages that readers open."""

import pytest
from built import page, visible
from project import PROJECT

from generator.addresses import address as address_of

BOTH = "The person concerned (“Your rights in this text”)"


@pytest.mark.parametrize("path", ["index.html", "guides/index.html", "search.html", "downloads.html", "coverage.html"])
def test_lists_of_roles_name_role_and_guide_together(site, path):
    assert BOTH in visible(page(site, path))


def test_what_is_hung_up_says_what_it_is(site):
    words = visible(page(site, "guides/index.html"))
    for title in ("Notice for passengers: what trafficking in human beings is All passengers, to hang up.", "Crew card: three duties of a carrier The crew, to carry along."):
        assert title in words


@pytest.mark.parametrize("path", [*(address_of(guide.id) for guide in PROJECT.guides), "downloads.html", "quizzes/index.html"])
@pytest.mark.parametrize("word", ["local.yaml", "settings.yaml", "python -m", "dist/"])
def test_no_word_of_a_machine_on_a_readers_page(site, path, word):
    assert word not in visible(page(site, path))


def test_what_is_for_programs_is_folded(site):
    law = page(site, "law/shelters.html")
    for words in ("Akoma Ntoso", "Fingerprint of these words"):
        holders = law.xpath("//article//p[contains(., $words)]", words=words)
        assert holders
        assert [each for each in holders if each.getparent().tag != "details"] == []

"""Every letter that a page shows is in our fonts, so that no word falls back to another font in the middle."""

from built import page, pages, visible

from generator.fonts import SUBSETS


def test_every_letter_of_every_page_is_in_the_fonts(site):
    known = set().union(*SUBSETS.values())
    lacking = {letter for path in pages(site) for letter in visible(page(site, path).find("body")) if ord(letter) not in known}
    assert sorted(lacking) == []

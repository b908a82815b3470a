"""The home page on a phone: the roles come first, the warning stands once, and no key is named to a thumb."""

import pytest

PHONE = {"width": 360, "height": 740}
WARNING = "Training material, not legal advice."


@pytest.fixture
def phone(browser, site):
    """The home page on a phone that is touched."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    tab = context.new_page()
    tab.goto((site / "index.html").as_uri())
    yield tab
    context.close()


def test_roles_are_on_the_first_screen(phone):
    bar = phone.locator(".kb-leave").bounding_box()["y"]
    roles = phone.locator(".kb-cards--roles a")
    assert sum(box["y"] + box["height"] < bar for box in (roles.nth(place).bounding_box() for place in range(roles.count()))) >= 3


def test_the_warning_stands_once_above_the_footer(phone):
    text = phone.evaluate("document.body.innerText").partition(phone.locator(".kb-footer").inner_text()[:60])[0]
    assert text.count(WARNING) == 1


def test_no_key_is_named_where_a_finger_points(phone, tab, site):
    assert "Shift" not in phone.locator(".kb-banner").inner_text()
    assert "“Leave this page” opens a neutral page" in phone.locator(".kb-banner").inner_text()
    tab.goto((site / "index.html").as_uri())
    assert "Shift pressed three times" in tab.locator(".kb-banner").inner_text()

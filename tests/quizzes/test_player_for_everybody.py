"""The player for everybody: keyboard, screen reader, narrow and enlarged, calm, without scripts, on paper, with axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from player import SET, Player

NARROW = {"width": 320, "height": 640}


@pytest.fixture
def player(tab, folder):
    """The set for shelter staff, from a folder."""
    return Player(tab, folder)


@pytest.fixture
def plain(browser, start):
    """The same page without scripts."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(start + SET)
    yield tab
    context.close()


def tab_to(tab, selector: str) -> None:
    """Press Tab until the focus is on `selector`."""
    for _ in range(60):
        if tab.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(f"Tab never leads to {selector}")


def test_a_round_with_the_keyboard_alone(tab, start):
    """Two questions of another set: choose, move, check, go on, see the result."""
    player = Player(tab, start, "quizzes/principles.html")
    tab_to(tab, "[data-do=start]")
    tab.keyboard.press("Enter")
    assert "kb-q__number" in player.focused()
    for last in (False, True):
        tab_to(tab, ".kb-q input")
        tab.keyboard.press("Space")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Enter")
        assert len(player.told("answer")) == int(last), "neither arrows nor Enter in a field check anything"
        tab_to(tab, "[data-do=check]")
        tab.keyboard.press("Enter")
        assert "kb-q__result" in player.focused()
        tab_to(tab, ".kb-q:not(.is-away) .kb-q__law > summary")
        tab.keyboard.press("Enter")
        assert tab.locator(".kb-q:not(.is-away) .kb-q__law[open] blockquote").first.is_visible()
        tab_to(tab, "[data-do=finish-learn]" if last else "[data-do=next]")
        tab.keyboard.press("Enter")
    assert "of 2 right" in player.score()
    assert "kb-quiz__title" in player.focused()


@pytest.mark.parametrize("name", ["child-at-night", "who-is-told", "consent-to-stay", "how-long", "periods", "steps"])
def test_arrow_keys_move_and_never_submit(player, name):
    player.begin()
    field = player.question(name).locator("input, select").first
    field.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"):
        player.tab.keyboard.press(key)
    assert player.told("answer") == []
    assert not player.question(name).locator(".kb-q__result").is_visible()
    assert player.question(name).locator("input:disabled, select:disabled").count() == 0


def test_each_question_is_a_named_group(player):
    player.begin()
    for name in player.round():
        group = player.question(name).get_by_role("group")
        assert group.count() == 1
        assert player.question(name).locator("legend").inner_text().strip()
        described = group.get_attribute("aria-describedby").split()
        assert player.question(name).locator(".kb-q__how").get_attribute("id") == described[-1]
    case = player.question("child-at-night").locator("fieldset").get_attribute("aria-describedby").split()[0]
    assert "two in the morning" in player.tab.inner_text(f"[id='{case}']")


def test_right_and_wrong_are_words_and_signs_not_colours_alone(player):
    player.begin()
    player.answer("child-at-night", False)
    player.check("child-at-night")
    for row in player.question("child-at-night").locator("li.kb-q__option").all():
        mark = row.locator(".kb-q__mark")
        sign = mark.evaluate("mark => getComputedStyle(mark, '::before').content")
        assert ("✓" in sign) is mark.inner_text().startswith("Right")
        assert ("✗" in sign) is mark.inner_text().startswith("Wrong")


def said_of(player, name: str) -> dict[str, tuple[str, str]]:
    """What stands at each option of a checked question: the words, and the sign before them."""
    marks = player.question(name).locator("li.kb-q__option")
    return {row.get_attribute("data-option"): row.locator(".kb-q__mark").evaluate("mark => [mark.textContent, getComputedStyle(mark, '::before').content]") for row in marks.all()}


def test_what_was_rightly_left_is_not_called_wrong(player):
    player.begin()
    player.answer("who-is-told", True)
    player.check("who-is-told")
    for option, (words, sign) in said_of(player, "who-is-told").items():
        right = option in ("guardianship", "commission")
        assert words == ("Right – you chose it" if right else "Not an answer – rightly left")
        assert ("✓" in sign, "✗" in sign) == (right, False)


def test_what_was_missed_and_what_was_wrongly_chosen_are_told_apart_in_words(player):
    player.begin()
    player.answer("who-is-told", False)
    player.check("who-is-told")
    said = said_of(player, "who-is-told")
    assert {words for words, _ in said.values()} == {"Right, but you did not choose it", "Wrong – you chose it"}
    assert [sign for words, sign in said.values() if words.startswith("Wrong") and "✗" not in sign] == []


def axe_faults(tab) -> list:
    """What axe-core finds: rule, and where."""
    return [(found["id"], [node["target"] for node in found["nodes"]][:3]) for found in Axe().run(tab).response["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(player, scheme):
    player.tab.emulate_media(color_scheme=scheme)
    assert axe_faults(player.tab) == [], "before the start"
    player.begin("test")
    assert axe_faults(player.tab) == [], "before answering"
    player.answer_all(("steps", "periods", "anonymous", "who-is-told"))
    player.press("finish-test")
    player.tab.locator("details.kb-q__law").first.evaluate("details => { details.open = true }")
    assert axe_faults(player.tab) == [], "after checking"


@pytest.mark.parametrize("page", ["quizzes/index.html", "quizzes/shelter-staff-key.html", "quizzes/provisions.html"])
def test_axe_finds_nothing_on_the_pages_around(tab, folder, page):
    tab.goto(folder + page)
    assert axe_faults(tab) == []


def test_axe_finds_nothing_without_scripts(folder, browser):
    """The page before its script has run, with an answer open; axe itself needs scripts, so ours alone is held back."""
    context = browser.new_context()
    tab = context.new_page()
    tab.route("**/quiz.js", lambda route: route.abort())
    tab.goto(folder + SET)
    tab.locator(".kb-q__answer").first.evaluate("details => { details.open = true }")
    assert tab.locator(".kb-quiz__plain").is_visible()
    assert axe_faults(tab) == []
    context.close()


@pytest.mark.parametrize("page", [SET, "quizzes/index.html", "quizzes/shelter-staff-key.html", "quizzes/provisions.html"])
def test_no_sideways_scrolling_at_320_px(tab, folder, page):
    tab.set_viewport_size(NARROW)
    player = Player(tab, folder, page)
    assert tab.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    if page == SET:
        player.begin("test")
        assert tab.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        player.answer_all(("steps", "periods"))
        player.press("finish-test")
        tab.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true })")
        assert tab.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        assert cut_off(tab) == []


def test_nothing_is_cut_off_at_200_per_cent_text(player):
    player.tab.set_viewport_size({"width": 640, "height": 800})
    player.tab.evaluate("document.documentElement.style.fontSize = '250%'")
    player.begin("test")
    player.answer_all(("steps", "periods"))
    player.press("finish-test")
    assert player.tab.evaluate("document.documentElement.scrollWidth") <= 640
    assert cut_off(player.tab) == []


def cut_off(tab) -> list[str]:
    """What in the form is wider than its room."""
    return tab.eval_on_selector_all(
        ".kb-quiz :not(.kb-quiz__say)",
        "all => all.filter(each => each.offsetWidth && each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML.slice(0, 80))",
    )


def test_fields_and_buttons_are_large_enough_to_touch(tab, folder):
    tab.set_viewport_size({"width": 360, "height": 640})
    player = Player(tab, folder).begin()
    player.answer("child-at-night", True)
    player.check("child-at-night")
    small = tab.eval_on_selector_all(
        ".kb-quiz button, .kb-quiz label, .kb-quiz select, .kb-quiz summary",
        "all => all.filter(each => each.offsetWidth && each.getBoundingClientRect().height < 24).map(each => each.outerHTML.slice(0, 80))",
    )
    assert small == []


def test_nothing_moves_where_less_motion_is_wished(player):
    player.tab.emulate_media(reduced_motion="reduce")
    player.begin()
    player.answer("child-at-night", True)
    player.check("child-at-night")
    moving = player.tab.eval_on_selector_all(
        ".kb-quiz, .kb-quiz *",
        "all => all.filter(each => { const style = getComputedStyle(each); return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0; }).length",
    )
    assert moving == 0
    assert player.tab.evaluate("document.getAnimations().length") == 0


def test_without_scripts_each_answer_is_under_a_disclosure(plain):
    for box in plain.locator(".kb-q").all():
        assert box.locator("legend").is_visible()
        assert box.locator("input, select").count() >= 2
        details = box.locator("details.kb-q__answer")
        assert not details.locator(".kb-q__explanation").is_visible()
        details.locator("summary").first.click()
        assert details.locator(".kb-q__explanation").is_visible()
        assert details.locator(".kb-q__why:visible").count() == box.locator("li.kb-q__option").count()
    night = plain.locator("#child-at-night .kb-q__answer").inner_text()
    assert "Right Immediately" in night
    assert "Wrong As soon as the offices open" in night
    assert "It knows no office hours." in night
    assert "Sheltering of children: 60 days, a limit" in plain.locator("#periods .kb-q__answer").inner_text()
    plain.locator("#child-at-night .kb-q__law > summary").first.click()
    assert plain.locator("#child-at-night .kb-q__law blockquote").first.is_visible()


def test_without_scripts_no_button_stands_there_for_nothing(plain):
    assert plain.locator(".kb-quiz button:visible").count() == 0
    assert plain.locator(".kb-quiz__memory").is_hidden()
    assert plain.locator(".kb-quiz__plain").is_visible()


def test_steps_never_stand_in_their_right_order_without_scripts(plain):
    assert plain.eval_on_selector_all("#steps select", "all => all.map(field => field.dataset.right)") != ["1", "2", "3"]


ANSWERS = ["To take away", "Read it in the law", "It knows no office hours", "Right –", "Right.", "Wrong", "Show the answer"]


def test_on_paper_without_scripts_there_is_no_answer(plain):
    plain.locator("#child-at-night .kb-q__answer > summary").click()
    plain.emulate_media(media="print")
    sheet = plain.inner_text("article")
    assert [words for words in ANSWERS if words in sheet] == []
    assert sheet.count("Question ") == 9
    assert "30 days, provided" in sheet, "on paper a match needs its choices"


def test_on_paper_after_answering_there_is_no_answer(player):
    player.begin(show="one")
    player.answer("child-at-night", True)
    player.check("child-at-night")
    player.tab.emulate_media(media="print")
    sheet = player.tab.inner_text("article")
    assert [words for words in ANSWERS if words in sheet] == []
    assert sheet.count("Question ") == 9, "what is paged away on screen stands on paper"
    assert "Remember this set" not in sheet
    assert player.tab.locator("#child-at-night input").first.evaluate("field => getComputedStyle(field).visibility") == "hidden", "no mark shows what was chosen"

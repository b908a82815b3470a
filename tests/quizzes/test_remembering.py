"""Nothing is kept unless the learner asks; what is kept can be forgotten; a learning system keeps it itself."""

import json

import pytest
from player import Player

KEY = "kb-quiz:quiz.shelter-staff"
SPY = """
for (const name of ["getItem", "setItem", "removeItem", "key", "clear"]) {
  const old = Storage.prototype[name];
  Storage.prototype[name] = function () { (window.touched = window.touched || []).push(name); return old.apply(this, arguments); };
}
"""


def play(player: Player) -> None:
    """A whole round with one mistake."""
    player.begin("test")
    player.answer_all(("steps",))
    player.press("finish-test")


def test_nothing_is_kept_without_the_switch(tab, start):
    tab.add_init_script(SPY)
    player = Player(tab, start)
    play(player)
    player.press("wrong")
    assert player.kept() == {}
    assert set(tab.evaluate("window.touched || []")) <= {"getItem"}
    assert tab.context.cookies() == []


def test_the_switch_says_what_it_keeps_and_forgetting_stands_beside_it(tab, folder):
    player = Player(tab, folder)
    panel = player.tab.inner_text(".kb-quiz__memory")
    for words in ("Remember this set on this device", "your answers", "Whoever uses this device can see that", "sent to nobody", "Forget everything"):
        assert words in panel


def test_what_is_remembered_is_there_again(tab, start):
    player = Player(tab, start)
    player.begin("learn", "one", "5")
    tab.check("[name=remember]")
    first, second = player.round()[:2]
    player.answer(first, False)
    player.check(first)
    player.press("next")
    player.answer(second, True)
    orders, names = player.orders(), player.round()
    assert set(player.kept()) == {KEY}
    player.open()
    assert (player.round(), player.orders(), player.seen()) == (names, orders, [second])
    assert tab.is_checked("[name=remember]")
    player.check(second)
    assert player.told("answer")[0]["correct"] is True, "the answer itself was kept"
    player.press("back")
    assert player.question(first).locator(".kb-q__result").inner_text().startswith("Wrong.")


def test_a_result_is_remembered(tab, folder):
    player = Player(tab, folder)
    tab.check("[name=remember]")
    play(player)
    player.open()
    assert player.score().startswith("Passed: 8 of 9")
    player.press("wrong")
    assert player.round() == ["steps"]


def test_switching_off_deletes(tab, folder):
    player = Player(tab, folder)
    tab.check("[name=remember]")
    play(player)
    assert set(player.kept()) == {KEY}
    tab.uncheck("[name=remember]")
    assert player.kept() == {}
    player.press("wrong")
    assert player.kept() == {}


def test_forget_everything_deletes_what_all_sets_kept_and_nothing_else(tab, start):
    other = Player(tab, start, "quizzes/principles.html")
    tab.check("[name=remember]")
    tab.evaluate("localStorage.setItem('somebody-elses', '1')")
    player = Player(tab, start)
    tab.check("[name=remember]")
    play(player)
    assert len(player.kept()) == 3
    player.press("forget")
    assert player.kept() == {"somebody-elses": "1"}
    assert not tab.is_checked("[name=remember]")
    assert player.seen() == []
    assert "is deleted" in tab.inner_text(".kb-quiz__note")
    player.begin()
    assert player.question("child-at-night").locator("input:checked").count() == 0
    assert player.kept() == {"somebody-elses": "1"}
    other.open()
    assert not tab.is_checked("[name=remember]")


@pytest.mark.parametrize("spoilt", ["another edition", "no JSON"])
def test_a_state_of_another_edition_is_dropped_with_a_notice(tab, start, spoilt):
    player = Player(tab, start)
    tab.check("[name=remember]")
    play(player)
    kept = json.loads(player.kept()[KEY])
    assert kept["e"] == tab.get_attribute(".kb-quiz", "data-edition")
    text = json.dumps({**kept, "e": "0" * 16}) if spoilt == "another edition" else "{"
    tab.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    player.open()
    assert player.kept() == {}
    assert "another edition" in tab.inner_text(".kb-quiz__note")
    assert not tab.is_checked("[name=remember]")
    assert tab.locator("[data-do=start]").is_visible()


def test_a_browser_that_refuses_is_no_fault(tab, folder):
    tab.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})")
    errors = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    player = Player(tab, folder)
    assert not tab.locator(".kb-quiz__note").is_visible()
    tab.click("[name=remember]")
    assert "does not let the page remember" in tab.inner_text(".kb-quiz__note")
    assert not tab.is_checked("[name=remember]")
    play(player)
    assert player.score().startswith("Passed")
    assert errors == []


@pytest.fixture
def in_a_learning_system(tab, folder):
    """The same set as a learning system frames it: with remembering switched off by the attribute."""
    tab.add_init_script(SPY)
    tab.add_init_script("document.addEventListener('readystatechange', () => document.querySelectorAll('.kb-quiz').forEach(form => form.setAttribute('data-memory', 'off')))")
    tab.route("**/quiz.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    player = Player(tab, folder)
    tab.unroute("**/quiz.js")
    tab.add_script_tag(url=folder + "assets/quiz.js")
    return player


def test_with_memory_off_the_storage_is_never_touched(in_a_learning_system):
    player = in_a_learning_system
    assert player.tab.get_attribute(".kb-quiz", "data-memory") == "off"
    assert not player.tab.locator(".kb-quiz__memory").is_visible()
    play(player)
    assert player.tab.evaluate("window.touched || []") == []
    assert player.kept() == {}


def test_a_learning_system_hands_the_state_back(in_a_learning_system):
    player = in_a_learning_system
    player.tab.evaluate("document.querySelector('.kb-quiz').kbQuiz.start({mode: 'test', show: 'all', count: 5})")
    player.answer_all((player.round()[0],))
    names, orders, state = player.round(), player.orders(), player.told("state")[-1]["state"]
    assert state == player.tab.evaluate("document.querySelector('.kb-quiz').kbQuiz.state()")
    player.tab.evaluate("document.querySelector('.kb-quiz').kbQuiz.start({mode: 'learn', show: 'one', count: 0})")
    assert player.tab.evaluate("text => document.querySelector('.kb-quiz').kbQuiz.restore(text)", state) is True
    assert (player.round(), player.orders()) == (names, orders)
    player.press("finish-test")
    assert (player.told("finish")[0]["score"], player.told("finish")[0]["of"]) == (4, 5)


def test_a_state_that_is_none_changes_nothing(in_a_learning_system):
    player = in_a_learning_system
    player.begin()
    before = player.tab.evaluate("document.querySelector('.kb-quiz').kbQuiz.state()")
    for text in ("", "{", "null", '{"v": 1, "e": "0"}', '{"v": 0}'):
        assert player.tab.evaluate("text => document.querySelector('.kb-quiz').kbQuiz.restore(text)", text) is False
    assert player.tab.evaluate("document.querySelector('.kb-quiz').kbQuiz.state()") == before


def test_a_state_fits_into_a_learning_system(tab, folder):
    """SCORM 1.2 gives 4,096 characters; 60 such questions must fit with room to spare."""
    player = Player(tab, folder)
    play(player)
    assert len(tab.evaluate("document.querySelector('.kb-quiz').kbQuiz.state()")) * 60 / 9 < 2500

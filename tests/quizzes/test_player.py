"""The player in a real browser: kinds, modes, rounds, draws, records. From a folder; whole rounds over http too."""

import re
from collections import Counter

import pytest
from player import Player

NAMES = [
    "child-at-night", "police-call", "anonymous", "who-is-told", "consent-to-stay", "how-long", "periods", "steps", "whose-responsibility",
]
RIGHT = {
    "child-at-night": ["at-once"],
    "who-is-told": ["guardianship", "commission"],
    "consent-to-stay": ["false-consent"],
    "how-long": ["thirty"],
    "periods": ["shelter.shelter", "child.child", "reflection.reflection"],
    "steps": ["report", "told", "measures"],
}
"""What is right in one question of every kind."""
KINDS = {"child-at-night": "one", "who-is-told": "several", "consent-to-stay": "true-false", "how-long": "number", "periods": "match", "steps": "order"}


@pytest.fixture
def player(tab, folder):
    """The set for shelter staff, from a folder."""
    return Player(tab, folder)


def test_the_small_set_holds_every_kind(player):
    kinds = player.tab.eval_on_selector_all(".kb-q", "all => all.map(box => box.dataset.kind)")
    assert set(kinds) == set(KINDS.values()) == {"one", "several", "true-false", "order", "match", "number"}


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_each_kind_is_checked(player, name, right):
    player.begin()
    box = player.question(name)
    assert not box.locator(".kb-q__why, .kb-q__explanation").first.is_visible()
    player.answer(name, right)
    player.check(name)
    assert box.locator(".kb-q__result").inner_text().startswith("Right." if right else "Wrong.")
    told = player.told("answer")
    assert len(told) == 1
    assert told[0]["question"].endswith(f".{name}")
    assert (told[0]["kind"], told[0]["correct"], told[0]["right"]) == (KINDS[name], right, RIGHT[name])
    assert (told[0]["chosen"] == RIGHT[name]) is right
    rows = box.locator("li.kb-q__option")
    assert rows.count() == box.locator("li > .kb-q__why:visible").count() == box.locator("li .kb-q__law:visible").count()
    for row in rows.all():
        assert row.locator("label").is_visible()
        assert re.match("Right|Wrong|Not an answer – rightly left", row.locator(".kb-q__mark").inner_text())
    assert box.locator(".kb-q__explanation").is_visible()
    assert box.locator("input:enabled, select:enabled").count() == 0


def test_the_law_is_read_in_place(player, project):
    player.begin()
    player.answer("child-at-night", True)
    player.check("child-at-night")
    row = player.question("child-at-night").locator("li[data-option=after-consent]")
    words = row.locator("blockquote")
    assert not words.is_visible()
    row.locator("summary").click()
    assert words.inner_text() == project.by_id["law.shelters.silence"].text.strip()
    assert player.tab.url.endswith("shelter-staff.html")


def test_an_answer_that_is_none_is_not_checked(player):
    player.begin()
    player.check("child-at-night")
    assert player.question("child-at-night").locator(".kb-q__hint").inner_text() == "Choose an answer first."
    player.question("steps").locator("select").first.select_option("1")
    player.check("steps")
    assert "every line" in player.question("steps").locator(".kb-q__hint").inner_text()
    for select in player.question("steps").locator("select").all():
        select.select_option("1")
    player.check("steps")
    assert "same place" in player.question("steps").locator(".kb-q__hint").inner_text()
    assert player.told("answer") == []


def test_one_at_a_time(tab, start):
    player = Player(tab, start).begin(show="one")
    assert player.seen() == ["child-at-night"]
    assert not player.tab.locator("[data-do=back]").is_visible()
    player.press("next")
    assert player.seen() == ["police-call"]
    assert "kb-q__number" in player.focused()
    player.press("back")
    for name in NAMES[:-1]:
        player.answer(name, True)
        player.check(name)
        assert "kb-q__result" in player.focused()
        assert not player.tab.locator("[data-do=finish-learn]").is_visible()
        player.press("next")
    player.answer(NAMES[-1], True)
    player.check(NAMES[-1])
    player.press("finish-learn")
    assert player.score() == "9 of 9 right (100 %)."
    assert "kb-quiz__title" in player.focused()
    assert player.seen() == NAMES, "after the end every question stays to be read again"


def test_learning_announces_each_result(player):
    say = player.tab.locator(".kb-quiz__say")
    assert (say.get_attribute("role"), say.get_attribute("aria-live")) == ("status", "polite")
    player.begin()
    player.answer("child-at-night", False)
    player.check("child-at-night")
    assert say.inner_text() == "Question 1: Wrong. 0 of 1 right so far."
    player.answer("police-call", True)
    player.check("police-call")
    assert say.inner_text() == "Question 2: Right. 1 of 2 right so far."


@pytest.mark.parametrize(("wrong", "passed", "score"), [
    (("anonymous",), True, "Passed: 8 of 9 right (88 %). The pass mark is 80 %."),
    (("anonymous", "steps"), False, "Not passed: 7 of 9 right (77 %). The pass mark is 80 %."),
])
def test_a_test_passes_from_the_pass_mark_on(player, wrong, passed, score):
    player.begin("test")
    assert player.tab.locator("[data-do=check]:visible").count() == 0
    player.answer_all(wrong)
    assert player.told("answer") == [], "a test checks nothing before its end"
    player.press("finish-test")
    assert player.score() == score
    told = player.told("finish")
    assert len(told) == 1
    assert (told[0]["passed"], told[0]["score"], told[0]["of"], told[0]["passMark"]) == (passed, 9 - len(wrong), 9, 80)
    assert [id_.split(".")[-1] for id_ in told[0]["wrong"]] == list(wrong)
    assert len(player.told("answer")) == 9


def test_exactly_the_pass_mark_passes(player):
    player.begin("test", count="5")
    first = player.round()[0]
    player.answer_all((first,))
    player.press("finish-test")
    assert player.score().startswith("Passed: 4 of 5 right (80 %)")


def test_a_test_names_what_is_open_once(player):
    player.begin("test")
    player.answer_all()
    player.question("anonymous").locator("input").first.evaluate("field => { document.querySelectorAll('[name=\"' + field.name + '\"]').forEach(each => { each.checked = false }) }")
    player.press("finish-test")
    assert "question 3" in player.tab.inner_text(".kb-quiz__note")
    assert player.told("finish") == []
    player.press("finish-test")
    assert player.told("finish")[0]["wrong"] == ["quiz.shelter-staff.anonymous"]


def test_options_are_mixed_but_numbers_are_not(player):
    found = {name: set() for name in NAMES}
    for _ in range(12):
        player.tab.evaluate("document.querySelector('.kb-quiz').kbQuiz.start({mode: 'learn', show: 'all', count: 0})")
        for name, order in player.orders().items():
            found[name].add(tuple(order))
    assert found["how-long"] == {("ten", "thirty", "sixty")}
    assert all(len(orders) > 1 for name, orders in found.items() if name != "how-long"), found
    assert ("report", "told", "measures") not in found["steps"], "steps never stand in their right order"


def test_a_retry_keeps_the_order_and_asks_only_what_was_wrong(player):
    player.begin()
    before = player.orders()
    player.answer_all(("police-call", "periods"))
    for name in NAMES:
        player.check(name)
    player.press("finish-learn")
    player.press("wrong")
    assert player.round() == ["police-call", "periods"]
    assert player.orders() == {name: before[name] for name in player.round()}
    assert player.question("police-call").locator("input:checked").count() == 0
    assert player.question("periods").locator(".kb-q__number").inner_text() == "Question 2 of 2"
    assert not player.question("periods").locator(".kb-q__why").first.is_visible()
    player.answer_all()
    for name in player.round():
        player.check(name)
    player.press("finish-learn")
    assert player.score() == "2 of 2 right (100 %)."
    assert not player.tab.locator("[data-do=wrong]").is_visible()
    assert [told["round"] for told in player.told("finish")] == [1, 2]
    assert player.tab.inner_text('[data-record="drawn"]') == "2, only what was answered wrongly before"


def test_the_same_questions_again_keep_their_order(player):
    player.begin("test", count="5")
    before = player.orders()
    player.answer_all()
    player.press("finish-test")
    player.press("again")
    assert player.orders() == before


def test_what_to_read_is_listed_by_provision(player):
    player.begin("test")
    player.answer_all(("police-call", "anonymous", "periods"))
    player.press("finish-test")
    rows = player.tab.locator(".kb-quiz__read li:visible")
    assert rows.evaluate_all("all => all.map(row => [row.dataset.tests, row.querySelector('.kb-quiz__for').textContent])") == [
        ["law.shelters.silence", "(question 2, question 3)"],
        ["law.shelters.thirty-days", "(question 7)"],
        ["law.reflection-period.thirty-days", "(question 7)"],
        ["law.children.age-and-stay", "(question 7)"],
    ]
    assert player.told("finish")[0]["read"] == ["law.shelters.silence", "law.shelters.thirty-days", "law.children.age-and-stay", "law.reflection-period.thirty-days"]
    rows.first.locator("a").click()
    player.tab.wait_for_url("**/law/shelters.html#silence")


def test_a_draw_gives_each_norm_its_share(player):
    seen = Counter()
    for _ in range(60):
        player.tab.evaluate("document.querySelector('.kb-quiz').kbQuiz.start({mode: 'learn', show: 'all', count: 5})")
        names = player.round()
        assert len(names) == len(set(names)) == 5
        assert names == [name for name in NAMES if name in names]
        norms = Counter(player.tab.eval_on_selector_all(".kb-q:not(.is-out)", "all => all.map(box => box.dataset.norms.split(' ')[0])"))
        assert 1 <= norms["law.children.report/report"] <= 2, "three of nine: one and two thirds of five"
        assert 1 <= norms["law.shelters.thirty-days/offer"] <= 2, "two of nine: one and a ninth of five"
        seen.update(names)
    assert set(seen) == set(NAMES)


def test_a_link_to_a_question_opens_it(player):
    player.tab.goto("about:blank")
    player.tab.goto(player.address + "#steps")
    assert player.seen() == ["steps"]
    assert player.tab.locator("#steps [data-do=check]").is_visible()


def test_the_record_holds_what_was_done_and_prints_alone(player):
    player.begin("test", count="5")
    player.answer_all()
    player.press("finish-test")
    record = player.tab.inner_text(".kb-record").replace("\N{NO-BREAK SPACE}", " ")
    for words in ("Shelter staff", "Passed: 5 of 5 right (100 %)", "5 of the 9 of the set, drawn at random", "test: all answers checked", "Edition", "Name", "by hand"):
        assert words in record
    assert player.tab.get_attribute(".kb-quiz", "data-edition") in record
    today = player.tab.evaluate("new Date().toLocaleDateString('sv')")
    assert player.tab.input_value("#record-date") == today
    player.tab.fill("#record-date", "1 May")
    player.tab.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    player.press("print")
    assert "kb-print-record" in player.tab.evaluate("window.printed")
    player.tab.emulate_media(media="print")
    shown = player.tab.inner_text("article")
    assert "Record of a self-check" in shown
    assert "When must the shelter report" not in shown
    assert "What you should read" not in shown
    player.tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert "kb-print-record" not in player.tab.evaluate("document.documentElement.className")


def test_stopping_leads_back_to_the_choice(player):
    player.begin()
    player.press("anew")
    assert player.seen() == []
    assert player.tab.locator("[data-do=start]").is_visible()


def test_no_script_error_and_no_request_to_others(tab, start):
    errors, asked = [], []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    player = Player(tab, start).begin("test")
    player.answer_all(("steps",))
    player.press("finish-test")
    player.press("wrong")
    assert errors == []
    assert [url for url in asked if not url.startswith((start, "data:", "about:"))] == []

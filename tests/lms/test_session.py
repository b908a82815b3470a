"""A package in a learning system with a real runtime, in a real browser: the values that arrive, in both versions.

The runtime (scorm-again) is lenient, so the stricter limits of the standards are asserted as well.
"""

from __future__ import annotations

import dataclasses
import re

import pytest
from browsing import serving
from lmsworld import ROLE, Lms, packages, small_project

from generator.lms import courses
from generator.lms.state import longest_state

ALL = 9
"""So many questions the small set asks."""

NAMES = {
    "scorm12": {"mode": "cmi.core.lesson_mode", "place": "cmi.core.lesson_location", "exit": "cmi.core.exit", "time": "cmi.core.session_time",
                "raw": "cmi.core.score.raw", "result": "cmi.core.lesson_status", "response": "student_response", "when": "time", "wrong": "wrong"},
    "scorm2004": {"mode": "cmi.mode", "place": "cmi.location", "exit": "cmi.exit", "time": "cmi.session_time",
                  "raw": "cmi.score.raw", "result": "cmi.success_status", "response": "learner_response", "when": "timestamp", "wrong": "incorrect"},
}

DECIMAL = r"-?\d{1,10}(\.\d{1,7})?"
STRICT = {
    "scorm12": {
        r"cmi\.core\.lesson_status": "passed|failed|completed|incomplete|browsed",
        r"cmi\.core\.lesson_location": r"[!-~]{1,255}",
        r"cmi\.core\.exit": "time-out|suspend|logout|",
        r"cmi\.core\.session_time": r"\d{4}:[0-5]\d:[0-5]\d(\.\d{1,2})?",
        r"cmi\.core\.score\.(raw|min|max)": r"100(\.0+)?|\d{1,2}(\.\d+)?",
        r"cmi\.suspend_data": r"[ -~]{0,4096}",
        r"cmi\.interactions\.\d+\.id": r"[A-Za-z0-9_-]{1,255}",
        r"cmi\.interactions\.\d+\.type": "true-false|choice|fill-in|matching|performance|sequencing|likert|numeric",
        r"cmi\.interactions\.\d+\.time": r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?",
        r"cmi\.interactions\.\d+\.result": f"correct|wrong|unanticipated|neutral|{DECIMAL}",
        r"cmi\.interactions\.\d+\.(student_response|correct_responses\.0\.pattern)": r"[A-Za-z0-9_.,-]{0,255}",
    },
    "scorm2004": {
        r"cmi\.completion_status": "completed|incomplete",
        r"cmi\.success_status": "passed|failed",
        r"cmi\.location": r"[!-~]{1,1000}",
        r"cmi\.exit": "suspend|normal",
        r"cmi\.session_time": r"PT\d+H[0-5]?\dM[0-5]?\d(\.\d{1,2})?S",
        r"cmi\.score\.(raw|min|max)": r"100(\.0+)?|\d{1,2}(\.\d+)?",
        r"cmi\.score\.scaled": r"1(\.0+)?|0(\.\d{1,7})?",
        r"cmi\.suspend_data": r"[ -~]{0,64000}",
        r"cmi\.interactions\.\d+\.id": r"[A-Za-z0-9_.-]{1,250}",
        r"cmi\.interactions\.\d+\.type": "choice|matching|sequencing",
        r"cmi\.interactions\.\d+\.timestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,2}Z",
        r"cmi\.interactions\.\d+\.result": "correct|incorrect",
        r"cmi\.interactions\.\d+\.description": r".{1,250}",
        r"cmi\.interactions\.\d+\.(learner_response|correct_responses\.0\.pattern)": r"[A-Za-z0-9_-]+((\[,\]|\[\.\])[A-Za-z0-9_-]+)*",
    },
}


@pytest.fixture
def names(kind):
    """The names of the elements in one version."""
    return NAMES[kind]


def strict(lms: Lms) -> list[str]:
    """Everything that was written against the letter of the standard, or that the runtime refused."""
    faults = []
    for name, value, answer in lms.calls("SetValue"):
        rules = [rule for pattern, rule in STRICT[lms.kind].items() if re.fullmatch(pattern, name)]
        if len(rules) != 1 or not re.fullmatch(rules[0], value, re.DOTALL) or str(answer) != "true":
            faults.append(f"{name} = {value!r} ({answer})")
    return faults


def session_is_whole(lms: Lms) -> None:
    """Opened once, closed once, nothing after that, nothing uncommitted, every request to the system itself, nothing kept in the browser."""
    order = [call[0] for call in lms.tab.evaluate("window.calls")]
    closing = "Finish" if lms.old else "Terminate"
    assert order[0] == "Initialize" and order[-1] == closing, order
    assert order.count("Initialize") == order.count(closing) == 1
    changes = [name for name in order if name in ("SetValue", "Commit")]
    assert not changes or changes[-1] == "Commit", "something was left uncommitted"
    assert strict(lms) == []
    assert [url for url in lms.requests if not url.startswith(lms.start)] == []
    assert lms.tab.evaluate("localStorage.length + sessionStorage.length") == 0
    assert lms.tab.context.cookies() == []


def test_passing(lms, names):
    lms.launch()
    assert lms.notices() == []
    assert lms.last()[names["exit"]] == "suspend"
    lms.round(wrong=1)
    assert "9 of 9 answers; best result 88 %, passed" in lms.reported()
    lms.leave()
    last = lms.last()
    assert last[names["result"]] == "passed"
    assert last[names["raw"]] == "88.88" and last[names["raw"].replace("raw", "min")] == "0" and last[names["raw"].replace("raw", "max")] == "100"
    if not lms.old:
        assert last["cmi.score.scaled"] == "0.8888" and last["cmi.completion_status"] == "completed"
    session_is_whole(lms)


def test_failing(lms, names):
    lms.launch()
    lms.round(wrong=2)
    assert "best result 77 %, not passed" in lms.reported()
    lms.leave()
    assert lms.last()[names["result"]] == "failed"
    assert lms.last()[names["raw"]] == "77.77"
    if not lms.old:
        assert lms.last()["cmi.completion_status"] == "completed"
    session_is_whole(lms)


def test_in_a_test_the_result_comes_at_the_end(lms, names):
    lms.launch()
    lms.round(wrong=0, mode="test")
    lms.leave()
    assert lms.last()[names["result"]] == "passed" and lms.last()[names["raw"]] == "100"
    assert len(lms.interactions()) == ALL
    session_is_whole(lms)


def test_what_is_on_record_of_each_kind_of_question(lms, names):
    lms.launch()
    lms.round(wrong=0)
    by_id = {re.split(r"[_.]", each["id"])[-1]: each for each in lms.interactions().values()}
    one, comma, dot = by_id["child-at-night"], "," if lms.old else "[,]", "." if lms.old else "[.]"
    assert one["id"] == ("shelter-staff_child-at-night" if lms.old else "quiz.shelter-staff.child-at-night")
    assert (one["type"], one[names["response"]], one["result"]) == ("choice", "at-once", "correct")
    assert by_id["who-is-told"][names["response"]] == comma.join(["guardianship", "commission"])
    assert by_id["consent-to-stay"]["type"] == by_id["how-long"]["type"] == "choice"
    assert by_id["steps"]["type"] == "sequencing" and by_id["steps"][names["response"]] == comma.join(["report", "told", "measures"])
    pairs = comma.join(each + dot + each for each in ("shelter", "child", "reflection"))
    assert by_id["periods"]["type"] == "matching" and by_id["periods"][names["response"]] == pairs
    for each in by_id.values():
        assert each["correct_responses.0.pattern"] == each[names["response"]]
        assert names["when"] in each
        assert ("description" in each) != lms.old
    if not lms.old:
        assert one["description"] == "When must the shelter report the child?"
    lms.leave()


def test_a_wrong_answer_is_on_record_as_wrong(lms, names):
    lms.launch()
    lms.begin()
    lms.answer("steps", False)
    record = lms.interactions()["0"]
    assert record["result"] == names["wrong"]
    assert record[names["response"]] != record["correct_responses.0.pattern"]
    lms.leave()


def test_each_answer_is_saved_at_once_and_nothing_twice(lms):
    lms.launch()
    lms.begin()
    for place, name in enumerate(lms.names()[:3]):
        lms.answer(name, True)
        calls = [call[0] for call in lms.tab.evaluate("window.calls")]
        assert calls[-1] == "Commit", f"answer {place + 1} is not saved"
    lms.show("guide")
    lms.show("questions")
    by_name: dict[str, list[str]] = {}
    for name, value in lms.written():
        by_name.setdefault(name, []).append(value)
    twice = {name for name, values in by_name.items() if any(one == other for one, other in zip(values, values[1:], strict=False))}
    assert twice == set()
    ids = [values[0] for name, values in by_name.items() if name.endswith(".id")]
    assert len(ids) == len(set(ids)) == 3
    lms.leave()
    session_is_whole(lms)


def test_leaving_and_going_on(lms, names):
    lms.launch()
    lms.begin()
    first, second, *_ = lms.names()
    lms.answer(first, True)
    lms.answer(second, False, check=False)
    kept = lms.leave()
    assert lms.last()[names["place"]] == "questions"
    assert lms.last()["cmi.core.lesson_status" if lms.old else "cmi.completion_status"] == "incomplete"
    session_is_whole(lms)

    lms.launch(cmi=kept)
    assert lms.notices() == []
    page = lms.page("questions")
    page.locator(f'[data-question$=".{first}"].is-checked').wait_for()
    assert page.locator(f'[data-question$=".{second}"] input:checked').count() >= 1
    assert page.locator(f'[data-question$=".{second}"]').get_attribute("class").split() == ["kb-q"]
    assert f"1 of {ALL} answers" in lms.reported()
    lms.answer_all()
    lms.leave()
    places = sorted(map(int, lms.interactions()))
    assert places == list(range(1, ALL)), "records go on behind those that are there"
    assert lms.last()[names["raw"]] == "100" and lms.last()[names["result"]] == "passed"
    session_is_whole(lms)


def test_the_saved_state_is_as_long_as_reckoned(lms):
    lms.launch()
    lms.round(wrong=0)
    lms.leave()
    longest, really = len(longest_state(courses(small_project(), ROLE)[0])), max(len(value) for name, value in lms.written() if name == "cmi.suspend_data")
    assert really <= longest <= really + 20


def test_a_second_attempt_can_only_make_it_better(lms, names):
    lms.launch()
    lms.round(wrong=3)
    kept = lms.leave()
    assert (lms.last()[names["raw"]], lms.last()[names["result"]]) == ("66.66", "failed")

    lms.launch(cmi=kept)
    page = lms.page("questions")
    page.locator("[data-do=again]:visible").click()
    lms.answer_all()
    kept = lms.leave()
    assert (lms.last()[names["raw"]], lms.last()[names["result"]]) == ("100", "passed")
    assert {each.get("result") for each in lms.interactions().values()} == {"correct"}
    assert sorted(lms.interactions()) == ["0", "1", "2"], "only what was wrong is written anew"
    assert all("id" not in each for each in lms.interactions().values())
    session_is_whole(lms)

    lms.launch(cmi=kept)
    page = lms.page("questions")
    page.locator("[data-do=again]:visible").click()
    lms.answer_all(wrong=ALL)
    lms.leave()
    assert names["raw"] not in lms.last() and lms.last().get(names["result"], "passed") == "passed"
    assert lms.interactions() == {}
    assert "completed" == lms.last().get("cmi.completion_status", "completed")
    session_is_whole(lms)


def test_a_new_attempt_that_the_system_begins_is_a_new_one(lms, names):
    lms.launch()
    lms.round(wrong=9)
    lms.leave()
    assert lms.last()[names["result"]] == "failed"
    lms.launch()
    assert "nothing" in lms.reported()
    lms.round(wrong=0)
    lms.leave()
    assert lms.last()[names["result"]] == "passed" and len(lms.interactions()) == ALL
    session_is_whole(lms)


def test_a_round_of_a_few_questions_is_no_result(lms, names):
    lms.launch()
    lms.round(wrong=8)
    page = lms.page("questions")
    page.locator("[data-do=wrong]:visible").click()
    lms.answer_all()
    assert "8 of 8 right" in page.locator(".kb-quiz__score").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    lms.leave()
    assert lms.last()[names["raw"]] == "11.11" and lms.last()[names["result"]] == "failed"


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_in_review_and_browse_mode_nothing_is_written(lms, names, mode):
    lms.launch()
    lms.round(wrong=1)
    kept = lms.leave()
    lms.launch(cmi={**kept, names["mode"]: mode})
    assert lms.notices() == [mode]
    page = lms.page("questions")
    assert "8 of 9 right" in page.locator(".kb-quiz__score").inner_text().replace("\N{NO-BREAK SPACE}", " "), "the saved round is shown"
    page.locator("[data-do=again]:visible").click()
    lms.answer_all()
    lms.show("guide")
    lms.leave()
    assert lms.written() == [] and lms.calls("Commit") == []
    session_is_whole(lms)


def test_a_missing_mode_means_normal(lms, names):
    lms.launch(silent=[names["mode"]])
    assert lms.notices() == []
    lms.round(wrong=0)
    lms.leave()
    assert lms.last()[names["result"]] == "passed"


def test_without_a_system_everything_can_be_read_and_answered(lms):
    lms.launch(api="none")
    assert lms.notices() == ["not-open"]
    assert lms.course.locator("[data-notice]").is_visible()
    lms.round(wrong=0)
    assert "9 of 9 right" in lms.page("questions").locator(".kb-quiz__score").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert lms.page("guide").locator("h1").count() == 1
    assert not lms.course.locator(".launch__reported").is_visible()
    assert lms.tab.evaluate("window.calls") == []


@pytest.mark.parametrize("throws", [False, True])
def test_a_system_that_refuses_to_open_is_told(lms, throws):
    lms.launch(fails=["Initialize"], throws=throws)
    assert lms.notices() == ["refused"]
    lms.round(wrong=0)
    assert "9 of 9 right" in lms.page("questions").locator(".kb-quiz__score").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    lms.leave()
    assert lms.written() == [] and lms.calls("Finish") + lms.calls("Terminate") == []


@pytest.mark.parametrize("throws", [False, True])
@pytest.mark.parametrize("call", ["SetValue", "Commit"])
def test_a_system_that_does_not_save_is_told_once(lms, call, throws):
    lms.launch(fails=[call], throws=throws)
    assert lms.notices() == ["lost"]
    lms.round(wrong=0)
    assert lms.notices() == ["lost"]
    assert "9 of 9 right" in lms.page("questions").locator(".kb-quiz__score").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    if call == "SetValue":
        assert "passed" not in lms.reported(), "what the system refused is not shown as recorded"
    lms.leave()


def test_a_replaced_package_starts_again_with_a_notice(lms, names):
    lms.launch()
    lms.round(wrong=0)
    kept = lms.leave()
    edition = kept["cmi.suspend_data"].split("~")[1]
    kept["cmi.suspend_data"] = kept["cmi.suspend_data"].replace(edition, "0123456789abcdef")
    lms.launch(cmi=kept)
    assert lms.notices() == ["replaced"]
    page = lms.show("questions")
    page.locator("[data-do=start]").wait_for()
    assert page.locator(".is-checked").count() == 0
    lms.round(wrong=9)
    lms.leave()
    assert sorted(map(int, lms.interactions())) == list(range(ALL, 2 * ALL)), "old records are not written over"
    assert names["raw"] not in lms.last() and lms.last().get(names["result"], "passed") == "passed", "the old result stays"
    session_is_whole(lms)


def test_another_edition_of_the_questions_has_another_mark():
    project = small_project()
    quiz = project.quizzes[1]
    changed = quiz.model_copy(update={"questions": (quiz.questions[0].model_copy(update={"explanation": "Otherwise."}), *quiz.questions[1:])})
    other = dataclasses.replace(project, quizzes=(project.quizzes[0], changed))
    marks = [re.search(rb'"edition": "(\w+)"', packages(each, "scorm12")["launch.html"])[1] for each in (project, other)]
    assert marks[0] != marks[1]


def test_the_pass_mark_of_the_system_counts(lms, names):
    own = {"cmi.student_data.mastery_score": "90"} if lms.old else {"cmi.scaled_passing_score": "0.9"}
    lms.launch(cmi=own)
    assert lms.notices() == ["mark"] and "90 %" in lms.course.locator("[data-notice]").inner_text()
    lms.round(wrong=1, mode="test")
    assert "Not passed" in lms.page("questions").locator(".kb-quiz__score").inner_text()
    lms.leave()
    assert lms.last()[names["result"]] == "failed" and lms.last()[names["raw"]] == "88.88"


def test_a_system_that_keeps_no_answers_is_left_in_peace(lms, names):
    if not lms.old:
        lms.launch()
        lms.leave()
        return
    lms.launch(silent=["cmi.interactions._count"])
    lms.round(wrong=0)
    assert lms.notices() == [] and lms.interactions() == {}
    lms.leave()
    assert lms.last()[names["result"]] == "passed"


def test_closing_the_tab_ends_the_session_once(lms):
    lms.launch()
    lms.begin()
    lms.answer("child-at-night", True)
    lms.tab.evaluate("document.getElementById('course').src = 'about:blank'")
    lms.settle()
    assert len(lms.calls("Finish") + lms.calls("Terminate")) == 1
    session_is_whole(lms)


def test_time_is_counted(lms, names):
    lms.launch()
    lms.tab.wait_for_timeout(1200)
    lms.leave()
    seconds = re.search(r"([\d.]+)S?$", lms.last()[names["time"]])[1]
    assert 1 <= float(seconds) < 30


def test_the_place_in_the_guide_is_found_again(lms, names):
    lms.launch()
    guide = lms.page("guide")
    guide.locator("#open").evaluate("heading => heading.scrollIntoView()")
    lms.tab.wait_for_timeout(400)
    kept = lms.leave()
    assert kept[names["place"]] == "guide#open"
    lms.launch(cmi=kept)
    lms.tab.wait_for_timeout(200)
    assert lms.page("guide").locator("#open").evaluate("heading => Math.abs(heading.getBoundingClientRect().top) < 200")
    assert lms.page("guide").locator(":focus").get_attribute("id") == "open"


def test_in_a_window_of_its_own_the_system_is_found_through_its_opener(lms, names):
    lms.launch()
    lms.leave()
    lms.tab.evaluate("window.calls = []; window.runtime.reset && window.runtime.reset()")
    with lms.tab.expect_popup() as popup:
        lms.tab.evaluate("kind => { window.open(kind + '/launch.html', '_blank', 'width=900,height=700'); }", lms.kind)
    window = popup.value
    window.locator("nav").wait_for()
    assert window.locator("[data-notice]").count() == 0
    window.close(run_before_unload=False)
    lms.settle()
    assert lms.calls("Initialize")


def test_a_frame_of_another_origin_is_no_system_and_no_accident(tab, lms_folder, lms_address, kind):
    made = Lms(tab, lms_address, kind)
    with serving(lms_folder) as other:
        tab.goto(f"{other}host.html?{kind}#{{}}")
        tab.evaluate("address => { document.getElementById('course').src = address; }", f"{lms_address}{kind}/launch.html")
        made.course.locator("[data-notice]").wait_for()
        assert made.notices() == ["not-open"]
        made.round(wrong=0)
        assert "9 of 9 right" in made.page("questions").locator(".kb-quiz__score").inner_text().replace("\N{NO-BREAK SPACE}", " ")
        assert tab.evaluate("window.calls") == [] and made.errors == []


def test_words_of_the_text_open_beside_the_questions(lms):
    lms.launch()
    page = lms.begin()
    lms.answer("child-at-night", False)
    page.locator('[data-question$=".child-at-night"] summary', has_text="Read it in the law").first.click()
    link = page.locator('[data-question$=".child-at-night"] a', has_text="Open its page").first
    provision = link.get_attribute("href").removeprefix("text.html#")
    link.click()
    lms.settle()
    text = lms.page("text")
    text.locator("h3:focus").wait_for()
    assert text.locator(":focus").get_attribute("id") == provision
    assert lms.course.locator("[aria-current]").inner_text() == "The text"
    assert lms.show("questions").locator('[data-question$=".child-at-night"].is-checked').count() == 1, "the round is still there"


def test_from_a_folder_it_can_be_read_and_answered(tab, lms_folder, kind):
    made = Lms(tab, lms_folder.as_uri() + "/", kind)
    tab.goto(f"{made.start}{kind}/launch.html")
    assert tab.locator("[data-notice]").get_attribute("data-notice") == "not-open"
    tab.locator("[data-show=questions]").click()
    page = tab.frame_locator("iframe[name=questions]")
    page.locator("[data-do=start]").click()
    assert page.locator(".kb-q:visible").count() == 1
    page.get_by_role("link", name="the guide").click()
    tab.frame_locator("iframe[name=guide]").locator("h1").wait_for()
    assert made.errors == []


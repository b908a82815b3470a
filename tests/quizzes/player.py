"""Pressing and reading a set of questions as a learner does."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

SET = "quizzes/shelter-staff.html"
EVENTS = """
window.told = [];
for (const name of ["answer", "finish", "state"])
  document.addEventListener("kbquiz:" + name, event => window.told.push([name, event.detail]));
"""


class Player:
    """A set in a tab."""

    def __init__(self, tab: Page, start: str, page: str = SET) -> None:
        self.tab, self.address = tab, start + page
        self.open()

    def open(self) -> None:
        """Open the page, as for the first time in this tab."""
        self.tab.goto("about:blank")
        self.tab.goto(self.address)
        self.tab.evaluate(EVENTS)

    def begin(self, mode: str = "learn", show: str = "all", count: str = "0") -> Player:
        """Choose and press Start."""
        self.tab.check(f"[name=mode][value={mode}]")
        self.tab.check(f"[name=show][value={show}]")
        self.tab.select_option("[name=count]", count)
        self.press("start")
        return self

    def press(self, what: str) -> None:
        """Press the visible button that does `what`."""
        self.tab.locator(f"[data-do={what}]:visible").click()

    def question(self, name: str) -> Locator:
        """The box of a question."""
        return self.tab.locator(f'[data-question$=".{name}"]')

    def answer(self, name: str, right: bool) -> None:
        """Answer a question, wholly right or wholly wrong; read from the page's own marks."""
        self.question(name).evaluate(
            """(box, right) => {
              const fields = [...box.querySelectorAll("input, select")];
              const wanted = field => field.dataset.right;
              if (fields[0].tagName === "SELECT") {
                const values = fields.map(wanted);
                fields.forEach((field, at) => { field.value = right ? values[at] : values[(at + 1) % values.length]; });
              } else if (fields[0].type === "checkbox") {
                fields.forEach(field => { field.checked = (wanted(field) === "1") === right; });
              } else {
                fields.find(field => (wanted(field) === "1") === right).checked = true;
              }
              fields[0].dispatchEvent(new Event("change", {bubbles: true}));
            }""",
            right,
        )

    def check(self, name: str) -> None:
        """Press Check under a question."""
        self.question(name).locator("[data-do=check]").click()

    def answer_all(self, wrong: tuple[str, ...] = ()) -> None:
        """Answer every question of the round, those named wrongly."""
        for name in self.round():
            self.answer(name, name not in wrong)

    def round(self) -> list[str]:
        """The names of the questions of the round, in the page's order."""
        return self.tab.eval_on_selector_all(".kb-q:not(.is-out)", "all => all.map(box => box.dataset.question.split('.').pop())")

    def seen(self) -> list[str]:
        """The names of the questions on screen."""
        return [name for name in self.round() if self.question(name).is_visible()]

    def order(self, name: str) -> list[str]:
        """The ids of a question's options as they stand on screen."""
        return self.question(name).locator("li").evaluate_all("all => all.map(row => row.dataset.option)")

    def orders(self) -> dict[str, list[str]]:
        """The order of every question's options."""
        return {name: self.order(name) for name in self.round()}

    def told(self, kind: str) -> list[dict]:
        """The details of the events of a kind, so far."""
        return [detail for name, detail in self.tab.evaluate("window.told") if name == kind]

    def focused(self) -> str:
        """The class of what has the focus."""
        return self.tab.evaluate("document.activeElement.className")

    def kept(self) -> dict[str, str]:
        """Everything in the browser's storage."""
        return self.tab.evaluate("({...localStorage, ...sessionStorage})")

    def score(self) -> str:
        """The line with the result."""
        return self.tab.inner_text(".kb-quiz__score").replace("\N{NO-BREAK SPACE}", " ")

"""A small learning system for tests: a page that hosts a real runtime (scorm-again) and frames a package, as systems do."""

from __future__ import annotations

import dataclasses
import io
import json
import re
import shutil
import zipfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import FrameLocator, Page

from generator.lms import files
from generator.model import Project, Quiz
from generator.reading import load, read_file

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "tools" / "node_modules"
SETS = ROOT / "tests" / "quizzes" / "sets"
ROLE = "shelter-staff"
KINDS = ("scorm12", "scorm2004")

HOST = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Learning system</title><link rel="icon" href="data:,"></head><body>
<script src="/scorm-again.min.js"></script><script src="/lms.js"></script>
<iframe id="course" title="Course" style="width:100%;height:800px"></iframe></body></html>"""

LMS = """
// The runtime, wrapped so that every call is written down: [name, argument, argument, answer].
const wish = JSON.parse(decodeURIComponent(location.hash.slice(1)) || "{}");
const old = location.search.indexOf("scorm12") >= 0, name = old ? "API" : "API_1484_11";
window.calls = [];
if (wish.api !== "none") {
  const runtime = old ? new Scorm12API({autocommit: false, logLevel: 5, ...wish.settings}) : new Scorm2004API({autocommit: false, logLevel: 5, ...wish.settings});
  if (wish.cmi) runtime.loadFromFlattenedJSON(wish.cmi, "");
  window.runtime = runtime;
  window[name] = {};
  for (const call of ["Initialize", "Finish", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"]) {
    const full = old ? "LMS" + call : call;
    if (typeof runtime[full] !== "function" && typeof runtime[full.charAt(0).toLowerCase() + full.slice(1)] !== "function") continue;
    window[name][full] = (one, two) => {
      let answer;
      if (wish.fails && wish.fails.includes(call)) {
        if (wish.throws) throw new Error("the learning system broke down");
        answer = call === "GetValue" ? "" : "false";
      } else if (wish.silent && call === "GetValue" && wish.silent.includes(one)) answer = "";
      else if (call === "GetLastError" && wish.fails) answer = "101";
      else answer = runtime[full](one, two);
      window.calls.push([call, one, two, answer]);
      return answer;
    };
  }
}
"""

ANSWER = """(box, {right, check}) => {
  const fields = [...box.querySelectorAll("input, select")], wanted = field => field.dataset.right;
  if (fields[0].tagName === "SELECT") {
    const values = fields.map(wanted);
    fields.forEach((field, at) => { field.value = right ? values[at] : values[(at + 1) % values.length]; });
  } else if (fields[0].type === "checkbox") fields.forEach(field => { field.checked = (wanted(field) === "1") === right; });
  else fields.find(field => (wanted(field) === "1") === right).checked = true;
  fields[0].dispatchEvent(new Event("change", {bubbles: true}));
  if (check) box.querySelector("[data-do=check]").click();
}"""
ANSWER_ALL = """async (form, {wrong, check}) => {
  const answer = """ + ANSWER + """;
  for (const [at, box] of [...form.querySelectorAll(".kb-q:not(.is-out):not(.is-checked)")].entries()) {
    answer(box, {right: at >= wrong, check});
    await new Promise(done => setTimeout(done, 5));
  }
}"""


def small_project(**settings: object) -> Project:
    """The project with the small set of shelter staff: every kind of question once, and one more of another set."""
    project = load(ROOT)
    sets = [read_file(SETS, f"{name}.yaml", Quiz)[0] for name in ("principles", ROLE)]
    changed = project.settings.model_copy(update=settings)
    return dataclasses.replace(project, quizzes=tuple(sets), settings=changed)


def packages(project: Project, kind: str) -> dict[str, bytes]:
    """The files inside the package of the small set."""
    made = dict(files(project, role=ROLE, formats=[kind]))
    with zipfile.ZipFile(io.BytesIO(made[f"lms/{ROLE}-{kind}.zip"])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def install(folder: Path, project: Project) -> Path:
    """A folder that holds the learning system and both packages, unpacked."""
    runtime = MODULES / "scorm-again" / "dist" / "scorm-again.min.js"
    assert runtime.is_file(), f"{runtime} is missing: run npm ci --prefix tools --ignore-scripts --omit=optional"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(runtime, folder)
    (folder / "host.html").write_text(HOST, encoding="utf-8")
    (folder / "lms.js").write_text(LMS, encoding="utf-8")
    for kind in KINDS:
        for name, content in packages(project, kind).items():
            (folder / kind).mkdir(exist_ok=True)
            (folder / kind / name).write_bytes(content)
    return folder


class Lms:
    """The learning system in a tab, and the course that it frames."""

    def __init__(self, tab: Page, start: str, kind: str) -> None:
        self.tab, self.start, self.kind = tab, start, kind
        self.old = kind == "scorm12"
        self.errors: list[str] = []
        self.requests: list[str] = []
        tab.on("pageerror", lambda error: self.errors.append(str(error)))
        tab.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        tab.on("request", lambda request: self.requests.append(request.url))

    def launch(self, **wish: object) -> Lms:
        """Open the course; `wish` is how the system behaves: cmi, fails, throws, silent, api, settings."""
        self.tab.goto("about:blank")
        self.tab.goto(f"{self.start}host.html?{self.kind}#{quote(json.dumps(wish))}")
        self.tab.evaluate("kind => { document.getElementById('course').src = kind + '/launch.html'; }", self.kind)
        self.course.locator("nav").wait_for()
        return self

    @property
    def course(self) -> FrameLocator:
        """The launch page."""
        return self.tab.frame_locator("#course")

    def page(self, name: str) -> FrameLocator:
        """A framed page of the course."""
        return self.course.frame_locator(f"iframe[name={name}]")

    def show(self, name: str) -> FrameLocator:
        """Press the button of a part."""
        self.course.locator(f"[data-show={name}]").click()
        return self.page(name)

    def begin(self, mode: str = "learn", show: str = "all") -> FrameLocator:
        """Open the questions and start a round."""
        page = self.show("questions")
        page.locator(f"[name=mode][value={mode}]").check()
        page.locator(f"[name=show][value={show}]").check()
        page.locator("[data-do=start]").click()
        return page

    def answer(self, name: str, right: bool, check: bool = True) -> None:
        """Answer a question wholly right or wholly wrong, and check it."""
        self.page("questions").locator(f'[data-question$=".{name}"]').evaluate(ANSWER, {"right": right, "check": check})
        self.settle()

    def answer_all(self, wrong: int = 0, mode: str = "learn") -> None:
        """Answer every question of the round, the first `wrong` ones wrongly, and finish."""
        form = self.page("questions").locator("form")
        form.evaluate(ANSWER_ALL, {"wrong": wrong, "check": mode == "learn"})
        form.locator(f"[data-do=finish-{mode}]").click()
        self.settle()

    def names(self) -> list[str]:
        """The names of all questions."""
        return self.page("questions").locator(".kb-q").evaluate_all("all => all.map(box => box.dataset.question.split('.').pop())")

    def round(self, wrong: int = 0, mode: str = "learn") -> None:
        """A whole round; the first `wrong` questions are answered wrongly."""
        self.begin(mode)
        self.answer_all(wrong, mode)

    def settle(self) -> None:
        """Let every message between the pages arrive."""
        self.tab.evaluate("() => new Promise(done => setTimeout(done, 30))")

    def leave(self) -> dict[str, str]:
        """Close the course as a learner does, by leaving; returns what the system keeps, ready for the next launch."""
        self.settle()
        self.tab.evaluate("document.getElementById('course').remove()")
        self.settle()
        return self.kept()

    def calls(self, name: str) -> list[list]:
        """The calls of one function, as [argument, argument, answer]."""
        return [call[1:] for call in self.tab.evaluate("window.calls") if call[0] == name]

    def written(self) -> list[tuple[str, str]]:
        """Every value that was written, in order."""
        return [(name, value) for name, value, _ in self.calls("SetValue")]

    def last(self) -> dict[str, str]:
        """The last value of everything that was written."""
        return dict(self.written())

    def kept(self) -> dict[str, str]:
        """What the system gives back at the next launch: everything written that can be read, and that it is a return."""
        before = dict(self.tab.evaluate("JSON.parse(JSON.stringify(wish.cmi || {}))"))
        exits = ("cmi.core.exit", "cmi.exit", "cmi.core.session_time", "cmi.session_time")
        now = {name: value for name, value in self.last().items() if name not in exits}
        return {**before, **now, **({"cmi.core.entry": "resume"} if self.old else {"cmi.entry": "resume"})}

    def interactions(self) -> dict[str, dict[str, str]]:
        """What is on record of each question, by its place."""
        found: dict[str, dict[str, str]] = {}
        for name, value in self.written():
            if match := re.fullmatch(r"cmi\.interactions\.(\d+)\.(.+)", name):
                found.setdefault(match[1], {})[match[2]] = value
        return found

    def notices(self) -> list[str]:
        """The notices that are shown, by name."""
        return self.course.locator("[data-notice]").evaluate_all("all => all.map(line => line.dataset.notice)")

    def reported(self) -> str:
        """The line that says what is recorded."""
        return self.course.locator(".launch__reported").inner_text()

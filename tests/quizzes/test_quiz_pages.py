"""The pages around questions: sets, keys, links from and to what is asked about, and a site without any set."""

import dataclasses
import gzip
import posixpath
import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
import pytest
from quizsite import SETS, build_with, project_with

from generator import quizforms
from generator.addresses import address, link
from generator.links.roles import norms_of_role
from generator.links.relations import Relations
from generator.model import Quiz, folded
from generator.reading import load, read_file
from generator.site import pages

NAMES = ("principles", "shelter-staff")
SMALL = {name: read_file(SETS, f"{name}.yaml", Quiz)[0] for name in NAMES}
QUESTIONS = {question.id: question for quiz in SMALL.values() for question in quiz.questions}


@pytest.fixture(scope="module")
def small(project):
    """The real law and plan with the small sets."""
    return dataclasses.replace(project, quizzes=tuple(SMALL.values()))


@cache
def page(site: Path, path: str):
    """A built page, parsed once."""
    return lxml.html.fromstring((site / path).read_bytes())


def words(element) -> str:
    """All text of an element, white space folded."""
    return folded(element.text_content())


@pytest.mark.parametrize("id_", QUESTIONS)
def test_question_stands_at_its_address(quiz_site, id_):
    path, _, anchor = address(id_).partition("#")
    found = page(quiz_site, path).xpath("//*[@id=$anchor]", anchor=anchor)
    assert len(found) == 1
    question, said = QUESTIONS[id_], words(found[0])
    wanted = [question.stem, question.explanation, *(question.scenario and [question.scenario] or [])]
    wanted += [text for option in question.options for text in (option.says, option.feedback, option.goes_with or "")]
    assert [text for text in wanted if folded(text) not in said] == []


@pytest.mark.parametrize("id_", QUESTIONS)
def test_each_option_shows_the_words_of_its_provision(quiz_site, small, id_):
    path, _, anchor = address(id_).partition("#")
    box = page(quiz_site, path).get_element_by_id(anchor)
    for option in QUESTIONS[id_].options:
        why = box.xpath(".//*[@data-for=$id]", id=option.id)[0]
        law = "".join(why.xpath(".//blockquote")[0].itertext())
        assert all(text in law for text in quizforms.forms.texts(small.by_id[option.provision])), option.id
        assert why.xpath(".//details//a/@href") == [link(path, option.provision)]


@pytest.mark.parametrize("id_", QUESTIONS)
def test_question_is_led_to_from_what_it_asks_about(quiz_site, id_):
    for target in [*(norm.partition("/")[0] for norm in QUESTIONS[id_].norms), *QUESTIONS[id_].about]:
        path, _, anchor = address(target).partition("#")
        block = page(quiz_site, path).get_element_by_id(anchor).getnext()
        assert link(path, id_) in block.xpath(".//details[contains(@class, 'kb-check')]//a/@href"), target


@pytest.mark.parametrize("id_", QUESTIONS)
def test_question_is_in_the_list_by_provision_and_in_the_table(quiz_site, id_):
    question = QUESTIONS[id_]
    by_provision, coverage = page(quiz_site, "quizzes/provisions.html"), page(quiz_site, "coverage.html")
    for norm in question.norms:
        row = by_provision.xpath("//*[@data-tested=$id]", id=norm.partition("/")[0])[0]
        assert link("quizzes/provisions.html", id_) in row.xpath(".//a/@href")
        cells = coverage.xpath("//tr[.//a/@href=$card]", card=link("coverage.html", norm))
        assert any(link("coverage.html", id_) in row.xpath(".//a/@href") for row in cells), norm
        count = coverage.xpath("//a[@href=$row]", row=f"quizzes/provisions.html#{norm.partition('/')[0]}")
        assert [words(each) for each in count] == [f"{len(row.xpath('.//a/@href')) - 1} question{'s' if len(row.xpath('.//a')) > 2 else ''}"]
    for target in question.about:
        row = by_provision.xpath("//*[@data-tested=$id]", id=target)[0]
        assert link("quizzes/provisions.html", id_) in row.xpath(".//a/@href")


def test_every_provision_is_in_the_list_asked_or_not(quiz_site, project):
    listed = page(quiz_site, "quizzes/provisions.html").xpath("//@data-tested")
    assert [each.id for each in project.provisions] == [id_ for id_ in listed if id_.startswith("law.")]


@pytest.mark.parametrize("name", NAMES)
def test_key_holds_what_is_right_and_why_with_the_words(quiz_site, small, name):
    blocks = page(quiz_site, f"quizzes/{name}-key.html").find_class("kb-key__question")
    asked = small.asked(SMALL[name])
    assert [block.get("data-question") for block in blocks] == [question.id for question in asked]
    for block, question in zip(blocks, asked, strict=True):
        said = words(block)
        right = "".join(words(each) for each in block.find_class("kb-key__right"))
        assert folded(question.stem) in said
        assert folded(question.explanation) in said
        for option in question.keys or question.options:
            assert folded(option.says) in right
            assert folded(option.goes_with or "") in right
            assert all(folded(text) in said for text in quizforms.forms.texts(small.by_id[option.provision]))
    order = next((words(block.find_class("kb-key__right")[0]) for block in blocks if block.get("data-question").endswith("steps")), None)
    assert order is None or order.index("reports") < order.index("know about") < order.index("necessary measures")


def test_a_question_of_another_set_stands_in_both(quiz_site):
    anchors = page(quiz_site, "quizzes/shelter-staff.html").xpath("//@id")
    assert "principles.whose-responsibility" in anchors
    assert "whose-responsibility" in page(quiz_site, "quizzes/principles.html").xpath("//@id")


def test_doors_lead_to_the_questions(quiz_site):
    assert "quizzes/index.html" in page(quiz_site, "index.html").xpath("//li[@id='check']//a/@href")
    assert "../quizzes/shelter-staff.html" in page(quiz_site, "guides/shelter-staff.html").xpath("//article//a/@href")
    assert {"shelter-staff.html", "principles.html", "shelter-staff-key.html"} <= set(page(quiz_site, "quizzes/index.html").xpath("//article//a/@href"))
    assert "quizzes/index.html" in page(quiz_site, "index.html").xpath("//nav[@data-md-level='0']//a/@href")


def test_about_says_that_keys_are_in_the_source_and_prove_nothing(quiz_site):
    said = words(page(quiz_site, "about.html").xpath("//article")[0])
    assert "they stand in the page's source" in said.replace("’", "'")
    assert "What a self-check proves" in said
    assert "packages for learning systems" in said


def test_links_ids_and_headings_hold(quiz_site):
    """Every link of the new pages resolves, ids are unique, headings nest, and search leaves the answers out."""
    for path in sorted(file.relative_to(quiz_site).as_posix() for file in (quiz_site / "quizzes").glob("*.html")):
        html = page(quiz_site, path)
        ids = html.xpath("//@id")
        assert len(ids) == len(set(ids)), path
        assert len(html.xpath("//h1")) == 1, path
        levels = [int(tag.tag[1]) for tag in html.xpath("//article//*[self::h1 or self::h2 or self::h3]")]
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), path
        for href in html.xpath("//article//a/@href"):
            target = urlsplit(href)
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target.path)) if target.path else path
            assert not target.fragment or target.fragment in page(quiz_site, file).xpath("//@id"), f"{path}: {href}"
        for excluded in html.xpath("//*[@data-search-exclude]"):
            assert not excluded.xpath(f".//{excluded.tag}"), path
    assert "It knows no office hours" not in (quiz_site / "assets/search-index.js").read_text("utf-8"), "no answer stands in the search"


def test_no_character_of_a_question_acts_as_html_or_template(quiz_site):
    row = page(quiz_site, "quizzes/shelter-staff.html").xpath("//li[@data-option='luggage']//label")[0]
    assert words(row) == 'Their luggage <b>& "papers"</b> {{ x }} *a*'


def test_pages_of_questions_alone_carry_their_script_and_style(quiz_site):
    assert page(quiz_site, "quizzes/principles.html").xpath("//script[@src='../assets/quiz.js'] | //link[@href='../assets/quiz.css']")
    assert not page(quiz_site, "index.html").xpath("//script[contains(@src, 'quiz')] | //link[contains(@href, 'quiz')]")


def test_the_script_is_small_and_old_browsers_read_it(quiz_site):
    script = (quiz_site / "assets/quiz.js").read_text("utf-8")
    assert len(gzip.compress(script.encode())) < 12_000
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", script, flags=re.DOTALL)
    assert re.findall(r"=>|\?\.|\?\?|`|\b(?:let|const|class|async|import|export)\b", code) == []


def test_a_site_without_sets_is_built(tmp_path):
    root = project_with(tmp_path)
    made = pages(load(root))
    assert [path for path in made if path.startswith("quizzes/")] == ["quizzes/index.md"]
    assert "not part of this edition yet" in made["quizzes/index.md"]
    assert "kb-check" not in "".join(made.values())


def test_a_site_with_a_topic_alone_is_built_strictly(tmp_path):
    site = build_with(tmp_path, "principles")
    assert (site / "quizzes/principles.html").is_file()
    assert not (site / "quizzes/shelter-staff.html").exists()


def test_the_edition_follows_the_questions_and_the_words(small):
    quiz = SMALL["shelter-staff"]
    before = quizforms.edition_of(small, quiz)
    assert before == quizforms.edition_of(small, quiz)
    first = quiz.questions[0]
    other = quiz.model_copy(update={"questions": (first.model_copy(update={"stem": "When?"}), *quiz.questions[1:])})
    assert quizforms.edition_of(dataclasses.replace(small, quizzes=(SMALL["principles"], other)), other) != before
    report = small.by_id["law.children.report"]
    article = small.article_of[report.id]
    changed = article.model_copy(update={"provisions": tuple(each.model_copy(update={"text": each.text + "!"}) if each is report else each for each in article.provisions)})
    law = small.law.model_copy(update={"articles": tuple(changed if each is article else each for each in small.law.articles)})
    assert quizforms.edition_of(dataclasses.replace(small, law=law), quiz) != before


def test_a_long_set_offers_a_short_round_and_still_all(project):
    for quiz in project.quizzes:
        form = lxml.html.fromstring(quizforms.quiz_html(project, quiz, lambda id_: "#"))
        total = len(project.asked(quiz))
        assert form.xpath("//select[@name='count']/option[@selected]/@value") == (["10"] if total > 20 else [])
        assert form.xpath("//select[@name='count']/option[@value='0']") and f"all {total}" in form.text_content()
        assert len(form.xpath("//*[@data-question]")) == total, "without scripts all of them stand there"
    assert any(len(project.asked(quiz)) > 20 for quiz in project.quizzes)


def test_a_set_without_memory_offers_none(small):
    html = lxml.html.fromstring(quizforms.quiz_html(small, SMALL["shelter-staff"], lambda id_: "#", memory=False))
    assert html.get("data-memory") == "off"
    assert not html.xpath("//*[@name='remember'] | //*[@data-do='forget']")


def test_the_shared_forms_know_no_view():
    for file in Path(quizforms.__file__).parent.glob("*.py"):
        assert "generator.site" not in file.read_text("utf-8"), file.name


def test_which_norms_of_a_role_are_asked_is_told_from_the_model(small):
    asked = Relations(small).questions_on
    due = {found.id for found in norms_of_role(small, "role.shelter-staff")}
    assert [question.id for question in asked["law.children.report/report"]] == [
        "quiz.shelter-staff.child-at-night", "quiz.shelter-staff.who-is-told", "quiz.shelter-staff.steps",
    ]
    assert "law.safety.pseudonyms/use-pseudonyms" in due - set(asked)

"""Nothing in the data can act as Markdown, HTML or YAML."""

import re

import lxml.html
import markdown
import pytest
import yaml
from small import provision, small_project

from generator.model import folded
from generator.site import pages, theme_facts
from generator.site.markdown import Page, escape_text, heading, plain, quoted

HOSTILE = [
    "<script>alert(1)</script>",
    "</p><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "{{ 7*7 }} {% raw %}",
    "# not a heading",
    "text { #own-anchor onclick=alert(1) }",
    "`code` *star* _under_ **bold**",
    "&lt;b&gt; &amp; &#60;",
    "a\nb\n\n---\ntitle: other\n---",
    "\"quoted\" \\ 'single'",
    "\u202eright to left",
    "snow \U0001f328 and İ",
    "<!-- facts -->",
    "![x](http://example.org/x.png)",
    "http://example.org <http://example.org>",
    "\\# \\*",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_heading_is_only_words(words):
    html = markdown.markdown(heading(2, words, "here"), extensions=["attr_list", "toc"])
    inner = re.fullmatch(r'<h2 id="here">(.*)</h2>', html, re.DOTALL)
    assert inner, html
    assert "<" not in inner.group(1)


@pytest.mark.parametrize("words", HOSTILE)
def test_front_matter_keeps_the_words(words):
    front = Page(path="x.html", title=words, description=words, parts=()).front_matter()
    loaded = yaml.safe_load(front.strip("-"))
    assert set(loaded) == {"title", "description"}
    assert not re.search('[<>"]', loaded["title"] + loaded["description"])


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_everywhere(words):
    project = small_project()
    evil = provision("shelters.meaning", "P3", words, title=words, summary=words, kind="definition")
    article = project.law.articles[0]
    article = article.model_copy(update={"provisions": (article.provisions[0], evil), "title": words, "intro": words})
    law = project.law.model_copy(
        update={
            "articles": (article, project.law.articles[1]),
            "work": project.law.work.model_copy(update={"nature": words}),
        }
    )
    made = pages(type(project)(**{**vars_of(project), "law": law}))
    body = made["law/shelters.md"].split("---\n", 2)[2]
    html = lxml.html.document_fromstring(markdown.markdown(body, extensions=["attr_list", "toc"]))
    assert not html.xpath("//script | //img | //@*[starts-with(name(), 'on')] | //a[contains(@href, ':')]")
    assert len(html.xpath("//h1")) == 1
    for place in ("//h1", "//h2[@id='meaning']", "//div[@class='kb-lead']/p", "//blockquote/p"):
        assert any(folded(words) in folded(found.text_content()) for found in html.xpath(place)), place


def vars_of(project):
    """The fields of a project, without what it has worked out."""
    return {
        name: getattr(project, name)
        for name in ("law", "plan", "actors", "roles", "terms", "acts", "settings", "local")
    }


def test_theme_facts_are_escaped():
    project = small_project()
    settings = project.settings.model_copy(update={"site_name": '<b>"A & B"</b>', "leave_to": "javascript:alert(1)"})
    facts = theme_facts(type(project)(**{**vars_of(project), "settings": settings}))
    assert facts["site_name"] == "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;"
    assert facts["leave_to"] == ""


def test_plain_keeps_letters_of_every_script():
    assert plain("Əliyev İsa 12") == "Əliyev İsa 12"


def test_quoted_is_ascii():
    assert quoted("İ\x07\U0001f328").isascii()


@pytest.mark.parametrize("words", ["plain", "<!--block 1-->", *HOSTILE])
def test_blocks_put_in_afterwards_make_the_same_page(words):
    """The hook shows Markdown only the headings of a page; what comes of it is what Markdown makes of the whole file."""
    block = f'<section id="here"><p>{escape_text(words)}</p></section>\n<p>x</p>'
    page = Page(path="x.html", title=words, description="d", before="<nav>x</nav>", parts=(block, heading(2, words, "there"), block))
    made, whole = (markdown.markdown(file.split("---\n", 2)[2], extensions=["attr_list", "toc"]) for file in (page.outline, page.content))
    assert re.sub(r"\s+", "", page.whole(made)) == re.sub(r"\s+", "", whole)
    assert page.anchors == {"here"}
    assert "block" not in page.outline.replace("<!--block", "") or "block" in words

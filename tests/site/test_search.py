"""Search: everything with an address is found, typed with or without marks, over http and from a folder without a network."""

import json

import pytest
from playwright.sync_api import Page, expect
from project import PROJECT
from small import small_project

from generator.addresses import address as address_of
from generator.model import folded
from generator.site import site_files
from generator.site.search import INDEX, hand_entry
from generator.wording import asks

HOME = "index.html"


@pytest.fixture(scope="module")
def searching(browser, unpacked) -> Page:
    """The search page out of the unpacked archive, network off, with its index loaded."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_offline(True)
    tab = context.new_page()
    tab.goto((unpacked / "site/search.html").as_uri())
    tab.focus("#search-words")
    tab.wait_for_selector(".kb-search__panel", state="attached")
    yield tab
    context.close()


def found(tab: Page, query: str) -> list[str]:
    """The addresses found for a query, best first."""
    return tab.evaluate("query => window.kbSearch.find(query).rows.map(row => row[3])", query)


FIRST = {
    "13.4.2": address_of("nap.13.4.2"),
    "13.4.2.": address_of("nap.13.4.2"),
    "item 13.5.6": address_of("nap.13.5.6"),
    "13.4": address_of("nap.13.4"),
    "958-IIQ": "law/index.html",
    "no 958-iiq": "law/index.html",
    "667": "plan/index.html",
    "14-1": address_of(next(article.id for article in PROJECT.law.articles if article.number and article.number.text == "14-1")),
    "P23": address_of(next(provision.id for provision in PROJECT.provisions if provision.source == "P23")),
    "12.3": address_of(next(provision.id for provision in PROJECT.provisions if provision.number and provision.number.text == "12.3")),
}


@pytest.mark.parametrize("query", FIRST)
def test_a_number_finds_what_has_it_first(searching, query):
    assert found(searching, query)[:1] == [FIRST[query]]


@pytest.mark.parametrize("typed", ["PROTECTİON", "PROTECTION", "protection", "protectıon", "Protectİon"])
def test_the_title_is_found_however_it_is_typed(searching, typed):
    assert address_of("P1") in found(searching, typed)[:10]


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("İIıi", "iiii"),
        ("ƏLƏT ələt", "elet elet"),
        ("ğşçöüĞŞÇÖÜ", "gscougscou"),
        ("victim’s", "victim's"),
        ("2014–2018", "2014-2018"),
        ("Ё", "е"),
    ],
)
def test_letters_are_compared_without_their_marks(searching, typed, same):
    assert searching.evaluate("words => window.kbFold(words)", typed) == same


def things() -> dict[str, str]:
    """Everything that must be found by its title: the title typed, and the address."""
    groups = [
        *PROJECT.law.articles, *PROJECT.provisions, *PROJECT.plan.measures, *PROJECT.plan.sections, *PROJECT.items,
        *PROJECT.roles, *PROJECT.guides, *PROJECT.quizzes,
    ]
    named = [*PROJECT.actors, *PROJECT.terms, *PROJECT.acts]
    return {
        **{address_of(each.id): each.title for each in groups},
        **{address_of(each.id): each.name for each in named},
        **{f"{address_of(guide.id)}#{situation.id}": situation.title for guide in PROJECT.guides for situation in guide.situations},
        **{address_of(question.id): asks(question) for question in PROJECT.questions},
    }


def lost(tab: Page, wanted: dict[str, str]) -> list[str]:
    """The addresses that their own titles do not find among the first ten."""
    return [address for address, title in wanted.items() if address not in found(tab, title)[:10]]


def test_everything_is_found_by_its_title(searching):
    assert lost(searching, things()) == []


def test_what_is_not_in_the_index_is_named(browser, unpacked):
    context = browser.new_context()
    tab = context.new_page()
    missing = address_of(PROJECT.provisions[3].id)
    index = (unpacked / "site" / INDEX).read_text("utf-8")
    tab.route(f"**/{INDEX}", lambda route: route.fulfill(body=index.replace(f'"{missing}"', '"gone.html"'), content_type="text/javascript"))
    tab.goto((unpacked / "site/search.html").as_uri())
    tab.focus("#search-words")
    tab.wait_for_selector(".kb-search__panel", state="attached")
    assert lost(tab, things()) == [missing]
    context.close()


def test_every_actor_term_and_act_is_found_by_any_of_its_names(searching):
    wanted = {(thing.id, name.words) for thing in (*PROJECT.actors, *PROJECT.terms, *PROJECT.acts) for name in thing.names}
    assert sorted((id_, words) for id_, words in wanted if address_of(id_) not in found(searching, words)[:40]) == []


def test_every_address_of_the_index_is_on_the_site(site):
    rows = json.loads((site / INDEX).read_text("utf-8").partition("=")[2].rstrip(";\n"))["entries"]
    html = {}
    gone = []
    for path, _, anchor in (row[3].partition("#") for row in rows):
        html[path] = html.get(path) or ((site / path).read_text("utf-8") if (site / path).is_file() else "")
        if not html[path] or (anchor and f'id="{anchor}"' not in html[path]):
            gone.append(f"{path}#{anchor}")
    assert gone == []


SITUATIONS = {f"{address_of(guide.id)}#{situation.id}" for guide in PROJECT.guides for situation in guide.situations}


@pytest.mark.parametrize("each", PROJECT.settings.search.everyday, ids=lambda each: each.words[0])
def test_an_everyday_word_leads_to_its_places(searching, each):
    for words in each.words:
        shown = searching.evaluate("words => window.kbSearch.find(words).everyday.map(each => [each.words, each.rows.map(row => row[3])])", words)
        assert [places for found, places in shown if words in found] == [[address_of(target) for target in each.see]], words


def test_an_everyday_word_is_known_by_its_endings_and_among_others(searching):
    for typed, words in (("photos", "photo"), ("may I take a Photo", "photo"), ("the police asked her name", "police ask"), ("buses", "bus")):
        shown = searching.evaluate("words => window.kbSearch.find(words).everyday.flatMap(each => each.words)", typed)
        assert words in shown, typed
    assert searching.evaluate("window.kbSearch.find('police').everyday") == []


@pytest.mark.parametrize("word", ["journalist", "camera", "pregnant", "ferryman"])
def test_nothing_but_an_ending_is_cut_off_a_word(searching, word):
    assert found(searching, word) == []


@pytest.mark.parametrize("query", ["passport", "police ask for name", "child girl", "shelter", "sixteen shelter girl"])
def test_what_says_something_comes_before_what_only_asks(searching, query):
    asking = {address_of(each.id) for each in (*PROJECT.quizzes, *PROJECT.questions)}
    only_asks = [place in asking for place in found(searching, query)]
    assert False in only_asks
    assert only_asks == sorted(only_asks)


def test_a_word_that_is_nowhere_shows_the_situations(desk):
    desk.keyboard.type("pregnant")
    expect(desk.locator(".kb-search [role=status]")).to_contain_text("this text has no such word")
    while desk.locator(".kb-search__more").is_visible():
        desk.click(".kb-search__more")
    links = desk.locator(".kb-search__list a").evaluate_all("all => all.map(each => each.getAttribute('href').replace(/^[.][/]/, ''))")
    assert set(links) == SITUATIONS


def test_everyday_words_are_ours_and_stand_above_the_hits(desk):
    desk.keyboard.type("passport")
    box = desk.locator(".kb-meant")
    expect(box.locator(".kb-meant__words")).to_have_text("For “passport” see (our choice, not the text’s words):")
    assert box.bounding_box()["y"] < desk.locator(".kb-search__list a").first.bounding_box()["y"]
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.closest('.kb-meant') !== null"), "the keyboard reaches them first"


def test_everyday_words_can_be_read_without_scripts(browser, site):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((site / "search.html").as_uri())
    listed = tab.locator("#everyday ~ dl dt").all_inner_texts()
    assert listed == [", ".join(each.words) for each in PROJECT.settings.search.everyday]
    context.close()


def test_a_title_is_never_cut(desk):
    question = max((each for each in PROJECT.questions if each.kind == "true-false"), key=lambda each: len(each.stem))
    desk.keyboard.type(asks(question))
    expect(desk.locator(".kb-search__list a").first).to_have_text(asks(question))


@pytest.fixture
def desk(tab, start):
    """The search field of the home page on a wide window, over http and from a folder."""
    tab.goto(start + HOME)
    tab.click("#header-search")
    return tab


def test_a_hit_says_what_it_is_where_it_belongs_and_whose_words_it_shows(desk):
    desk.keyboard.type("regardless of their behavior")
    hit = desk.locator(".kb-hit").first
    provision = next(each for each in PROJECT.provisions if each.source == "P23")
    article = PROJECT.article_of[provision.id]
    assert hit.locator("a").inner_text() == provision.title
    assert hit.locator(".kb-hit__place").inner_text() == f"Provision · Article {article.number.text}: {article.title}"
    assert hit.locator(".kb-hit__whose").inner_text().strip() == "The law’s words:"
    shown = hit.locator(".kb-hit__text > span").last.inner_text().strip("… ")
    assert folded(shown) in folded(provision.text)
    assert "behavior" in hit.locator("mark").all_inner_texts()


def test_steps_of_a_guide_say_their_role(desk):
    guide = PROJECT.guides[0]
    desk.keyboard.type(guide.situations[0].title)
    expect(desk.locator(".kb-hit__place", has_text=f"Steps · Guide: {guide.title}").first).to_be_visible()


def test_the_number_of_results_is_announced(desk):
    desk.keyboard.type("13.4.2")
    status = desk.locator(".kb-search [role=status]")
    expect(status).to_have_text("1 result.")
    desk.keyboard.type(" zebra")
    expect(status).to_have_text("1 result. None holds all of the words. “zebra” is no word of this text.")
    desk.fill("#header-search", "zebra")
    expect(status).to_have_text("Nothing found: this text has no such word. Try another, or look through the situations below.")
    desk.fill("#header-search", "passports")
    expect(status).to_contain_text("“passports” is nowhere; shown for “passport”.")


def test_search_by_keyboard_alone(tab, start):
    tab.goto(start + HOME)
    for _ in range(6):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.id") == "header-search":
            break
    tab.keyboard.type("shelter")
    expect(tab.locator(".kb-hit").first).to_be_visible()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.textContent") == tab.locator(".kb-hit a").nth(1).inner_text()
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate("document.activeElement.id") == "header-search"
    tab.keyboard.press("Escape")
    expect(tab.locator(".kb-search__panel")).to_be_hidden()
    tab.keyboard.type("shelter")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    tab.wait_for_url(lambda url: not url.endswith(HOME))
    assert tab.locator("h1").count() == 1


def test_the_list_closes_when_the_focus_leaves(desk):
    desk.keyboard.type("shelter")
    expect(desk.locator(".kb-search__panel")).to_be_visible()
    desk.focus("article a")
    expect(desk.locator(".kb-search__panel")).to_be_hidden()


def test_more_results_are_a_button_away(desk):
    desk.keyboard.type("child")
    hits = desk.locator(".kb-hit")
    expect(hits).to_have_count(40)
    desk.click(".kb-search__more")
    expect(hits).to_have_count(80)
    assert desk.evaluate("document.activeElement.textContent") == hits.nth(40).locator("a").inner_text()
    while desk.locator(".kb-search__more").is_visible():
        desk.click(".kb-search__more")
    assert len(set(hits.locator("a").evaluate_all("all => all.map(each => each.href)"))) == hits.count() > 80


def test_what_is_typed_is_never_markup(desk):
    desk.keyboard.type("<img src=x onerror=alert(1)> shelter")
    expect(desk.locator(".kb-hit").first).to_be_visible()
    assert desk.locator(".kb-search__panel img").count() == 0


def test_on_a_phone_search_is_a_page(tab, start):
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(start + HOME)
    tab.click(".kb-search-link")
    tab.wait_for_url("**/search.html")
    tab.click("#search-words")
    tab.keyboard.type("ministry of labor and social protection of population")
    expect(tab.locator(".kb-hit").first).to_be_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320


def test_hits_on_the_page_for_wrong_addresses_lead_into_the_site(tab, address):
    tab.goto(address + "404.html")
    tab.click("#header-search")
    tab.keyboard.type("13.4.2")
    assert tab.locator(".kb-hit a").first.evaluate("link => link.href") == address + address_of("nap.13.4.2")


def test_when_the_index_cannot_be_loaded_it_is_said(browser, unpacked):
    context = browser.new_context()
    tab = context.new_page()
    tab.route(f"**/{INDEX}", lambda route: route.abort())
    tab.goto((unpacked / "site/search.html").as_uri())
    tab.focus("#search-words")
    expect(tab.locator("[data-search] [role=status]")).to_contain_text("could not be loaded")
    context.close()


def test_the_index_is_a_script_whatever_the_data_holds():
    project = small_project()
    by_hand = {"x.html": '---\ntitle: "</script>\\u2028\\""\ndescription: d\n---\n\n# x\n'}
    script = site_files(project, by_hand)[INDEX]
    assert "\u2028" not in script
    rows = json.loads(script.partition("=")[2].rstrip(";\n"))["entries"]
    assert rows[-1][2:4] == ['</script>\u2028"', "x.html"]


def test_a_page_for_maintainers_is_linked_and_not_searched(site):
    rows = json.loads((site / INDEX).read_text("utf-8").partition("=")[2].rstrip(";\n"))["entries"]
    assert {"about.html", "open-data.html"} <= {row[3] for row in rows}
    assert "zensical.html" not in {row[3] for row in rows}
    assert 'href="zensical.html"' in (site / "about.html").read_text("utf-8")


def test_a_page_by_hand_without_front_matter_is_found_by_its_address():
    assert hand_entry("x.html", "# x\n").title == "x.html"

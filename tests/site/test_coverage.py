"""Nothing is missing: provisions, norms, items, executors, paragraphs. One test per thing, named after it."""

import pytest
from built import at, page, under_heading, visible, words_of_the_source
from project import PROJECT

from generator.model import folded

PROVISIONS = {provision.id: provision for provision in PROJECT.provisions}
NORMS = {found.id: found for found in PROJECT.norms}
MEASURES = {measure.id: measure for measure in PROJECT.plan.measures}
ITEMS = {item.id: item for item in PROJECT.items}
EXECUTORS = {
    f"{item.id}-{place}-{body.actor}": (item, body)
    for item in PROJECT.items
    for place, body in enumerate(item.executors.bodies, 1)
}
LINES = {line.source: line for line, _ in PROJECT.source_lines()}
ACTORS = {actor.id: actor for actor in PROJECT.actors}


@pytest.mark.parametrize("id_", PROVISIONS)
def test_provision_is_on_its_page(site, id_):
    assert folded(PROVISIONS[id_].text) in words_of_the_source(under_heading(site, id_))


@pytest.mark.parametrize("id_", PROVISIONS)
def test_provision_has_plain_words_and_number(site, id_):
    seen, provision = visible(under_heading(site, id_)), PROVISIONS[id_]
    number = provision.number or PROJECT.article_of[id_].number
    assert folded(provision.summary) in seen
    assert (
        f"{number.text} ({number.remark})"
        if number and number.remark
        else number.text
        if number
        else "number not given in the source"
    ) in seen
    assert all(folded(note.says) in seen for note in provision.notes)


@pytest.mark.parametrize("id_", NORMS)
def test_norm_is_on_its_page(site, id_):
    seen, norm = visible(at(site, id_)), NORMS[id_].norm
    stated = [mention.words for mention in (*norm.bearers, *norm.beneficiary, *norm.towards)]
    wanted = [norm.action, norm.quote, *norm.when, *norm.unless, *norm.regardless, *stated]
    wanted += [norm.period.words] if norm.period else []
    wanted += [] if norm.bearers else ["not stated in the text"]
    assert [words for words in wanted if folded(words) not in seen] == []


@pytest.mark.parametrize("id_", NORMS)
def test_norm_is_in_the_matrix(site, id_):
    found, matrix = NORMS[id_], at_matrix(site)
    for group in [mention.actor.split(".", 1)[1] for mention in found.norm.bearers] or ["not-stated"]:
        assert folded(found.norm.action) in matrix[group]


def at_matrix(site):
    """The text of each group of the duty matrix."""
    return {
        body.get("data-who"): visible(body) for body in page(site, "matrix.html").xpath("//table[@id='matrix']/tbody")
    }


@pytest.mark.parametrize("id_", NORMS)
def test_norm_is_on_the_page_of_everybody_it_names(site, id_):
    norm = NORMS[id_].norm
    for mention in (*norm.bearers, *norm.beneficiary, *norm.towards):
        path = f"who/{mention.actor.split('.', 1)[1]}.html"
        assert folded(norm.action) in visible(page(site, path).xpath("//article")[0]), path


@pytest.mark.parametrize("id_", MEASURES)
def test_measure_is_on_its_page(site, id_):
    block = under_heading(site, id_)
    assert folded(MEASURES[id_].text) in words_of_the_source(block)
    assert folded(MEASURES[id_].summary) in visible(block)


@pytest.mark.parametrize("id_", ITEMS)
def test_item_is_on_its_page(site, id_):
    block = under_heading(site, id_)
    assert [folded(cell.text) for cell in ITEMS[id_].cells] == words_of_the_source(block)
    assert folded(ITEMS[id_].summary) in visible(block)


@pytest.mark.parametrize("id_", EXECUTORS)
def test_executor_is_named_in_order(site, id_):
    item, body = EXECUTORS[id_]
    listed = [visible(each) for each in under_heading(site, item.id).xpath(".//dd/ol/li")]
    assert folded(body.words) in listed[item.executors.bodies.index(body)]


@pytest.mark.parametrize("source", sorted(LINES, key=lambda source: int(source[1:])))
def test_paragraph_is_on_the_source_page(site, source):
    assert folded(LINES[source].text) in [visible(words) for words in at(site, source).xpath("./p")]


def test_the_source_page_is_in_order(site):
    anchors = page(site, "source.html").xpath("//ol[contains(@class, 'kb-source')]/li/@id")
    assert anchors == [f"p{number}" for number in range(1, PROJECT.law.source.paragraphs + 1)]


@pytest.mark.parametrize("id_", ACTORS)
def test_actor_has_a_page(site, id_):
    seen = visible(page(site, f"who/{id_.split('.', 1)[1]}.html").xpath("//article")[0])
    assert all(folded(name.words) in seen for name in ACTORS[id_].names)


@pytest.mark.parametrize(
    "id_", [record.id for group in (PROJECT.terms, PROJECT.acts, PROJECT.roles) for record in group]
)
def test_term_act_and_role_have_a_place(site, id_):
    record = PROJECT.by_id[id_]
    assert folded(getattr(record, "name", None) or record.title) in visible(at(site, id_))

"""The law's extract as an `act`: articles, topics without a number, and one paragraph or list point per provision."""

from __future__ import annotations

from lxml.etree import _Element

from generator.data_names import LAW_XML, grouped, own_number
from generator.exports.akn.layout import to_bytes
from generator.exports.akn.meta import Facts, amendment, meta
from generator.exports.akn.names import E, law_uri
from generator.exports.akn.notes import Notes
from generator.exports.akn.targets import Targets
from generator.exports.akn.text import paragraph, unplaced
from generator.model import Article, Project, Provision
from generator.wording import law_fingerprint, number_text

NOT_STATED = "not stated in the source"


def law_document(project: Project) -> bytes:
    """The whole document."""
    targets = Targets(project, LAW_XML)
    notes = Notes(targets)
    articles = [article_element(article, targets, notes) for article in project.law.articles]
    cited = [reference for provision in project.provisions for reference in provision.refs]
    body = E.body({"{http://www.w3.org/XML/1998/namespace}lang": project.law.work.language}, *articles)
    head = meta(facts(project), targets, targets.acts(cited), notes.made)
    return to_bytes(E.akomaNtoso(E.act({"name": "act", "contains": "singleVersion"}, head, body)))


def facts(project: Project) -> Facts:
    """What the document says of itself."""
    work = project.law.work
    return Facts(
        uri=law_uri(project), title=work.title, number=work.number, day=work.date, nature=work.nature, author=NOT_STATED,
        fingerprint=law_fingerprint(project),
        amendments=tuple(amendment(each.number, each.date, each.what) for each in work.amendments),
    )


def article_element(article: Article, targets: Targets, notes: Notes) -> _Element:
    """An article, or a topic where the source does not say which article the paragraphs belong to."""
    name = targets.names[article.id]
    place = {"eId": name, "GUID": article.id}
    element = E.article(place) if article.kind == "article" else E.hcontainer({**place, "name": "topic"})
    if article.number:
        element.append(E.num({"status": "editorial"}, number_text(article.number)))
    element.append(E.heading({"status": "editorial"}, article.title))
    notes.number(name, article.number)
    for provision, items in grouped(article.provisions):
        element.append(provision_element(provision, items, article, targets, notes))
    return element


def provision_element(
    provision: Provision, items: tuple[Provision, ...], article: Article, targets: Targets, notes: Notes, kind: str = "paragraph"
) -> _Element:
    """A provision; one that leads in a list holds the list's points."""
    name, number = targets.names[provision.id], own_number(provision, article)
    element = getattr(E, kind)({"eId": name, "GUID": provision.id, "class": provision.kind})
    if number:
        element.append(E.num({"status": "editorial"}, number_text(provision.number)))
        notes.number(name, provision.number)
    notes.all(name, provision.notes, provision.refs, unplaced([provision.text], provision.refs))
    if items:
        element.append(E.intro({"eId": f"{name}__intro"}, words(provision, f"{name}__intro__p_1", targets)))
    else:
        element.append(E.content(words(provision, f"{name}__p_1", targets)))
    for item in items:
        element.append(provision_element(item, (), article, targets, notes, "point"))
    return element


def words(provision: Provision, name: str, targets: Targets) -> _Element:
    """The words of a provision."""
    return paragraph(name, provision.source, provision.text, provision.refs, targets.reference)

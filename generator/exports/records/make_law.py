"""From the model to the published records of the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.data_names import akn_file, data_file, grouped
from generator.exports.akn.names import law_uri, plan_uri, portion
from generator.exports.context import Data, ids, place
from generator.exports.records.base import FORMAT_VERSION, NOTICE, Citing, Element, LinkedTo, Resolved
from generator.exports.records.law import ArticleRecord, NormRecord, ProvisionRecord
from generator.model import Article, Provision, Reference
from generator.model.project import NormIn
from generator.wording import citation


def head(data: Data, id_: str, title: str) -> dict[str, object]:
    """What every record begins with."""
    address = place(id_)
    return {
        "format_version": FORMAT_VERSION, "edition": data.project.settings.edition, "notice": NOTICE, "id": id_, "title": title,
        "file": data_file(id_), "address": address, "url": data.url(address),
    }


def element(data: Data, id_: str) -> Element:
    """The element of the Akoma Ntoso document that holds a record's words."""
    uri = law_uri(data.project) if id_.startswith("law.") else plan_uri(data.project)
    eid = data.elements[id_]
    return Element(file=akn_file(id_), eid=eid, iri=portion(uri, eid))


def resolved(refs: Iterable[Reference]) -> tuple[Resolved, ...]:
    """References with the address of what is meant."""
    return tuple(
        Resolved(
            cites=ref.cites, status=ref.status, to=ref.to, act=ref.act, note=ref.note,
            address=place(target) if (target := ref.to or ref.act) else None,
        )
        for ref in refs
    )


def citing(data: Data, id_: str) -> tuple[Citing, ...]:
    """Who cites a record."""
    found = data.relations.cited_by.get(id_, ())
    return tuple(Citing(id=record.id, cites=ref.cites, status=ref.status) for record, ref in found)


def plan_links(data: Data, id_: str) -> tuple[LinkedTo, ...]:
    """The measures and items that are linked to a record of the law."""
    return tuple(LinkedTo(id=record.id, why=link.why) for record, link in data.relations.plan_links.get(id_, ()))


def law_records(data: Data) -> Iterator[ArticleRecord | ProvisionRecord]:
    """Every article and topic, each with its provisions behind it."""
    for article in data.project.law.articles:
        yield article_record(data, article)
        for provision, items in grouped(article.provisions):
            yield provision_record(data, provision, article, items)
            yield from (provision_record(data, item, article, lead_in=provision.id) for item in items)


def article_record(data: Data, article: Article) -> ArticleRecord:
    """An article or a topic."""
    return ArticleRecord(
        **head(data, article.id, article.title), type="article", kind=article.kind, number=article.number, intro=article.intro,
        provisions=tuple(ids(article.provisions)), akn=element(data, article.id), cited_by=citing(data, article.id),
        plan_links=plan_links(data, article.id), roles=roles(data, article.provisions),
    )


def roles(data: Data, provisions: Iterable[Provision]) -> tuple[str, ...]:
    """The roles that a norm of the provisions binds or concerns, in the order of the roles."""
    norms = [data.project.norm_by_id[provision.norm_id(norm)] for provision in provisions for norm in provision.norms]
    found = {role for norm in norms for role in (*data.roles_bound(norm), *norm.norm.concerns)}
    return tuple(role.id for role in data.project.roles if role.id in found)


def provision_record(
    data: Data, provision: Provision, article: Article, items: tuple[Provision, ...] = (), lead_in: str | None = None
) -> ProvisionRecord:
    """A provision with its norms and everything that points at it."""
    relations, id_ = data.relations, provision.id
    return ProvisionRecord(
        **head(data, id_, provision.title), type="provision", source=provision.source, kind=provision.kind, article=article.id,
        list_items=ids(items), lead_in=lead_in, text=provision.text, words=provision.words, number=provision.number,
        citation=citation(data.project, provision), summary=provision.summary,
        norms=tuple(norm_record(data, data.project.norm_by_id[provision.norm_id(norm)]) for norm in provision.norms),
        refs=resolved(provision.refs), notes=provision.notes, reviewed=provision.reviewed, akn=element(data, id_),
        cited_by=citing(data, id_), compared_by=ids(relations.compared_by.get(id_, ())), plan_links=plan_links(data, id_),
        terms=ids(relations.terms_in.get(id_, ())), defines=ids(relations.defines.get(id_, ())),
        actors=ids(relations.actors_in.get(id_, ())), roles=roles(data, (provision,)),
        guides=ids(data.guides_on.get(id_, ())), questions=ids(data.questions_on.get(id_, ())),
    )


def norm_record(data: Data, found: NormIn) -> NormRecord:
    """A norm; a bearer that the text does not state stays unstated."""
    norm = found.norm
    same = ("modality", "nature", "beneficiary", "towards", "action", "when", "unless", "regardless", "period", "age", "quote")
    return NormRecord(
        id=found.id, address=place(found.id), bearer_stated=bool(norm.bearers), bearers=norm.bearers,
        roles_bound=data.roles_bound(found), roles_concerned=norm.concerns,
        guides=ids(data.relations.guides_citing.get(found.id, ())), questions=ids(data.questions_citing.get(found.id, ())),
        **{name: getattr(norm, name) for name in same},
    )

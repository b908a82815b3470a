"""What each page of the law is about, in the words of schema.org/Legislation, for the head of that page.

Said is what is known, and no more. Whether the law is in force today is not known: `legislationLegalForce` is left out, and the
description says that it was not checked. That these files have no official standing is known: `UnofficialLegalValue`.

The page's Legislation is this edition of the extract; the law itself is its `exampleOfWork`. schema.org puts what ELI keeps
apart (work, expression, format) on one kind of thing, so date, number and kind of the law stand on both. An article is a part
of an act and no act: the kind stands on the whole alone.
"""

from __future__ import annotations

import json

from generator import addresses
from generator.data_names import ALL, LAW_XML, data_file
from generator.exports.akn.names import law_uri, portion
from generator.exports.context import Data, place
from generator.model import Article, Project, Provision
from generator.wording import citation, number_of, number_text

INDEX = "law/index.html"
TYPE = "act"
SIGNS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Signs with which text could end the script element that holds it, or act in a script."""


def by_page(project: Project) -> dict[str, str]:
    """The JSON text for each page of the law, ready to stand in a script element."""
    data = Data(project)
    pages = {INDEX: whole(data)}
    pages.update({place(article.id): article_page(data, article) for article in project.law.articles})
    return {page: safe(json.dumps(found, ensure_ascii=False, separators=(",", ":"))) for page, found in pages.items()}


def safe(text: str) -> str:
    """JSON text that cannot break out of a script element; as JSON it says the same."""
    for sign, escape in SIGNS.items():
        text = text.replace(sign, escape)
    return text


def at(data: Data, page: str, target: str) -> str:
    """A whole address where the site has one; else relative to the page."""
    return data.url(target) or addresses.relative(page, target)


def whole(data: Data) -> dict[str, object]:
    """The page of the law as a whole."""
    work, articles = data.project.law.work, data.project.law.articles
    return {
        "@context": "https://schema.org",
        **described(data, INDEX, work.title),
        **identity(data),
        "description": work.nature,
        "exampleOfWork": {"@type": "Legislation", **identity(data), "name": work.title},
        "hasPart": [
            {"@type": "Legislation", "@id": at(data, INDEX, place(article.id)), "name": article.title} for article in articles
        ],
        "encoding": [
            encoding(data, INDEX, LAW_XML, "application/akn+xml"),
            encoding(data, INDEX, ALL, "application/json"),
        ],
    }


def article_page(data: Data, article: Article) -> dict[str, object]:
    """The page of an article or topic, with its provisions."""
    page = place(article.id)
    name = f"Article {number_text(article.number)}: {article.title}" if article.number else article.title
    return {
        "@context": "https://schema.org",
        **described(data, page, name),
        "description": article.intro,
        "legislationIdentifier": portion(law_uri(data.project), data.elements[article.id]),
        "legislationDate": data.project.law.work.date.isoformat(),
        "isPartOf": {"@type": "Legislation", "@id": at(data, page, INDEX), **identity(data), "name": data.project.law.work.title},
        "hasPart": [part(data, page, provision) for provision in article.provisions],
        "encoding": [
            encoding(data, page, LAW_XML, "application/akn+xml"),
            encoding(data, page, data_file(article.id), "application/json"),
        ],
    }


def part(data: Data, page: str, provision: Provision) -> dict[str, object]:
    """A provision; a number only where one may be printed."""
    project = data.project
    made: dict[str, object] = {
        "@type": "Legislation",
        "@id": at(data, page, place(provision.id)),
        "name": provision.title,
        "legislationIdentifier": portion(law_uri(project), data.elements[provision.id]),
        "inLanguage": project.law.work.language,
        "isPartOf": {"@id": at(data, page, page)},
        "alternateName": citation(project, provision),
        "encoding": [encoding(data, page, data_file(provision.id), "application/json")],
    }
    number = number_of(provision, project.article_of[provision.id])
    if number:
        made["position"] = number_text(number)
    return made


def identity(data: Data) -> dict[str, object]:
    """What names the law, on this page and everywhere."""
    work = data.project.law.work
    return {
        "legislationIdentifier": [work.number, law_uri(data.project).uri()],
        "legislationDate": work.date.isoformat(),
        "legislationType": TYPE,
        "jurisdiction": {"@type": "Country", "identifier": work.country.upper()},
    }


def described(data: Data, page: str, name: str) -> dict[str, object]:
    """What every page's Legislation says of itself."""
    project = data.project
    return {
        "@type": "Legislation",
        "@id": at(data, page, page),
        "name": name,
        "inLanguage": project.law.work.language,
        "version": f"edition {project.settings.edition.isoformat()}",
        "isBasedOn": {
            "@type": "WebPage",
            "@id": at(data, page, "source.html"),
            "publisher": {"@type": "Organization", "name": project.law.source.publisher},
            "identifier": f"sha256:{project.law.source.sha256}",
        },
    }


def encoding(data: Data, page: str, path: str, media_type: str) -> dict[str, str]:
    """A file that holds the words, without any official standing."""
    return {
        "@type": "LegislationObject",
        "contentUrl": at(data, page, path),
        "encodingFormat": media_type,
        "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
    }

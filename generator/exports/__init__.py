"""Open data: law and plan for other people's programs. Pure functions of the model; nothing here knows the site."""

from __future__ import annotations

from generator.data_names import MANIFEST
from generator.exports import akn, tables, terms
from generator.exports.context import Data
from generator.exports.legislation import by_page
from generator.exports.manifest import manifest
from generator.exports.records.files import record_files
from generator.model import Project

__all__ = ["files", "legislation"]


def files(project: Project) -> dict[str, bytes]:
    """Every file of the open data, by its path from the site's folder on; the manifest last."""
    data = Data(project)
    made = {**akn.documents(project), **record_files(data), **tables.tables(data), **terms.vocabulary(data)}
    return {**made, MANIFEST: manifest(data, made)}


def legislation(project: Project) -> dict[str, str]:
    """The description of the law in the words of schema.org for each page of the law, by the page's address."""
    return by_page(project)

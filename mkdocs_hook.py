"""The bridge to MkDocs: every build reads the data anew and adds the pages made from it.

MkDocs puts this file's folder on `sys.path` while it loads the hook; that is how the package `generator` is found,
and why every import stands at the top.
"""

import os
from datetime import UTC, datetime, time
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from generator.exports import files as data_files
from generator.exports import legislation
from generator.reading import read
from generator.site import filled, pages, theme_facts

ROOT = Path(__file__).resolve().parent


def on_config(config):
    """Read the data; hand the theme the facts of this edition, and MkDocs the edition's date instead of the clock."""
    project, faults = read(ROOT)
    if project is None or faults:
        raise PluginError("\n".join(["the data has faults; nothing was built", *map(str, faults)]))
    midnight = datetime.combine(project.settings.edition, time(), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
    facts = theme_facts(project)
    config.site_name = facts["site_name"]
    config.site_url = project.settings.site_address or config.site_url
    config.extra["facts"] = facts
    config.extra["project"] = project
    config.extra["legislation"] = legislation(project)
    return config


def on_files(files, config):
    """Add every generated page and the open data beside them."""
    project = config.extra["project"]
    for path, content in {**pages(project), **data_files(project)}.items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown, page, config, files):
    """Fill the facts into the pages written by hand."""
    if page.file.generated_by:
        return markdown
    return filled(markdown, page.file.dest_uri, config.extra["project"])

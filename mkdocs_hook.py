"""The bridge to MkDocs: every build reads the data anew and adds the pages made from it.

MkDocs puts this file's folder on `sys.path` while it loads the hook; that is how the package `generator` is found,
and why every import stands at the top.
"""

import os
from datetime import UTC, datetime, time
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from markupsafe import Markup
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from generator.downloads import FOLDER, MADE, covers, downloads
from generator.exports import files as data_files
from generator.exports import legislation
from generator.fonts import fonts
from generator.memory import collect_seldom
from generator.readability import keep_measured
from generator.reading import read
from generator.site import filled, site_pages, theme_facts
from generator.site.by_hand import CHANGED, published
from generator.site.render import keep_compiled
from generator.site.search import INDEX
from generator.staging import BUILD

ROOT = Path(__file__).resolve().parent
NOT_ASKED_FOR = ("assets/javascripts/", "assets/images/", "assets/stylesheets/palette")
"""What the theme brings and no page of ours asks for, besides the maps of its styles."""
RUN = {"serving": False}


def on_startup(command, dirty):
    """Remember whether `mkdocs serve` runs, which adds a script of its own to every page; keep what costs much and changes seldom."""
    collect_seldom()
    RUN["serving"] = command == "serve"
    keep_compiled(ROOT / BUILD / "templates", look=RUN["serving"])
    keep_measured(ROOT / BUILD / "reading")


def on_config(config):
    """Read the data; hand the theme the facts of this edition, and MkDocs the edition's date instead of the clock."""
    project, faults = read(ROOT)
    if project is None or faults:
        raise PluginError("\n".join(["the data has faults; nothing was built", *map(str, faults)]))
    midnight = datetime.combine(project.settings.edition, time(), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
    facts = theme_facts(project, serving=RUN["serving"])
    config.site_name = Markup(facts["site_name"])  # escaped once: the theme escapes it again in some places
    config.site_url = project.settings.site_address or config.site_url
    config.extra["facts"] = facts
    config.extra["project"] = project
    config.extra["legislation"] = legislation(project)
    return config


def on_env(env, config, files):
    """Keep the theme's compiled templates too."""
    env.bytecode_cache = FileSystemBytecodeCache(str(ROOT / BUILD / "templates"))
    return env


def on_files(files, config):
    """Add all that is made: pages, search index, data, fonts, downloads. Leave out what nobody asks for; guard the pages written whole."""
    project, by_hand = config.extra["project"], {}
    for file in list(files):
        if file.src_dir != config.docs_dir:
            if file.src_uri.startswith(NOT_ASKED_FOR) or file.src_uri.endswith(".map"):
                files.remove(file)
        elif file.is_documentation_page():
            by_hand[file.dest_uri] = file.content_string
        elif file.src_uri.endswith(CHANGED):
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=published(file.src_uri, file.content_bytes)))
    dist = Path(os.environ[MADE]) if MADE in os.environ else None
    ready = downloads(project, dist) if dist else []
    pictures = {name: (f"{FOLDER}handbooks/{file.name}", file) for name, file in covers(project, dist).items()}
    for path, file in (*((FOLDER + each.path, each.file) for each in ready), *pictures.values()):
        files.append(File.generated(config, path, abs_src_path=str(file)))
    made, found = site_pages(project, by_hand, ready, {name: path for name, (path, _) in pictures.items()})
    config.extra["pages"] = {page.source_path: page for page in made}
    outlines = {page.source_path: page.outline for page in made}
    for path, content in {**outlines, INDEX: found, **data_files(project), **fonts(ROOT / BUILD / "fonts")}.items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown, page, config, files):
    """Fill the facts into the pages written by hand."""
    if page.file.generated_by:
        return markdown
    return filled(markdown, page.file.dest_uri, config.extra["project"])


def on_page_content(html, page, config, files):
    """Put the HTML blocks of a generated page in, which Markdown has no work with; their anchors can be linked to."""
    made = config.extra["pages"].get(page.file.src_uri)
    if made is None:
        return html
    page.present_anchor_ids |= made.anchors
    return made.whole(html)

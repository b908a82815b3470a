"""The templates: Jinja2, everything escaped, nothing undefined."""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from generator import quizforms, wording
from generator.pictures import Picture

TEMPLATES = Path(__file__).parent / "templates"


def environment() -> Environment:
    """The environment of all our templates."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(
        MODALITY=wording.MODALITY,
        MODALITY_NOUN=wording.MODALITY_NOUN,
        LEGEND=wording.LEGEND,
        SETTLES=wording.SETTLES,
        PERIOD_KIND=wording.PERIOD_KIND,
        NOTE_KIND=wording.NOTE_KIND,
        NO_NUMBER=wording.NO_NUMBER,
        guide_name=wording.guide_name,
        NO_PERIOD=wording.NO_PERIOD,
        KNOW_TOO=wording.KNOW_TOO,
        CONTACT_CHECK=wording.CONTACT_CHECK,
        UNFILLED=wording.UNFILLED,
    )
    for function in (
        wording.asks,
        wording.day,
        wording.paragraph,
        wording.paragraphs,
        wording.number_text,
        wording.age_words,
        wording.term_words,
        wording.stated,
        wording.period_length,
        wording.plan_years,
        wording.paragraph_range,
        wording.ordinal,
        wording.size,
    ):
        env.filters[function.__name__] = function
    return env


ENVIRONMENT = environment()


def keep_compiled(folder: Path, *, look: bool) -> None:
    """Keep compiled templates in a folder, so that the next build only reads them. A template that changed is compiled anew.

    `look`: whether to look again before each use if a template has changed meanwhile, as somebody who edits them while serving needs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for env in (ENVIRONMENT, quizforms.ENVIRONMENT):
        env.bytecode_cache, env.auto_reload = FileSystemBytecodeCache(str(folder)), look


def block(template: str, **context: object) -> str:
    """One HTML block for a page, from a template and what it shows."""
    return ENVIRONMENT.get_template(template).render(**context).strip()


def figure(picture: Picture) -> str:
    """A picture as a figure on a page, one HTML block."""
    return block("picture.html", picture=picture)

"""A law that nobody made, as long as one likes: the same law from the same seed, without a fault in any rule."""

from __future__ import annotations

import hashlib
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.model import (
    Act, Actor, Article, LawFile, Measure, Mention, Model, Name, Norm, Note, Period, PlanFile, PlanItem, PlanSection, PlanTerm, Project, Provision, Reference,
    Reviewed, Role, SettingsFile, Source, Structure, Term, Work, fingerprint,
)
from generator.model.plan import Executors, Link, PlanWork, Twin
from generator.source import source_page

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 24)
IN_AN_ARTICLE = 20
ACT = "the Charter of Ports"
COPY = "law/source/page.txt"

BODIES = ("council", "inspectorate", "registry", "tribunal", "harbour office", "archive", "treasury", "board of schools", "health service", "land office")
PEOPLE = ("applicant", "resident", "pupil", "tenant", "traveller", "witness")
VERBS = ("review", "record", "publish", "examine", "deliver", "certify", "renew", "suspend", "register", "return")
THINGS = ("petition", "permit", "ledger", "inventory", "timetable", "certificate", "deposit", "survey", "notice", "statement", "seal", "charter")
MORE = ("annual", "written", "complete", "provisional", "regional", "sealed", "second", "public", "original", "revised", "corrected", "joint")


def write(root: Path, provisions: int, seed: int = 1) -> Path:
    """Write a project whose law has so many provisions into the new folder `root`; returns the folder."""
    project = law(provisions, seed)
    page = source_page(project)
    for name in ("docs", "overrides", "mkdocs.yml", "mkdocs_hook.py"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        root.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, root / name)
    (root / "generator").symlink_to(ROOT / "generator")
    source = project.law.source.model_copy(update={"sha256": hashlib.sha256(page.encode("utf-8")).hexdigest()})
    files = {
        "law/articles.yaml": plain(project.law.model_copy(update={"source": source})), "nap/plan.yaml": plain(project.plan),
        "law/actors.yaml": {"actors": [plain(each) for each in project.actors]}, "law/roles.yaml": {"roles": [plain(each) for each in project.roles]},
        "law/terms.yaml": {"terms": [plain(each) for each in project.terms]}, "law/acts.yaml": {"acts": [plain(each) for each in project.acts]},
        "settings.yaml": plain(project.settings), "local.yaml": {},
    }
    for name, record in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(yaml.dump(record, allow_unicode=True, sort_keys=False, width=120, Dumper=yaml.CSafeDumper), encoding="utf-8")
    for folder in ("guides", "quizzes", "law/source"):
        (root / folder).mkdir(parents=True)
    (root / COPY).write_bytes(page.encode("utf-8"))
    return root


def plain(record: Model) -> dict[str, Any]:
    """A record as people write it: what has its default is left out."""
    return record.model_dump(mode="json", exclude_defaults=True)


def law(provisions: int, seed: int) -> Project:
    """The whole project."""
    chance = random.Random(seed)
    articles = tuple(article(number, first, min(IN_AN_ARTICLE, provisions - first), chance) for number, first in enumerate(range(0, provisions, IN_AN_ARTICLE), 1))
    after = provisions + 2
    source = Source(
        file=COPY, sha256="0" * 64, publisher="Nobody", paragraphs=after + 8, title=Structure(source="P1", text="A LAW FOR MEASURING"),
        contact=(Structure(source=f"P{after + 8}", text="No address"),),
    )
    work = Work(title="Law for Measuring", number="1", date=DAY, language="en", country="az", nature="A law that nobody made, to measure with.")
    return Project(
        law=LawFile(work=work, source=source, articles=articles), plan=plan(after), actors=tuple(actors()),
        roles=(Role(id="role.clerks", title="Clerks", door="You work in an office.", covers=tuple(actor_id(body) for body in BODIES)),),
        terms=(Term(id="term.permit", name="permit", names=(Name(words="permit"),), meaning="The text does not say."),),
        acts=(Act(id="act.charter", name=ACT, names=(Name(words=ACT),), about="Cited; not here."),),
        settings=SettingsFile(site_name="A law for measuring", edition=DAY, pass_mark=80),
    )


def actor_id(name: str) -> str:
    """The id of an actor by its name."""
    return "actor." + name.replace(" ", "-")


def actors() -> Iterator[Actor]:
    """Everybody whom the law names."""
    for kind, names in (("body", BODIES), ("people", PEOPLE)):
        for name in names:
            yield Actor(id=actor_id(name), kind=kind, name=name, about=f"Named in the text as “{name}”.", names=(Name(words=name),))


def article(number: int, first: int, provisions: int, chance: random.Random) -> Article:
    """An article of so many provisions; `first` is how many stand before it."""
    id_ = f"law.article-{number}"
    return Article(
        id=id_, kind="topic", title=f"{chance.choice(MORE).capitalize()} {chance.choice(THINGS)}s, part {number}", intro=f"Rules on a {chance.choice(THINGS)}.",
        provisions=tuple(provision(id_, first + place, place, chance) for place in range(provisions)),
    )


def provision(article_id: str, number: int, place: int, chance: random.Random) -> Provision:
    """A provision of two sentences, each with a norm; some have a period, a note, a reference to the provision before."""
    days = chance.choice((5, 10, 14, 30, 60))
    body, other = chance.sample(BODIES, 2)
    person, verb, thing, more = chance.choice(PEOPLE), chance.choice(VERBS), chance.choice(THINGS), chance.choice(MORE)
    duty = f"The {body} shall {verb} the {more} {thing} of every {person} within {days} days and keep a {chance.choice(MORE)} {chance.choice(THINGS)} of it"
    leave = f"The {other} may ask for a {chance.choice(MORE)} {chance.choice(THINGS)} where the {chance.choice(THINGS)} of the {person} is not {chance.choice(MORE)}"
    cites = " as the rule before this one provides" if place and number % 10 == 5 else f" under {ACT}" if not place else ""
    text = f"{duty}{cites}. {leave}."
    period = Period(words=f"within {days} days", kind="limit", length=days, unit="days", runs_from="not stated")
    norms = (
        Norm(id="duty", modality="obligation", bearer=(Mention(words=f"The {body}", actor=actor_id(body)),), beneficiary=(Mention(words=person, actor=actor_id(person)),),
             action=f"{verb.capitalize()} the {more} {thing}.", period=period, quote=duty),
        Norm(id="leave", modality="permission", bearer=(Mention(words=f"The {other}", actor=actor_id(other)),), action=f"Ask for more about the {thing}.",
             when=(f"Something about the {person} is missing.",), quote=leave),
    )
    return Provision(
        id=f"{article_id}.rule-{number + 1}", source=f"P{number + 2}", title=f"{verb.capitalize()} the {more} {thing} of a {person}", text=text, norms=norms,
        summary=f"The {body} must {verb} the {more} {thing} within {days} days. The {other} may ask for more.",
        notes=(Note(kind="gap", about=f"within {days} days", says="From when the days run is not said."),) if number % 3 == 0 else (),
        refs=references(cites.strip(), f"{article_id}.rule-{number}"),
        reviewed=Reviewed(date=DAY, words=fingerprint(text)),
    )


def references(cites: str, before: str) -> tuple[Reference, ...]:
    """What a provision cites: another act, or the provision `before` it."""
    if ACT in cites:
        return (Reference(cites=cites, status="outside this text", act="act.charter"),)
    return (Reference(cites=cites, status="resolved", to=before),) if cites else ()


def plan(after: int) -> PlanFile:
    """The smallest plan, in the paragraphs from number `after` on."""
    cells = ("To keep the ledger", "council", "2014-2016")
    item = PlanItem(
        id="nap.1.1.1", title="The ledger", number=Structure(source=f"P{after + 4}", text="1.1.1."), measure=Structure(source=f"P{after + 5}", text=cells[0]),
        executors=Executors(source=f"P{after + 6}", text=cells[1], bodies=(Mention(words="council", actor="actor.council"),)),
        term=PlanTerm(source=f"P{after + 7}", text=cells[2], first=2014, last=2016), summary="The ledger must be kept.",
        reviewed=Reviewed(date=DAY, words=fingerprint(*cells)),
    )
    words = "The ledger will be kept."
    measure = Measure(
        id="nap.measures.ledger", source=f"P{after + 1}", title="Keeping the ledger", text=words, summary="The ledger will be kept.",
        twins=(Twin(item=item.id, how="same"),), links=(Link(to="law.article-1", why="Both are about a ledger."),), reviewed=Reviewed(date=DAY, words=fingerprint(words)),
    )
    return PlanFile(
        work=PlanWork(title="Plan for Measuring", number="2", date=DAY, approved_by="nobody", first_year=2014, last_year=2018, nature="A plan that nobody made."),
        bridge=Structure(source=f"P{after}", text="The plan says:"), measures=(measure,), headings=(Structure(source=f"P{after + 2}", text="THE TABLE"),),
        sections=(PlanSection(id="nap.1.1", label="1.1", title="Order", heading=Structure(source=f"P{after + 3}", text="1.1. Order"), items=(item,)),),
    )


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))

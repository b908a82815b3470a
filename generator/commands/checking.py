"""What looks at the data, and what goes by the data files alone."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from generator.checks import RULES, check
from generator.commands import tell
from generator.model import LawFile, PlanFile
from generator.reading import load, read, read_file
from generator.review import UnknownId, review, write_atomically
from generator.schema import schemas
from generator.source import rebuilt


def add_check(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("--strict", action="store_true", help="end with 1 when there are warnings too")


def run_check(options: argparse.Namespace) -> int:
    """Tell every fault, or one line of counts."""
    project, faults = read(options.root)
    if project is None:
        tell(faults)
        print(f"The {len(RULES)} rules on what the files say were not run: mend these first.", file=sys.stderr)
        return 1
    found = check(project, options.root)
    if found and (tell(found) or options.strict):
        return 1
    plan = project.plan
    counts = {
        "provisions": project.provisions, "norms": project.norms, "measures": plan.measures, "plan items": project.items,
        "actors": project.actors, "terms": project.terms, "acts": project.acts,
        **({"questions": project.questions} if project.questions else {}),
    }
    print(", ".join(f"{len(group)} {name}" for name, group in counts.items()) + f"; {len(RULES)} rules: no faults")
    return 0


def add_source(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("--out", type=Path, help="the file to write; without it, standard output")


def run_source(options: argparse.Namespace) -> int:
    """Rebuild the source page; needs only the two YAML files."""
    law, faults = read_file(options.root, "law/articles.yaml", LawFile)
    plan, more = read_file(options.root, "nap/plan.yaml", PlanFile)
    if law is None or plan is None:
        return tell(faults + more)
    page = rebuilt(law, plan).encode("utf-8")
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(options.out, page)
    else:
        sys.stdout.buffer.write(page)
    return 0


def add_review(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("ids", nargs="+", metavar="ID", help="a provision, measure, item, guide, question or set of questions")
    parser.add_argument("--date", type=date.fromisoformat, default=None, help="the day of the review (year-month-day); without it, the edition's")


def run_review(options: argparse.Namespace) -> int:
    """Write fingerprint and date of a review."""
    project = load(options.root)
    try:
        written = review(project, options.root, options.ids, options.date or project.settings.edition)
    except UnknownId as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(f"written: {path}" for path in written))
    return 0


def add_schema(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("--check", action="store_true", help="write nothing; say which are out of step")


def run_schema(options: argparse.Namespace) -> int:
    """Write the schemas, or say which are out of step."""
    stale = [name for name, text in schemas().items() if differs(options.root / name, text)]
    if options.check:
        for name in stale:
            print(f"{name}:1:1: it is not what the model's types say; run python -m generator schema", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (options.root / name).parent.mkdir(exist_ok=True)
        write_atomically(options.root / name, schemas()[name].encode("utf-8"))
    print(f"{len(stale)} schemas written")
    return 0


def differs(path: Path, text: str) -> bool:
    """Whether a file is not there or says something else."""
    return not path.is_file() or path.read_bytes() != text.encode("utf-8")

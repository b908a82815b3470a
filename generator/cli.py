"""The commands: `python -m generator COMMAND`. Exit status 0: done; 1: faults, told on standard error; 2: wrong usage."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Sequence
from datetime import date
from itertools import chain
from pathlib import Path

from generator.build import build_site, write_files, write_pages
from generator.checks import RULES, check
from generator.elsewhere import write_source
from generator.epub import files as epub_files
from generator.exports import files as data_files
from generator.exports.akn.faults import faults as akn_faults
from generator.handbooks import PAPERS, files, page_count
from generator.lms import FORMATS, NOT_IN_GIFT, courses, files as lms_files
from generator.lms.validation import SchemasMissing, schema_faults
from generator.model import LawFile, PlanFile, Project
from generator.offline import write_archive
from generator.publish import publish
from generator.reading import Fault, Faulty, errors, load, read, read_file
from generator.reading.faults import did_you_mean
from generator.release import release
from generator.review import UnknownId, review, write_atomically
from generator.schema import schemas
from generator.source import rebuilt


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except Faulty as error:
        return _tell(error.faults)
    except OSError as error:  # a full disk, missing rights
        print(f"{error.filename or 'a file'}: {error.strerror}; make room or mend the rights, then run it again", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description="From the law as data to site, books and packages.")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the folder that holds law/, nap/ and the rest")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run, words: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=words, description=words)
        sub.add_argument("--root", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        sub.set_defaults(run=run)
        return sub

    checking = command("check", run_check, "Check all data files and tell every fault and warning.")
    checking.add_argument("--strict", action="store_true", help="end with 1 when there are warnings too")
    command("build", run_build, "Check the data, then build the site alone into site/.")
    command("release", run_release, "Check the data, then make everything: books, packages, the site with them, the archive, the fingerprints.")
    command("offline", run_offline, "Pack site/ into dist/site-offline.zip, which opens without a network.")
    handbooks = command("handbooks", run_handbooks, "Make the handbooks, on paper and as EPUB, and the print shop's files; with an option, only the books that it names.")
    handbooks.add_argument("--role", help="the name of a guide: its books and sheets alone")
    handbooks.add_argument("--paper", choices=("a4", "a5"), help="books on this paper alone, no sheets")
    handbooks.add_argument("--large-print", action="store_true", help="books in large print alone (with --paper: those too), no sheets")
    handbooks.add_argument("--epub", action="store_true", help="EPUB books for phones alone (with --paper or --large-print: those too), no sheets")
    handbooks.add_argument("--out", type=Path, help="the folder to write to; without it, dist/ in the root")
    lms = command("lms", run_lms, "Make the packages for learning systems; with an option, only those that it names.")
    lms.add_argument("--role", help="the name of a guide: its packages alone")
    lms.add_argument("--format", choices=FORMATS, help="packages of this format alone")
    lms.add_argument("--mastery", type=per_cent, help="per cent that count as passed; without it, pass_mark in settings.yaml")
    lms.add_argument("--organisation", help="whose course it is; without it, organisation in local.yaml")
    lms.add_argument("--out", type=Path, help="the folder to write to; without it, dist/ in the root")
    pages = command("pages", run_pages, "Write the generated pages as Markdown into a folder, changed files only.")
    pages.add_argument("--out", type=Path, required=True, help="the folder to write to")
    pages.add_argument("--whole", action="store_true", help="with assets, data, theme and a mkdocs.yml, so that another engine builds the same site")
    data = command("data", run_data, "Write the open data (Akoma Ntoso, JSON, CSV, SKOS) into a folder, changed files only.")
    data.add_argument("--out", type=Path, required=True, help="the folder to write to; the files go into data/ in it")
    source = command("source", run_source, "Rebuild the whole source page from law/articles.yaml and nap/plan.yaml alone.")
    source.add_argument("--out", type=Path, help="the file to write; without it, standard output")
    reviewed = command("review", run_review, "Write down that a reading was compared with the words that stand there now.")
    reviewed.add_argument("ids", nargs="+", metavar="ID", help="a provision, measure, item, guide, question or set of questions")
    reviewed.add_argument("--date", type=date.fromisoformat, default=None, help="the day of the review (year-month-day); without it, the edition's")
    schema = command("schema", run_schema, "Write the JSON Schemas that help in the editor.")
    schema.add_argument("--check", action="store_true", help="write nothing; say which are out of step")
    return parser


def per_cent(words: str) -> int:
    """A whole number from 1 to 100. Raises ValueError for anything else."""
    if not 1 <= int(words) <= 100:
        raise ValueError(words)
    return int(words)


def checked(root: Path) -> Project:
    """The project under `root`, its warnings told on standard error. Raises Faulty when reading or any rule finds a fault."""
    project = load(root)
    found = check(project, root)
    if errors(found):
        raise Faulty(found)
    if found:
        _tell(found)
    return project


def _tell(found: Sequence[Fault]) -> int:
    """Print every fault and warning, and how many there are of each; returns the exit status."""
    for each in found:
        print(each, file=sys.stderr)
    faults = len(errors(found))
    counts = {"fault": faults, "warning": len(found) - faults}
    print(", ".join(f"{count} {name}{'s' if count != 1 else ''}" for name, count in counts.items() if count), file=sys.stderr)
    return 1 if faults else 0


def run_check(options: argparse.Namespace) -> int:
    """Tell every fault, or one line of counts."""
    project, faults = read(options.root)
    if project is None:
        _tell(faults)
        print(f"The {len(RULES)} rules on what the files say were not run: mend these first.", file=sys.stderr)
        return 1
    found = check(project, options.root)
    if found and (_tell(found) or options.strict):
        return 1
    plan = project.plan
    counts = {
        "provisions": project.provisions, "norms": project.norms, "measures": plan.measures, "plan items": project.items,
        "actors": project.actors, "terms": project.terms, "acts": project.acts,
        **({"questions": project.questions} if project.questions else {}),
    }
    print(", ".join(f"{len(group)} {name}" for name, group in counts.items()) + f"; {len(RULES)} rules: no faults")
    return 0


def run_build(options: argparse.Namespace) -> int:
    """Check, then build the site alone; what stood before still stands when anything fails."""
    checked(options.root)
    return build_site(options.root)


def run_release(options: argparse.Namespace) -> int:
    """Check, then make everything; what stood before still stands when anything fails."""
    return release(options.root, checked(options.root), lambda words: print(words, flush=True))


def run_offline(options: argparse.Namespace) -> int:
    """Pack the site that was built."""
    try:
        print(f"written: {write_archive(options.root, load(options.root).settings)}")
    except FileNotFoundError as error:
        print(f"{error.args[0]} is not there; run python -m generator build first", file=sys.stderr)
        return 1
    return 0


def run_handbooks(options: argparse.Namespace) -> int:
    """Make the books and what is printed; what stood before still stands when anything fails."""
    project = checked(options.root)
    names = [guide.id.removeprefix("guide.") for guide in project.guides]
    if options.role and options.role not in names:
        print(f"no guide is named '{options.role}'; {did_you_mean(options.role, names)}", file=sys.stderr)
        return 2
    asked = {options.paper, "large-print" if options.large_print else None} - {None}
    everything = not (options.role or asked or options.epub)
    on_paper = files(project, role=options.role, papers=asked or PAPERS) if asked or not options.epub else ()
    on_screen = epub_files(project, role=options.role) if options.epub or not asked else ()
    made = publish(
        chain(on_paper, on_screen), options.out or options.root / "dist", tell=_tell_file,
        stale=("handbooks/*.pdf", "handbooks/*.epub", "print/*.pdf") if everything else (),
    )
    print(f"{len(made)} files")
    return 0


def _tell_file(path: str, content: bytes) -> None:
    """One line on a file that was made."""
    pages = f"{page_count(content)} pages, " if path.endswith(".pdf") else ""
    print(f"{path}  {pages}{len(content) / 1000:.0f} kB", flush=True)


def run_lms(options: argparse.Namespace) -> int:
    """Make the packages for learning systems; what stood before still stands when anything fails."""
    project = with_wishes(checked(options.root), options)
    names = [course.name for course in courses(project)]
    if options.role and options.role not in names:
        print(f"no guide with questions is named '{options.role}'; {did_you_mean(options.role, names)}", file=sys.stderr)
        return 2
    everything = not (options.role or options.format)
    made = publish(
        lms_files(project, role=options.role, formats=[options.format] if options.format else FORMATS), options.out or options.root / "dist",
        tell=lambda path, content: tell_package(options.root, path, content), stale=("lms/*",) if everything else (),
    )
    print(f"{len(made)} files")
    return 0


def with_wishes(project: Project, options: argparse.Namespace) -> Project:
    """The project with the pass mark and the organisation that the command names, where it names them."""
    settings = {"pass_mark": options.mastery} if options.mastery else {}
    local = {"organisation": options.organisation} if options.organisation else {}
    return dataclasses.replace(project, settings=project.settings.model_copy(update=settings), local=project.local.model_copy(update=local))


def tell_package(root: Path, path: str, content: bytes) -> None:
    """Say which file was made, and of GIFT what it cannot carry. Where the official schemas are installed, they are asked too; raises Faulty."""
    if path == NOT_IN_GIFT:
        print(content.decode("utf-8"), end="")
    elif path.endswith(".zip"):
        try:
            found = schema_faults(path, content, path.removesuffix(".zip").rpartition("-")[2], root)
        except SchemasMissing:
            found = []
        if found:
            raise Faulty(found)
    print(f"{path}  {len(content) / 1000:.0f} kB", flush=True)


def run_pages(options: argparse.Namespace) -> int:
    """Write the pages that changed."""
    write, what = (write_source, "files") if options.whole else (write_pages, "pages")
    written = write(checked(options.root), options.root, options.out)
    print(f"{len(written)} {what} written to {options.out}")
    return 0


def run_data(options: argparse.Namespace) -> int:
    """Write the data files that changed, unless the Akoma Ntoso documents among them have faults."""
    project = checked(options.root)
    files = data_files(project)
    faults = akn_faults({path: files[path] for path in files if path.endswith(".akn.xml")}, project)
    if faults:
        print(*faults, f"{len(faults)} fault{'s' if len(faults) != 1 else ''}", sep="\n", file=sys.stderr)
        return 1
    written = write_files(options.out, files)
    print(f"{len(written)} of {len(files)} data files written to {options.out}")
    return 0


def run_source(options: argparse.Namespace) -> int:
    """Rebuild the source page; needs only the two YAML files."""
    law, faults = read_file(options.root, "law/articles.yaml", LawFile)
    plan, more = read_file(options.root, "nap/plan.yaml", PlanFile)
    if law is None or plan is None:
        return _tell(faults + more)
    page = rebuilt(law, plan).encode("utf-8")
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(options.out, page)
    else:
        sys.stdout.buffer.write(page)
    return 0


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


def run_schema(options: argparse.Namespace) -> int:
    """Write the schemas, or say which are out of step."""
    stale = [name for name, text in schemas().items() if _differs(options.root / name, text)]
    if options.check:
        for name in stale:
            print(f"{name}:1:1: it is not what the model's types say; run python -m generator schema", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (options.root / name).parent.mkdir(exist_ok=True)
        write_atomically(options.root / name, schemas()[name].encode("utf-8"))
    print(f"{len(stale)} schemas written")
    return 0


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_bytes() != text.encode("utf-8")

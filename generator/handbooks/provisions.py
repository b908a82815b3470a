"""The law in a book: each provision in full, and beside a rule what is ours."""

from __future__ import annotations

from generator.books.words import article_title
from generator.handbooks.blocks import Block, Runs, Section, bullets, heading, law, note, ours, paragraph, strong
from generator.handbooks.context import Making, joined, labelled
from generator.model import Article, Note, Provision, Reference
from generator.model.project import NormIn
from generator.wording import MODALITY, NO_NUMBER, NOTE_KIND, NOT_STATED, age_words, number_of, number_text, paragraph as source_paragraph

WORDS = "The law’s words"


def provisions(making: Making) -> list[Block]:
    """Every article or topic of the book with its provisions."""
    blocks: list[Block] = []
    for article, held in making.book.articles:
        blocks += [heading(2, article_title(article), article.id), paragraph(article.intro, stays=True)]
        if article.number:
            blocks.append(paragraph(note(f"How we know the number: {article.number.basis}"), stays=True))
        for provision in held:
            blocks += provision_blocks(making, article, provision)
    return blocks


def provision_blocks(making: Making, article: Article, provision: Provision) -> list[Block]:
    """A provision: its heading, its words, and what is ours."""
    number = number_of(provision, article)
    label = f"{'' if '.' in number.text else 'Article '}{number_text(number)}" if number else NO_NUMBER
    meta: Runs = [f"{source_paragraph(provision.source).capitalize()} · {label}"]
    if provision.kind != "rule":
        meta.append(f" · {provision.kind.replace('-', ' ')}")
    return [
        heading(3, provision.title, provision.id),
        law(provision.text, making.language, [*([number.text] if number else []), provision.source], meta, WORDS),
        ours(
            ("In plain words", paragraph(provision.summary)),
            *norm_sections(making, provision),
            *note_sections(making, provision.notes),
            *link_sections(making, provision),
            *number_sections(provision, article),
        ),
    ]


def number_sections(provision: Provision, article: Article) -> list[Section]:
    """What a provision's own number is known from; its article's is told once, at the article."""
    own = provision.number
    return [("How we know the number", paragraph(own.basis))] if own and (not article.number or own.text != article.number.text) else []


def norm_sections(making: Making, provision: Provision) -> list[Section]:
    """Who must do what, by when: our reading, norm by norm."""
    found = [making.project.norm_by_id[provision.norm_id(norm)] for norm in provision.norms]
    return [("Who must do what, by when: our reading", bullets([norm_runs(making, each) for each in found]))] if found else []


def norm_runs(making: Making, found: NormIn) -> Runs:
    """One norm in a line: strength, action, who, conditions."""
    norm = found.norm
    who: Runs = making.mentions(norm.bearers) if norm.bearers else [NOT_STATED]
    runs: Runs = [strong(f"{MODALITY[norm.modality]}: "), norm.action + " ", strong("Who: "), *who, ". "]
    if norm.towards:
        runs += [strong("Addressed to: "), *making.mentions(norm.towards), ". "]
    for label, words in (("When", norm.when), ("Unless", norm.unless), ("No matter", norm.regardless)):
        runs += labelled(label, words)
    if norm.period:
        runs += [strong("Period: "), *making.period(norm.period), " "]
    if norm.age:
        runs += [strong("Age: "), making.quoted(norm.age.words), f", {age_words(norm.age)}."]
    return runs


def note_sections(making: Making, notes: tuple[Note, ...]) -> list[Section]:
    """The editor's notes."""
    items = []
    for each in notes:
        runs: Runs = [strong(NOTE_KIND[each.kind])]
        runs += [", on ", making.quoted(each.about)] if each.about else []
        runs += [": ", each.says]
        if each.compare:
            runs += [" Read beside: ", *joined(making.at(id_) for id_ in each.compare), "."]
        items.append(runs)
    return [("Editor’s notes", bullets(items))] if items else []


def link_sections(making: Making, provision: Provision) -> list[Section]:
    """What a provision cites, what cites it, and what the plan says on it."""
    relations, sections = making.relations, []
    cites = [reference_runs(making, reference) for reference in provision.refs]
    cites += [["Cited by ", making.to(record.id), " as ", making.quoted(ref.cites)] for record, ref in relations.cited_by.get(provision.id, ())]
    if cites:
        sections.append(("What it cites and what cites it", bullets(cites)))
    plan = [[making.to(record.id), ": ", link.why] for record, link in relations.plan_links.get(provision.id, ())]
    if plan:
        sections.append(("In the action plan: links found by us", bullets(plan)))
    return sections


def reference_runs(making: Making, reference: Reference) -> Runs:
    """Something cited: the words, what is meant, and how sure that is."""
    runs: Runs = ["Cites ", making.quoted(reference.cites)]
    runs += [": ", *joined(making.to(id_) for id_ in (reference.to, reference.act) if id_)] if reference.to or reference.act else []
    runs += [f" ({reference.status})"] if reference.status != "resolved" else []
    return [*runs, f". {reference.note}"] if reference.note else runs

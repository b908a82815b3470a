"""The back of a book: periods and ages, terms, who is who, other acts, and last the organisation's own contacts."""

from __future__ import annotations

from generator.books.index import index as entries_of
from generator.books.words import day_lines
from generator.handbooks.blocks import Block, Runs, blanks, contact, facts, heading, law, paragraph, strong, table, together
from generator.handbooks.context import Making, joined
from generator.handbooks.pictures import series
from generator.model import Act, Actor, Guide, Term
from generator.model.project import NormIn
from generator.pictures import periods_one_by_one
from generator.wording import CONTACT_CHECK, MODALITY, NOT_STATED, PERIOD_KIND, age_words, publisher

CONTACTS = "To fill in: your own contacts"


def periods(making: Making) -> list[Block]:
    """Every period and age in the book's provisions, as a picture and as a table."""
    found = [each for each in making.norms if each.norm.period]
    ages = [each for each in making.norms if each.norm.age]
    if not (found or ages):
        return []
    blocks = [heading(1, "Periods and ages")]
    blocks += series(periods_one_by_one(found))
    if found:
        blocks += [heading(2, "Periods"), table(["The text’s words", "What for", "Which days", "Where"], [period_row(making, each) for each in found], [5, 8, 8, 5])]
    if ages:
        rows = [[[making.quoted(each.norm.age.words), f" – {age_words(each.norm.age)}"], action(each), [making.at(each.provision.id)]] for each in ages]
        blocks += [heading(2, "Ages"), table(["The text’s words", "What for", "Where"], rows, [7, 11, 6])]
    return blocks


def period_row(making: Making, found: NormIn) -> list[Runs]:
    """One period: words, what for, which days, where."""
    period = found.norm.period
    days = {"k": "lines", "items": [[line] for line in day_lines(period)]}
    return [[making.quoted(period.words), f" – {PERIOD_KIND[period.kind]}"], action(found), [days], [making.at(found.provision.id)]]


def action(found: NormIn) -> Runs:
    """What a norm asks for."""
    return [strong(f"{MODALITY[found.norm.modality]}: "), found.norm.action]


def terms(making: Making) -> list[Block]:
    """The words that the book's provisions use in a sense of their own."""
    blocks: list[Block] = [heading(1, "Terms")] if making.book.terms else []
    for term in making.book.terms:
        blocks += term_blocks(making, term)
    return blocks


def term_blocks(making: Making, term: Term) -> list[Block]:
    """One term."""
    rows: list[tuple[str, Runs]] = [
        ("Defined in", [making.to(term.defined_in)] if term.defined_in else ["the source does not define it"]),
        ("Spellings", joined((making.quoted(name.words) for name in term.names), ", ")),
    ]
    if term.not_the_same_as:
        rows.append(("Not the same as", joined(making.to(id_) for id_ in term.not_the_same_as)))
    words = [law(term.quote, making.language, [], [], "The law’s words")] if term.quote else []
    return [together(heading(2, term.name, term.id, listed=False), *words, paragraph(term.meaning), facts(rows))]


def who(making: Making) -> list[Block]:
    """Everybody whom the book's words name, in the order of the data."""
    blocks: list[Block] = [heading(1, "Who is who", flows=True)] if making.book.actors else []
    for actor in making.book.actors:
        blocks += actor_blocks(making, actor)
    addressed = [found for found in making.norms if found.norm.towards]
    if addressed:
        head = ["Who acts", "What is addressed", "To whom", "Where"]
        blocks += [heading(2, "Who answers to whom"), table(head, [addressed_row(making, found) for found in addressed], [6, 8, 6, 5])]
    return blocks


def addressed_row(making: Making, found: NormIn) -> list[Runs]:
    """Who acts, what, towards whom, and where that is written."""
    who: Runs = making.mentions(found.norm.bearers) if found.norm.bearers else [NOT_STATED]
    return [who, action(found), making.mentions(found.norm.towards), [making.at(found.provision.id)]]


def actor_blocks(making: Making, actor: Actor) -> list[Block]:
    """One actor: who that is, how the source writes it, and where it is bound."""
    relations = making.relations
    rows: list[tuple[str, Runs]] = [("As the source writes it", joined((making.quoted(name.words) for name in actor.names), ", "))]
    if actor.part_of:
        rows.append(("Belongs to", [making.to(actor.part_of)]))
    bound = dict.fromkeys(found.provision.id for found in relations.bears.get(actor.id, ()))
    if bound:
        rows.append(("Bound or empowered in", joined(making.at(id_) for id_ in bound)))
    tasks = [item.id for item in relations.executes.get(actor.id, ()) if item.id in making.book.ids]
    if tasks:
        rows.append(("In the plan", joined(making.at(id_) for id_ in tasks)))
    notes = [paragraph(strong("Editor’s note: "), note.says) for note in actor.notes]
    return [together(heading(2, actor.name, actor.id, listed=False), paragraph(actor.about), facts(rows), *notes)]


def acts(making: Making) -> list[Block]:
    """The other acts that the book's words cite."""
    blocks: list[Block] = [heading(1, "Other acts", flows=True)] if making.book.acts else []
    for act in making.book.acts:
        blocks += act_blocks(making, act)
    return blocks


def act_blocks(making: Making, act: Act) -> list[Block]:
    """One act: its number where known, and how the source writes it."""
    known = ", ".join(filter(None, (act.number, act.date)))
    rows: list[tuple[str, Runs]] = [("Number and date", [known + (f" ({act.basis})" if act.basis else "")])] if known else []
    rows.append(("As the source writes it", joined((making.quoted(name.words) for name in act.names), ", ")))
    return [together(heading(2, act.name, act.id, listed=False), paragraph(act.about), facts(rows))]


def contacts(making: Making) -> list[Block]:
    """The last page: what only the reader's own organisation knows; dotted lines where it is left out."""
    guides = making.book.guides
    blocks: list[Block] = [heading(1, CONTACTS), paragraph("The text gives no contacts and no procedures of yours. Write them here."), blanks(organisation(making))]
    for guide in guides:
        if guide.blanks:
            blocks += [heading(2, guide.title)] if len(guides) > 1 else []
            blocks.append(blanks(blanks_of(making, guide)))
    return [*blocks, *([printed_contacts(making)] if making.project.law.source.contact else [])]


def organisation(making: Making) -> list[tuple[str, str | None]]:
    """The organisation and its contact, each given or to be filled in."""
    local = making.project.local
    return [("Organisation", local.organisation), ("Contact", local.contact)]


def blanks_of(making: Making, guide: Guide) -> list[tuple[str, str | None]]:
    """The blanks of a guide, each given or to be filled in."""
    return [(blank.label, making.filled(guide, blank.id)) for blank in guide.blanks]


def own_contacts(making: Making, guide: Guide) -> list[tuple[str, str | None]]:
    """All that only the reader's own organisation can fill into a card."""
    return [*organisation(making), *blanks_of(making, guide)]


def printed_contacts(making: Making) -> Block:
    """The contacts that the source prints, word for word, with whose they are."""
    lines = [line.text for line in making.project.law.source.contact]
    return contact(lines, making.language, CONTACT_CHECK, publisher(making.project))


def index(making: Making) -> list[Block]:
    """The index, in two columns; nothing where the book explains nothing."""
    everyday = ((word, id_) for each in making.project.settings.search.everyday for word in each.words for id_ in each.see)
    entries = [{"word": word, "places": list(ids)} for word, ids in entries_of(making.relations, making.book, everyday)]
    return [heading(1, "Index"), {"k": "index", "entries": entries}] if entries else []

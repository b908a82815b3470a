"""The front of a book: what its cover says, and how to use it."""

from __future__ import annotations

from typing import Any

from generator.addresses import address
from generator.books.words import MEANINGS
from generator.handbooks.blocks import Block, bullets, heading, law, paragraph, strong
from generator.handbooks.context import Making
from generator.handbooks.qr import code
from generator.wording import day, law_fingerprint, plan_fingerprint

HOW = "How to use this book"
ELSEWHERE = "What is not in this book is named with its source paragraph, and stands in the complete book."


def cover(making: Making) -> dict[str, Any]:
    """Everything on the cover; the code leads to the book's page on the site and is there only when the site has an address."""
    project, book = making.project, making.book
    work = project.law.work
    page = making.site + address(book.guides[0].id) if not book.complete else making.site
    return {
        "over": "Handbook" if not book.complete else "The complete book",
        "title": book.title,
        "under": project.settings.site_name if not book.complete else "The law, the plan, and a guide for each role",
        "volume": f"Volume {book.volume} of {book.volumes}: {book.articles[0][0].title} – {book.articles[-1][0].title}" if book.volumes > 1 else None,
        "facts": [
            ["Edition", day(project.settings.edition)],
            ["Law", f"No {work.number} of {day(work.date)}, words as taken from the source for this edition, fingerprint {law_fingerprint(project)}"],
            ["Plan", f"Order No {project.plan.work.number} of {day(project.plan.work.date)}, fingerprint {plan_fingerprint(project)}"],
        ],
        "warning": "The law may have been amended since. Read it as it is in force before you act on it.",
        "nature": f"{work.nature} This book is training material, not legal advice.",
        "code": {"svg": code(page), "alt": f"Code that leads to {page}", "address": page} if making.site else None,
    }


def how_to_use(making: Making) -> list[Block]:
    """How to tell the law's words from ours, and what the numbers mean."""
    project = making.project
    blocks = [
        heading(1, HOW, flows=True),
        paragraph("The law’s own words stand in this type, letter by letter as the source gives them, mistakes included:"),
        *([law(making.sample.text, making.language, [], [], "The law’s words")] if making.sample else []),
        paragraph(
            "Everything else is ours, and stands in the type that you are reading now; beside the law’s words it has a rule on its left. "
            "Where the two differ, the law’s words count."
        ),
        bullets([[strong(f"{word}: "), says] for word, says in MEANINGS]),
        paragraph(
            "The source gives no article numbers. We print a number only where another public act lets us say it. Everything else is named by its source "
            "paragraph, counted from the source page’s title, and says “number not given in the source”."
        ),
        paragraph(
            "A place in this book is named with its page. "
            + (f"What is not in this book is named with its address on the site, {making.site}." if making.site else ELSEWHERE)
        ),
    ]
    if project.law.work.amendments:
        blocks += [
            paragraph("Amendments of the law that are known to us:"),
            bullets([[f"Law {each.number}, {each.date}: {each.what}"] for each in project.law.work.amendments]),
        ]
    return blocks

"""The coverage table kept as text, so that a change to it shows in review.

After a change that is meant: UPDATE_GOLDEN=1 make test ARGS=tests/site/test_coverage_kept.py, and read the difference.
"""

import os
from collections.abc import Iterator
from dataclasses import replace

from making import ROOT
from project import PROJECT

from generator.site.context import Site
from generator.site.coverage import COLUMNS, provisions_with_norms

KEPT = ROOT / "tests/golden/coverage.txt"


def lines(site: Site) -> Iterator[str]:
    """A line for each provision and norm, and below it one for each column that shows it somewhere."""
    for provision, norms in provisions_with_norms(site):
        shown = [(provision.id, "provision", provision), *((found.id, "norm", found) for found in norms)]
        for id_, kind, record in shown:
            yield id_
            for column in COLUMNS:
                places = dict.fromkeys(f"{words} ({place})" if "#" in place else place for words, place in getattr(column, kind)(site, record))
                if places:
                    yield f"    {column.title}: {', '.join(places)}"


def table(project) -> str:
    """The whole table."""
    return "\n".join(lines(Site(project, (), {}))) + "\n"


def test_the_table_is_the_one_that_is_kept():
    text = table(PROJECT)
    if os.environ.get("UPDATE_GOLDEN"):
        KEPT.write_text(text, encoding="utf-8")
    assert text == KEPT.read_text(encoding="utf-8"), "what is shown where has changed; the top of this file says what to do"


def test_a_question_that_is_taken_out_changes_it():
    first, *others = PROJECT.quizzes
    fewer = replace(PROJECT, quizzes=(first.model_copy(update={"questions": first.questions[1:]}), *others))
    assert table(fewer) != table(PROJECT)


def test_every_provision_and_norm_is_in_it():
    heads = [line for line in table(PROJECT).splitlines() if not line.startswith(" ")]
    assert sorted(heads) == sorted([*(each.id for each in PROJECT.provisions), *(each.id for each in PROJECT.norms)])

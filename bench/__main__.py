"""`python -m bench`: everything measured, one table. Options: --times N, and names of measurements to run those alone."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench import lighthouse, reader, rooms
from bench.rooms import Bench, Row

MEASUREMENTS = {
    "site": rooms.site_stage, "reading": rooms.reading_and_checking, "serve": reader.edit_to_page, "scale": rooms.ten_times_as_long,
    "search": reader.search, "books": rooms.books,
    "lighthouse": lighthouse.figures,
}
HEAD = Row("what", "measured", "against", None, "goal")


def main() -> None:
    """Measure, telling each line on standard error as it is known, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Ratios, measured side by side in one run: CPU seconds, the least of several runs taken in turn.")
    parser.add_argument("names", nargs="*", choices=[[], *MEASUREMENTS], help="which measurements; without any, all")
    parser.add_argument("--times", type=int, default=3, help="how often each is repeated")
    options = parser.parse_args()
    bench, rows = Bench(Path(__file__).resolve().parents[1], options.times, rooms.folder()), []
    try:
        for name in options.names or MEASUREMENTS:
            for row in MEASUREMENTS[name](bench):
                print(line(row), file=sys.stderr, flush=True)
                rows.append(row)
    finally:
        rooms.clean(bench.folder)
    print("\n".join([line(HEAD), line(Row(*["---"] * 3, None, "---")), *map(line, rows)]))


def line(row: Row) -> str:
    """A line of a Markdown table."""
    ratio = "ratio" if row is HEAD else "---" if row.what == "---" else f"{row.ratio:.2f}" if row.ratio else ""
    return f"| {' | '.join([row.what, row.measured, row.against, ratio, row.goal])} |"


main()

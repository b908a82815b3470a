"""Readers of GIFT: an independent one (gift-pegjs, through node), and our own, written from Moodle's description of the format."""

from __future__ import annotations

import html
import json
import re
import subprocess
from dataclasses import dataclass, field

from lmsworld import MODULES

SCRIPT = """
const {parse} = require(process.argv[1]);
let text = "";
process.stdin.on("data", piece => { text += piece; }).on("end", () => process.stdout.write(JSON.stringify(parse(text))));
"""
ESCAPED = re.compile(r"\\([\\~=#{}:])")
BARE = r"(?<!\\)(?:\\\\)*"


def read_by_pegjs(text: str) -> list[dict]:
    """The questions as gift-pegjs reads them."""
    module = MODULES / "gift-pegjs" / "pegjs-gift.js"
    assert module.is_file(), f"{module} is missing: run npm ci --prefix tools --ignore-scripts --omit=optional"
    done = subprocess.run(["node", "-e", SCRIPT, str(module)], input=text, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return [each for each in json.loads(done.stdout) if each["type"] != "Category"]


@dataclass
class Item:
    """A question as a reader finds it; every text without GIFT's marks, HTML as it is."""

    id: str
    tags: list[str]
    title: str
    stem: str
    answers: list[tuple[str, str, str]] = field(default_factory=list)
    """(worth or left side, answer or right side, reason)"""
    general: str = ""


def read(text: str) -> list[Item]:
    """Our own reader."""
    found = []
    for block in re.split(r"\n\s*\n", text):
        if "::" not in block:
            continue
        head = re.match(r"// (.*)\n::(.*?)::\[html\](.*) \{\n(.*)\n\}\s*\Z", block, re.DOTALL)
        assert head, block
        marks, title, stem, body = head.groups()
        item = Item(*re.findall(r"\[id:([^\]]+)\]", marks), re.findall(r"\[tag:([^\]]+)\]", marks), plain(title), plain(stem))
        for line in body.split("\n"):
            read_line(item, line.strip())
        found.append(item)
    return found


def read_line(item: Item, line: str) -> None:
    """One line between the braces."""
    if line.startswith("####"):
        item.general = plain(line[4:])
    elif " -> " in line or line.startswith("= ->"):
        left, _, right = line[1:].partition("->")
        item.answers.append((plain(left.strip()), plain(right.strip()), ""))
    else:
        sign = re.match(r"=|~(?:%-?[\d.]+%)?", line)
        answer, reason = re.split(r"(?<!\\)#", line[sign.end():], maxsplit=1)
        item.answers.append((sign[0], plain(answer.strip()), plain(reason)))


def plain(text: str) -> str:
    """A text without GIFT's marks."""
    return ESCAPED.sub(r"\1", text)


def words(text: str) -> str:
    """The words of a piece of HTML, as a reader sees them."""
    return " ".join(html.unescape(re.sub(r"</?p>", " ", text)).split())

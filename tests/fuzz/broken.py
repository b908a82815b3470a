"""Ways to spoil a data file: cut, doubled, shuffled, with values of another type, huge ones, and ones that belong elsewhere."""

from __future__ import annotations

import random
from typing import Any

import yaml
from hypothesis import strategies as st

HUGE = ["9" * 5000, "x" * 200_000, "[" * 60, "-" * 5000, "\n" * 500 + "x", "law." + "a-" * 3000 + "a"]
ODD = ["", " ", "0", "-1", "1e309", "0x1F", "010", ".inf", ".nan", "~", "null", "true", "no", "2026-02-30", "0000-00-00", "99999-01-01", "not stated", "P0", "P999999", "law.x", "actor.victim", "<<", "!!str", "&a", "*a"]
SHAPES: list[Any] = [[], {}, [[]], [{}], {"": ""}, {"where": "x"}, {"a": {"b": {"c": "d"}}}, [""], ["x"] * 300, None]

Root = dict[str, Any] | list[Any]


def cut(text: str, chance: random.Random) -> bytes:
    """The file as far as some byte, also in the middle of a letter."""
    raw = text.encode("utf-8")
    return raw[: chance.randrange(len(raw))]


def lines(text: str, chance: random.Random) -> bytes:
    """Some lines doubled, lost, moved, or set in or out."""
    kept = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(kept))
        some = kept[start : start + chance.randint(1, 6)]
        what = chance.choice(["twice", "lost", "moved", "in", "out"])
        if what == "twice":
            kept[start:start] = some
        elif what in ("lost", "moved"):
            del kept[start : start + len(some)]
            at = chance.randrange(len(kept) + 1)
            kept[at:at] = some if what == "moved" else []
        else:
            kept[start : start + len(some)] = ["  " + line if what == "in" else line.removeprefix("  ") for line in some]
        kept = kept or ["\n"]
    return "".join(kept).encode("utf-8")


def bytes_(text: str, chance: random.Random) -> bytes:
    """Bytes and signs that mean something to YAML, anywhere."""
    raw = bytearray(text.encode("utf-8"))
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(raw))
        signs = [b"\0", b"\xff", b"\xc3", b"\t", b"\r", b"{", b"}", b"[", b": ", b"- ", b"#", b'"', b"'", b"|\n", b"\xef\xbb\xbf", b"? ", b"---\n", b"...\n", b"%YAML 9\n", b"\\", b"\xe2\x80\xa8", b"@", b"`"]
        raw[at : at + chance.randint(0, 3)] = chance.choice(signs)
    return bytes(raw)


def values(text: str, chance: random.Random) -> bytes:
    """Some values of another type, huge, lost, doubled, renamed, or taken from elsewhere in the file; then written anew."""
    root: Root = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)) or {"x": "y"}
    for _ in range(chance.randint(1, 3)):
        holders = containers(root)
        if holders:
            holder = chance.choice(holders)
            spoil(holder, chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder))), holders, chance)
    return yaml.dump(root, allow_unicode=True, sort_keys=False, Dumper=Plain).encode("utf-8")


def containers(value: Any) -> list[Root]:
    """Every mapping and list inside a value that holds anything."""
    found = [value] if isinstance(value, (dict, list)) and value else []
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        found += containers(each)
    return found


def spoil(holder: Root, at: Any, holders: list[Root], chance: random.Random) -> None:
    """Spoil what stands at `at` in `holder`."""
    what = chance.choice(["odd", "huge", "shape", "lost", "twice", "renamed", "elsewhere", "elsewhere"])
    if what == "lost":
        del holder[at]
    elif what == "twice" and isinstance(holder, list):
        holder.insert(at, holder[at])
    elif what == "renamed" and isinstance(holder, dict):
        holder[chance.choice(["", "x", at + "s", "where", "id", "12"])] = holder.pop(at)
    elif what == "elsewhere":
        other = chance.choice(holders)
        same = [each[at] for each in holders if isinstance(each, dict) and at in each] if isinstance(holder, dict) else list(other.values() if isinstance(other, dict) else other)
        holder[at] = chance.choice(same)
    else:
        holder[at] = chance.choice({"huge": HUGE, "shape": SHAPES}.get(what, ODD))


class Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    """Writes without anchors: they are a fault of their own."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write everything out."""
        return True


WAYS = {"cut": cut, "lines": lines, "bytes": bytes_, "values": values}
CHANCES = st.randoms(use_true_random=False, note_method_calls=False)

"""Numbers of articles, paragraphs and plan items: text with parts, never a number to calculate with."""

import re

NUMBER = r"^[0-9]{1,4}(-[0-9]{1,4})?(\.[0-9]{1,4}(-[0-9]{1,4})?)*$"

NumberKey = tuple[tuple[int, ...], ...]


def number_key(number: str) -> NumberKey:
    """The sort key of `number`: "13.4.10" comes after "13.4.9", "14-1" after "14" and before "15", and is not "14.1".

    Raises ValueError when `number` is not digits joined by full stops and hyphens.
    """
    if not re.fullmatch(NUMBER, number) or number.endswith("\n"):
        raise ValueError(f"not a provision number: {number!r}")
    return tuple(tuple(int(digits) for digits in part.split("-")) for part in number.split("."))

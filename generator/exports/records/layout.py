"""How JSON is laid out."""

from __future__ import annotations

from pydantic_core import to_json


def to_bytes(value: object) -> bytes:
    """JSON in UTF-8: keys in the order of the types, two spaces, a newline at the end."""
    return to_json(value, by_alias=True, indent=2) + b"\n"

"""The square code on a cover, as an SVG picture: black on white, sharp at any size."""

import io

import segno


def code(address: str) -> str:
    """The code that leads to `address`; with the quiet zone that readers need. Empty without an address."""
    if not address:
        return ""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=4, xmldecl=False, svgns=True, dark="#000", light="#fff")
    return out.getvalue().decode("utf-8")

"""The last pass over a PDF: small objects packed into streams, the same bytes every time."""

import io

import pikepdf


def packed(pdf: bytes) -> bytes:
    """The same document with its objects packed; its tags, bookmarks and claims of conformance stay as they are."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)

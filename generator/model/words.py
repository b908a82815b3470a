"""What counts as the same words: the fold that quotes are compared in, and the fingerprint of a text."""

import hashlib
import unicodedata

FINGERPRINT_LENGTH = 16


def folded(text: str) -> str:
    """The words of `text`: Unicode NFC, every run of white space (no-break spaces too) one space, ends trimmed."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fingerprint(*texts: str) -> str:
    """The fingerprint of the words of `texts`: 16 hex digits of a SHA-256.

    30 → 60 changes it; another line break or a no-break space for a space does not.
    """
    joined = "\n".join(folded(text) for text in texts)
    return hashlib.sha256(joined.encode("utf-8")).hexdigest()[:FINGERPRINT_LENGTH]

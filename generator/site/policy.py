"""The Content-Security-Policy of every page: nothing is allowed but the site's own files.

`file:` stands beside `'self'` because in Firefox a page opened from a folder has no self; over http it allows nothing, as
no page from the network can load a file. No page holds a script inside it, so no hash of a script is needed; the one page
that holds its style inside it gets that style's hash.
"""

import base64
import hashlib
import re

OWN_FILES = "'self' file:"
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
CHARSET = '<meta charset="utf-8">'


def policy(*, style: str = OWN_FILES, serving: bool = False) -> str:
    """The policy as it stands in a page. `serving`: while `mkdocs serve` adds its own script to every page."""
    script = OWN_FILES + (" 'unsafe-inline'" if serving else "")
    directives = {
        "default-src": "'none'", "script-src": script, "style-src": style, "font-src": OWN_FILES, "img-src": OWN_FILES + " data:",
        **({"connect-src": "'self'"} if serving else {}), "base-uri": "'none'", "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def guarded(html: str) -> str:
    """A whole page written by hand, with the policy for what it holds and the referrer policy.

    Raises ValueError when the page does not say its character set the way that we look for.
    """
    if html.count(CHARSET) != 1:
        raise ValueError(f"a page written by hand must hold {CHARSET} once")
    allowed = policy(style=" ".join(map(hashed, STYLE.findall(html))) or OWN_FILES)
    metas = f'<meta http-equiv="Content-Security-Policy" content="{allowed}">\n<meta name="referrer" content="no-referrer">'
    return html.replace(CHARSET, f"{CHARSET}\n{metas}")


def hashed(content: str) -> str:
    """The hash of a style inside a page, as the policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode('utf-8')).digest()).decode('ascii')}'"

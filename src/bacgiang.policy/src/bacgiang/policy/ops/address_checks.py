"""What an address may not say: words of Zope's own paths, hosts that are none.

The virtual host monster looks for its words in the whole path, so a visitor's
`/x/_vh_evil.example/vi` would make `//evil.example/vi` of every link; and `..` leads
out of the portal into the part of the path that names the host.
"""

from ..base.zopes_names import BASE
from ..base.zopes_names import is_zopes_word
from ..base.zopes_names import ROOT
import re


HOST = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[0-9A-Za-z._-]{1,253})(:[0-9]{1,5})?")
HIGHEST_PORT = 65_535


def is_host(text: str) -> bool:
    """Whether this is a host name or address, with a port or without."""
    match = HOST.fullmatch(text)
    return match is not None and int((match[2] or ":0")[1:]) <= HIGHEST_PORT


def says_zopes_words(path: str) -> bool:
    """Whether a path, as WSGI gives it, means something to Zope that no page means.

    What a proxy puts before the visitor's own path is left out.
    """
    names = path.split("/")
    if names[1:2] == [BASE]:
        if ROOT not in names:
            # A proxy says both; with the first alone Zope's own root answers.
            return True
        names = names[names.index(ROOT) + 1 :]
    return any(is_zopes_word(name) for name in names)

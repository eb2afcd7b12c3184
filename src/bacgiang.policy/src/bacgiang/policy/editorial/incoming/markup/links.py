"""Links of a text as Plone's link integrity reads them: of sound markup alone.

It may read what a form or a script has set before that is cleaned.
"""

from .sound import sound
from plone.app.linkintegrity import parser
import re


_LINK = re.compile(r"<(?:a|audio|iframe|video)\b", re.IGNORECASE)


def links_in(markup: str) -> tuple[str, ...]:
    links: tuple[str, ...] = parser.extractLinks(sound(markup))
    return links


def links_named(markup: str) -> int:
    """How many there are to look up, at most; pictures are counted by themselves."""
    return len(_LINK.findall(markup))

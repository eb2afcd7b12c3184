"""Links of a text as Plone's link integrity reads them: of sound markup alone.

It may read what a form or a script has set before that is cleaned.
"""

from .sound import sound
from plone.app.linkintegrity import parser


def links_in(markup: str) -> tuple[str, ...]:
    links: tuple[str, ...] = parser.extractLinks(sound(markup))
    return links

"""What there is already, for whoever is about to send something."""

from ...search.searching import find
from .finding import public_on
from .in_search import url_of
from dataclasses import dataclass
from plone import api
from textwrap import shorten


MOST = 3
LONGEST = 1_000
"""Characters of a text that are looked at."""


@dataclass(frozen=True)
class Existing:
    """`lead`: how the answer begins, "" for a procedure."""

    title: str
    url: str
    lead: str


def existing_on(words: str, root: str, language: str) -> list[Existing]:
    """Answered ones first, then procedures; `root`: address of the navigation root."""
    words = words[:LONGEST].strip()
    if not words:
        return []
    answered = [
        Existing(shorten(one.text, 120), url_of(one, root), shorten(one.answer, 240))
        for one in public_on(words, language, MOST)
    ]
    asked = {"SearchableText": words, "portal_type": "Procedure"}
    catalog = api.portal.get_tool("portal_catalog")
    procedures = [
        Existing(one.Title, one.getURL(), "")
        for one in find(catalog, asked).brains(0, MOST)
    ]
    return [*answered, *procedures]

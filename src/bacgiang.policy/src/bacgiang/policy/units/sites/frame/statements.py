"""What the portal says of itself, for the footer: its pages, and who answers for it."""

from ....base.asked import asked
from ....base.asked import catalog_of_site
from ....base.asked import MOMENT
from ....base.languages import words_language
from ...site_places import ABOUT_PORTAL
from ...site_places import PUBLISHER
from dataclasses import dataclass
from DateTime import DateTime
from functools import partial
from plone import api
from typing import Any
from typing import NamedTuple


@dataclass(frozen=True)
class Statement:
    """A published page of the section."""

    title: str
    url: str


@dataclass(frozen=True)
class Statements:
    """`summary`: the description of the page on who answers for the portal."""

    summary: str
    pages: tuple[Statement, ...]


def statements(language: str) -> Statements:
    """What there is in a language, in the order of the section; it may be nothing."""
    language = words_language(language)
    name = ABOUT_PORTAL[language]
    place = "/".join((*api.portal.get().getPhysicalPath(), language, name))
    catalog = catalog_of_site()
    found = asked(catalog, partial(_pages_in, place), key=("statements", place))
    if not found:
        return Statements("", ())
    section = api.portal.get().unrestrictedTraverse(place)
    base = section.absolute_url()
    # By its name: arranging the section changes nobody's responsibility.
    own = found.get(PUBLISHER[language])
    return Statements(
        own.summary if own is not None else "",
        tuple(
            Statement(found[one].title, f"{base}/{one}")
            for one in section.objectIds()
            if one in found
        ),
    )


class _Page(NamedTuple):
    title: str
    summary: str


def _pages_in(place: str, catalog: Any) -> dict[str, _Page]:
    """What everybody may read there now, by its id."""
    query = {
        "path": {"query": place, "depth": 1},
        "portal_type": "Document",
        "review_state": "published",
        "allowedRolesAndUsers": ["Anonymous"],
        MOMENT: DateTime(),
    }
    return {
        one.getId: _Page(one.Title or "", one.Description or "")
        for one in catalog.search(query)
    }

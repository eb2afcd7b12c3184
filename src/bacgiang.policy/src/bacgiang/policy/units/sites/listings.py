"""The kinds of list a section can be, each a live query over the catalog."""

from bacgiang.policy import _
from enum import StrEnum
from typing import Any
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


class Listing(StrEnum):
    NEWS = "news"
    REFERENCE = "reference"
    NOTICES = "notices"
    EVENTS = "events"
    PAGES = "pages"
    FILES = "files"
    DOCUMENTS = "documents"
    PROMOTIONS = "promotions"
    UNITS = "units"
    ORGANISATION = "organisation"
    NONE = "none"


TITLES = {
    Listing.NEWS: _("News"),
    Listing.REFERENCE: _("Reference news"),
    Listing.NOTICES: _("Notices"),
    Listing.EVENTS: _("Events"),
    Listing.PAGES: _("Pages"),
    Listing.FILES: _("Files and pictures"),
    Listing.DOCUMENTS: _("Documents"),
    Listing.PROMOTIONS: _("Promotions"),
    Listing.UNITS: _("Unit sites"),
    Listing.ORGANISATION: _("Organisation"),
    Listing.NONE: _("Its own content"),
}

TYPES = {
    Listing.NEWS: ["News Item"],
    Listing.REFERENCE: ["News Item"],
    Listing.NOTICES: ["Document", "News Item"],
    Listing.EVENTS: ["Event"],
    Listing.PAGES: ["Document"],
    Listing.FILES: ["File", "Image"],
    Listing.DOCUMENTS: ["Document", "File"],
    Listing.PROMOTIONS: ["Promotion"],
    Listing.UNITS: ["UnitSite"],
}

# Kinds whose list gathers from the whole site (and, on the main site, what units
# offered and the main board accepted); the others list what stands in the section.
GATHERED = (Listing.NEWS, Listing.REFERENCE, Listing.EVENTS)
ADDABLE = {
    Listing.NEWS: ["News Item", "File", "Image"],
    Listing.REFERENCE: ["News Item", "File", "Image"],
    Listing.NOTICES: ["Document", "News Item", "File", "Image"],
    Listing.EVENTS: ["Event", "File", "Image"],
    Listing.PAGES: ["Document", "File", "Image", "Link"],
    Listing.FILES: ["File", "Image"],
    Listing.DOCUMENTS: ["Document", "File"],
    Listing.PROMOTIONS: ["Promotion"],
    Listing.UNITS: [],
    Listing.ORGANISATION: [],
    Listing.NONE: ["Document", "File", "Image", "Link"],
}

_ANY = "plone.app.querystring.operation.selection.any"
_IS_TRUE = "plone.app.querystring.operation.boolean.isTrue"
_IS_FALSE = "plone.app.querystring.operation.boolean.isFalse"
_RELATIVE_PATH = "plone.app.querystring.operation.string.relativePath"

Row = dict[str, Any]


def query_of(listing: Listing, site_code: str, language: str) -> list[Row]:
    """Rows of plone.app.querystring for a section of the site of `site_code`."""
    if listing in (Listing.NONE, Listing.ORGANISATION):
        return []
    rows: list[Row] = [
        {"i": "portal_type", "o": _ANY, "v": TYPES[listing]},
        {
            "i": "review_state",
            "o": _ANY,
            "v": ["open" if listing is Listing.UNITS else "published"],
        },
    ]
    if listing in GATHERED:
        rows.append({"i": "shown_on", "o": _ANY, "v": [site_code]})
        rows.append({"i": "Language", "o": _ANY, "v": [language]})
    else:
        rows.append({"i": "path", "o": _RELATIVE_PATH, "v": "."})
    if listing is Listing.NEWS:
        rows.append({"i": "is_reference", "o": _IS_FALSE, "v": ""})
    elif listing is Listing.REFERENCE:
        rows.append({"i": "is_reference", "o": _IS_TRUE, "v": ""})
    return rows


def sort_of(listing: Listing) -> tuple[str, bool]:
    """Sort index and whether it is reversed."""
    if listing in (Listing.PAGES, Listing.UNITS, Listing.NONE):
        return "getObjPositionInParent", False
    if listing is Listing.EVENTS:
        return "start", True
    return "effective", True


@provider(IVocabularyFactory)
def listings(context) -> SimpleVocabulary:
    return SimpleVocabulary(
        [SimpleTerm(kind.value, title=title) for kind, title in TITLES.items()]
    )

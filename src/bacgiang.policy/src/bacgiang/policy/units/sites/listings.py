"""The kinds of list a section can be, each a live query over the catalog."""

from ...base.vocabularies import TitledVocabulary
from bacgiang.policy import _
from enum import StrEnum
from typing import Any


Listing = StrEnum(
    "Listing",
    [
        "NEWS",
        "REFERENCE",
        "NOTICES",
        "EVENTS",
        "SCHEDULE",
        "PAGES",
        "FILES",
        "DOCUMENTS",
        "PROMOTIONS",
        "UNITS",
        "ORGANISATION",
        "CONTACT",
        "NONE",
    ],
)
"""Kinds of list; values are the names in lower case."""


TITLES = {
    Listing.NEWS: _("News"),
    Listing.REFERENCE: _("Reference news"),
    Listing.NOTICES: _("Notices"),
    Listing.EVENTS: _("Events"),
    Listing.SCHEDULE: _("listing_schedule", default="Schedules, days of reception"),
    Listing.PAGES: _("Pages"),
    Listing.FILES: _("Files and pictures"),
    Listing.DOCUMENTS: _("Documents"),
    Listing.PROMOTIONS: _("Promotions"),
    Listing.UNITS: _("Unit sites"),
    Listing.ORGANISATION: _("Organisation"),
    Listing.CONTACT: _("Contact and directory"),
    Listing.NONE: _("Its own content"),
}

TYPES = {
    Listing.NEWS: ["News Item"],
    Listing.REFERENCE: ["News Item"],
    Listing.NOTICES: ["Document", "News Item"],
    Listing.EVENTS: ["Event"],
    Listing.SCHEDULE: ["WeekSchedule", "Event"],
    Listing.PAGES: ["Document"],
    Listing.FILES: ["File", "Image", "Album", "Infographic"],
    Listing.DOCUMENTS: ["Document", "File"],
    Listing.PROMOTIONS: ["Promotion"],
    Listing.UNITS: ["UnitSite"],
}

# Kinds whose list gathers from the whole site (and, on the main site, what units
# offered and the main board accepted); the others list what stands in the section.
GATHERED = (Listing.NEWS, Listing.REFERENCE, Listing.EVENTS)
WITHOUT_QUERY = (Listing.NONE, Listing.ORGANISATION, Listing.CONTACT)
ADDABLE = {
    Listing.NEWS: ["News Item", "File", "Image"],
    Listing.REFERENCE: ["News Item", "File", "Image"],
    Listing.NOTICES: ["Document", "News Item", "File", "Image"],
    Listing.EVENTS: ["Event", "File", "Image"],
    Listing.SCHEDULE: ["WeekSchedule", "Event"],
    Listing.PAGES: ["Document", "File", "Image", "Link"],
    Listing.FILES: ["File", "Image", "Album", "Infographic"],
    Listing.DOCUMENTS: ["Document", "File"],
    Listing.PROMOTIONS: ["Promotion"],
    Listing.UNITS: [],
    Listing.ORGANISATION: [],
    Listing.CONTACT: [],
    Listing.NONE: ["Document", "File", "Image", "Link"],
}

_ANY = "plone.app.querystring.operation.selection.any"
_REFERENCE = {
    Listing.NEWS: "plone.app.querystring.operation.boolean.isFalse",
    Listing.REFERENCE: "plone.app.querystring.operation.boolean.isTrue",
}
_RELATIVE_PATH = "plone.app.querystring.operation.string.relativePath"

Row = dict[str, Any]


def query_of(listing: Listing, site_code: str, language: str) -> list[Row]:
    """Rows of plone.app.querystring for a section of the site of `site_code`."""
    if listing in WITHOUT_QUERY:
        return []
    state = "open" if listing is Listing.UNITS else "published"
    place: list[Row] = [{"i": "path", "o": _RELATIVE_PATH, "v": "."}]
    if listing in GATHERED:
        place = [
            {"i": "shown_on", "o": _ANY, "v": [site_code]},
            {"i": "Language", "o": _ANY, "v": [language]},
        ]
    if listing in _REFERENCE:
        place.append({"i": "is_reference", "o": _REFERENCE[listing], "v": ""})
    return [
        {"i": "portal_type", "o": _ANY, "v": TYPES[listing]},
        {"i": "review_state", "o": _ANY, "v": [state]},
        *place,
    ]


def sort_of(listing: Listing) -> tuple[str, bool]:
    """Sort index and whether it is reversed."""
    if listing in (Listing.PAGES, Listing.UNITS, Listing.NONE):
        return "getObjPositionInParent", False
    if listing is Listing.EVENTS:
        return "start", True
    return "effective", True


listings = TitledVocabulary(TITLES)

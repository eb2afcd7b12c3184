"""Where unit sites stand (design, decision 3), and what their states mean."""

from enum import StrEnum


SITES_FOLDER = {"vi": ("vi", "don-vi"), "en": ("en", "units")}
ABOUT_PORTAL = {"vi": "ve-website", "en": "about-portal"}
"""The section of each language root with what the portal says of itself."""
PUBLISHER = {"vi": "co-quan-chu-quan", "en": "publisher"}
"""Its page on who answers for the portal."""


class SiteState(StrEnum):
    """States of a unit's site: of its workflow, `bacgiang_unit_site_workflow`.

    A desk that is closed stays hidden from the public, as it was.
    """

    DESK = "desk"
    OPEN = "open"
    CLOSED = "closed"
    CLOSED_DESK = "closed_desk"

    @property
    def is_public(self) -> bool:
        return self in (SiteState.OPEN, SiteState.CLOSED)

    @property
    def is_closed(self) -> bool:
        return self in (SiteState.CLOSED, SiteState.CLOSED_DESK)

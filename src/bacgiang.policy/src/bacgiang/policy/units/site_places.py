"""Where unit sites stand (design, decision 3), and what their states mean."""

from ..base.languages import ENGLISH
from ..base.languages import LANGUAGES
from enum import StrEnum
from plone import api


_FOLDERS = {"vi": "don-vi", "en": "units"}
ABOUT_PORTAL = {"vi": "ve-website", "en": "about-portal"}
"""The section of each language root with what the portal says of itself."""
PUBLISHER = {"vi": "co-quan-chu-quan", "en": "publisher"}
"""Its page on who answers for the portal."""


def site_languages() -> tuple[str, ...]:
    """In which units' sites may stand: the portal's two, then those that were added."""
    chosen = api.portal.get_registry_record("plone.available_languages", default=())
    return (*LANGUAGES, *(str(one) for one in chosen if one not in LANGUAGES))


def further_languages() -> tuple[str, ...]:
    """Those besides the portal's two (10.3)."""
    return site_languages()[len(LANGUAGES) :]


def sites_folder(language: str) -> tuple[str, str]:
    """The path of the sites in a language, relative to the portal."""
    # Plone's own name for the root of the one language whose code is a word of Zope's.
    root = "id-id" if language == "id" else language
    return root, _FOLDERS.get(language, _FOLDERS[ENGLISH])


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

"""Which languages there are: the portal's two, and others of units' sites (10.3)."""

from ...base.languages import DEFAULT_LANGUAGE
from ...base.languages import LANGUAGES
from ..site_places import sites_folder
from bacgiang.policy import _
from collections.abc import Iterable
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from zope.i18nmessageid import Message


WRONG = _(
    "error_setting_languages",
    default="The portal speaks Vietnamese, which comes first, and English: main site "
    "and registers are made for these two, and neither can be taken away. Others can "
    "be added for sites of units.",
)
IN_USE = _(
    "error_setting_language_in_use",
    default="Units have sites in a language that would be taken away: ${languages}.",
)


def languages(chosen: Iterable[str]) -> Message | None:
    """Against fewer than the two, or than there are sites in."""
    kept = set(chosen)
    if not kept.issuperset(LANGUAGES):
        return WRONG
    in_use = [one for one in _with_sites() if one not in kept]
    return Message(IN_USE, mapping={"languages": ", ".join(in_use)}) if in_use else None


def _with_sites() -> list[str]:
    """Asked of what stands there: the setting may have been written already."""
    roots = filter(ILanguageRootFolder.providedBy, api.portal.get().objectValues())
    places = {one.language: one.get(sites_folder(one.language)[1]) for one in roots}
    return [language for language, place in places.items() if place]


def first_language(chosen: str) -> Message | None:
    """Against beginning with another."""
    return None if chosen == DEFAULT_LANGUAGE else WRONG

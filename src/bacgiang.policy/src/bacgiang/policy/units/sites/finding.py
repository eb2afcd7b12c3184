"""Find the site or desk of a unit (regulation 2.2a, 5.2)."""

from ...base.languages import words_language
from ..site_places import site_languages
from ..site_places import sites_folder
from .unit_site import UnitSite
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite


def find_site(
    unit_code: str, language: str = "vi", site: PloneSite | None = None
) -> UnitSite | None:
    """The unit's site or desk in a language; its id is the unit's code."""
    portal = site if site is not None else api.portal.get()
    root, folder = sites_folder(language)
    if root not in portal or folder not in portal[root]:
        return None
    found = portal[root][folder].get(unit_code)
    return found if isinstance(found, UnitSite) else None


def desk_of(unit_code: str, language: str = "vi") -> DexterityContent:
    """Where its board works: its site in the language, else in Vietnamese; the root of
    the language for a unit without any, as the main board is.
    """
    found = find_site(unit_code, language) or find_site(unit_code)
    portal = api.portal.get()
    return found or portal.get(words_language(language)) or portal


def sites_of(unit_code: str) -> list[UnitSite]:
    """The unit's sites or desks in every language it has."""
    found = (find_site(unit_code, language) for language in site_languages())
    return [site for site in found if site is not None]

"""Open a unit's site or desk: the one function that seed, page and API share.

Regulation 2.2a (unit sites), 5.2 (a unit without a site still supplies).
"""

from ..boards.groups import ensure_groups
from ..boards.groups import grant_levels
from ..kinds import Presence
from ..register.unit import Unit
from .layout import create_section
from .layout import SectionPlan
from .unit_site import UnitSite
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from Products.CMFPlone.Portal import PloneSite


SITES_FOLDER = {"vi": ("vi", "don-vi"), "en": ("en", "units")}


class AlreadyOpen(ValueError):
    """The unit has a site (or desk) in this language already."""


def find_site(
    unit_code: str, language: str = "vi", site: PloneSite | None = None
) -> UnitSite | None:
    """The unit's site or desk in a language, whatever its id has become."""
    portal = site if site is not None else api.portal.get()
    root, folder = SITES_FOLDER[language]
    if root not in portal or folder not in portal[root]:
        return None
    for member in portal[root][folder].objectValues():
        if isinstance(member, UnitSite) and member.unit_code == unit_code:
            return member
    return None


def open_site(
    unit: Unit,
    plans: list[SectionPlan],
    presence: Presence = Presence.OPEN,
    language: str = "vi",
) -> UnitSite:
    """Create the unit's site with its sections, groups and local roles.

    The caller has checked the permission to manage units. Raises AlreadyOpen when there
    is one. A desk is the same folder in the state only its board can see.
    """
    if find_site(unit.code, language) is not None:
        raise AlreadyOpen(unit.code)
    root, folder_id = SITES_FOLDER[language]
    folder = api.portal.get()[root][folder_id]
    site = createContent(
        "UnitSite",
        id=unit.code,
        title=unit.name_in(language),
        unit=unit.code,
        language=language,
    )
    site = addContentToContainer(folder, site, checkConstraints=False)
    ensure_groups(unit.code, unit.title)
    for plan in plans:
        create_section(site, plan, unit.code)
    grant_levels(site, unit.code)
    if presence is Presence.OPEN:
        api.content.transition(site, "open")
    _link_translation(unit.code, site, language)
    return site


def _link_translation(code: str, site: UnitSite, language: str) -> None:
    """Join the Vietnamese and the English site of a unit, section by section."""
    other_language = "en" if language == "vi" else "vi"
    other = find_site(code, other_language)
    if other is None:
        return
    manager = ITranslationManager(other)
    if not manager.has_translation(language):
        manager.register_translation(language, site)

"""Open a unit's site or desk: the one function that seed, page and API share.

Regulation 2.2a (unit sites), 5.2 (a unit without a site still supplies).
"""

from ..boards.groups import ensure_groups
from ..boards.groups import grant_levels
from ..kinds import Presence
from ..register.unit import Unit
from ..site_places import site_languages
from ..site_places import sites_folder
from ..sites.finding import find_site
from ..sites.layout import create_section
from ..sites.layout import SectionPlan
from ..sites.section_plans import plans_of_unit_site
from ..sites.transitions import change_state
from ..sites.unit_site import UnitSite
from plone import api
from plone.app.multilingual.events import TranslationRegisteredEvent
from plone.app.multilingual.interfaces import IMutableTG
from plone.app.multilingual.interfaces import ITG
from plone.dexterity.content import Container
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from zope.event import notify


def open_site(
    unit: Unit,
    plans: list[SectionPlan],
    presence: Presence = Presence.OPEN,
    language: str = "vi",
) -> UnitSite:
    """Create the unit's site with its sections, groups and local roles.

    The caller has checked the permission to manage units. Raises ValueError when there
    is one. A desk is the same folder in the state only its board can see.
    """
    if find_site(unit.code, language) is not None:
        raise ValueError(f"{unit.code} has a site in this language already")
    root, folder_id = sites_folder(language)
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
    # Who sees the site is settled first: what is made in it is then indexed once.
    grant_levels(site, unit.code)
    if presence is Presence.OPEN:
        change_state(site, "open")
    # What a section offers to add is told only to those who may add it themselves.
    with api.env.adopt_roles(["Manager"]):
        for plan in plans:
            create_section(site, plan, unit.code)
    _link_translation(unit.code, site, language)
    return site


def _link_translation(code: str, site: UnitSite, language: str) -> None:
    """Join the sites of a unit in its languages, section by section."""
    others = [one for one in site_languages() if one != language]
    other_language = next((one for one in others if find_site(code, one)), "")
    other = find_site(code, other_language) if other_language else None
    if other is None:
        return
    _link(other, site, language)
    own = {plan.key: plan.identifier for plan in plans_of_unit_site(language)}
    for plan in plans_of_unit_site(other_language):
        name = own.get(plan.key, "")
        if plan.identifier in other and name in site:
            _link(other[plan.identifier], site[name], language)


def _link(original: Container, translation: Container, language: str) -> None:
    """As `register_translation` of what is new in its language; that one asks the
    catalog twice whether it is, and each question indexes all that waits.
    """
    IMutableTG(translation).set(ITG(original))
    translation.reindexObject(idxs=("Language", "TranslationGroup"))
    notify(TranslationRegisteredEvent(original, translation, language))

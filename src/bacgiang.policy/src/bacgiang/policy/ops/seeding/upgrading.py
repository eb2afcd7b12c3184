"""What the site map and the seed gained since an earlier release."""

from ...base.languages import LANGUAGES
from ...thematic.collections.collection import collections
from ...units.register.directory import directory
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ...units.sites.finding import find_site
from ...units.sites.layout import constrain
from ...units.sites.layout import create_section
from ...units.sites.layout import SectionPlan
from ...units.sites.layout import set_query
from ...units.sites.listings import ADDABLE
from ...units.sites.listings import Listing
from ...units.sites.listings import query_of
from .plans import plans_for
from .statements import create_statements
from Acquisition import aq_base
from dataclasses import replace
from plone import api
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.app.multilingual.interfaces import ITranslationManager
from plone.distribution.api.distribution import get_creation_report
from plone.uuid.interfaces import ATTRIBUTE_NAME
from Products.GenericSetup.tool import SetupTool
from typing import Any


COLLECTION, DISPLAYED = "RecordCollection", "plone.displayed_types"
FORGOTTEN = "sample_password"
"""Of the answers with which a site is made, which Plone keeps."""


def add_statements(setup: SetupTool) -> None:
    """Handler of the step to data 1101: the section about the portal, and its pages."""
    _add_section("about-portal")
    create_statements()


def add_contact(setup: SetupTool) -> None:
    """Handler: how the province is reached, and the directory."""
    _add_section("contact")


def add_schedules(setup: SetupTool) -> None:
    """Handler: a section of schedules on the main site and on each unit's."""
    _add_section("schedule")
    _take_albums()
    for code in directory().entries:
        made = {}
        for language in LANGUAGES:
            site = find_site(code, language)
            plans = plans_for("unit_site", language) if site is not None else ()
            for plan in plans:
                if plan.key == "schedule":
                    made[language] = create_section(site, plan, code)
        _link(made)


def add_collections(setup: SetupTool) -> None:
    """Handler: registers of collections in the place of their sections.

    Pages that stand in a section stand in the register then, under their addresses.
    """
    _show_collections()
    names = {one.name for one in collections()}
    for language in LANGUAGES:
        roots = plans_for("main_site", language)
        topics = next(one for one in roots if one.key == "topics").identifier
        place = api.portal.get()[language][topics]
        for plan in plans_for("thematic", language):
            if plan.key in names:
                _make_register(place, plan)


def _show_collections() -> None:
    """Among what navigation shows, behind registers of procedures: a portal of 1.0.0
    remembers of no setting what the release said, so each stays as it is.
    """
    shown = list(api.portal.get_registry_record(DISPLAYED))
    if COLLECTION not in shown and "ProcedureRegister" in shown:
        shown.insert(shown.index("ProcedureRegister") + 1, COLLECTION)
        api.portal.set_registry_record(DISPLAYED, tuple(shown))


def _make_register(place: Any, plan: SectionPlan) -> None:
    there = place.get(plan.identifier)
    if there is None:
        create_section(place, plan, main_unit_code())
    elif there.portal_type == "Section":
        _put_in_place(place, there, plan)


def _put_in_place(place: Any, section: Any, plan: SectionPlan) -> None:
    """What stands in it stays where it is, as the catalog knows it: nobody is told."""
    name, uid = plan.identifier, section.UID()
    position = place.getObjectPosition(name)
    held = [(one, aq_base(item)) for one, item in section.objectItems()]
    place._delObject(name, suppress_events=True)
    made = create_section(place, replace(plan, title=section.title), main_unit_code())
    # Programs and links know it by its UID.
    setattr(made, ATTRIBUTE_NAME, uid)
    for one, item in held:
        made._setOb(one, item)
    made.reindexObject()
    place.moveObjectToPosition(name, position)


def _add_section(key: str) -> None:
    """The section of the main site, in both languages; what is there stays."""
    site, made = api.portal.get(), {}
    for language in LANGUAGES:
        plans = plans_for("main_site", language)
        plan = next(one for one in plans if one.key == key)
        made[language] = create_section(site[language], plan, main_unit_code())
    _link(made)


def _take_albums() -> None:
    """Sections of pictures that list as they were made to list albums, too."""
    for brain in api.portal.get_tool("portal_catalog")(portal_type="Section"):
        section = brain._unrestrictedGetObject()
        code = unit_code_of(section)
        if section.listing != Listing.FILES or not ICollection(section).query:
            continue
        made = query_of(Listing.FILES, code, section.language)
        first, *others = ICollection(section).query
        if others == made[1:] and first["v"] == ["File", "Image"]:
            set_query(section, Listing.FILES, code)
            constrain(section, ADDABLE[Listing.FILES])


def _link(made: dict[str, Any]) -> None:
    manager = ITranslationManager(made["vi"]) if len(made) == len(LANGUAGES) else None
    if manager is not None and not manager.has_translation("en"):
        manager.register_translation("en", made["en"])


def forget_password(_setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101: it stood among the answers."""
    report = get_creation_report(api.portal.get())
    if report is not None:
        report._answers = tuple(one for one in report._answers if one[0] != FORGOTTEN)

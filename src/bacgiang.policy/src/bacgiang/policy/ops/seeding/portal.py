"""Lay out a new portal: language roots, sections, unit register, unit sites."""

from ...base.languages import LANGUAGES
from ...base.seed_files import load_seed
from ...base.seed_files import province
from ...base.tasks.seeding import seed_holidays
from ...petitions.rules.seeding import seed_rules
from ...units.boards.groups import block_inheritance
from ...units.boards.groups import ensure_groups
from ...units.boards.groups import grant_levels
from ...units.kinds import Presence
from ...units.levels import OVERSEER
from ...units.levels import OVERSEERS_GROUP
from ...units.levels import STANDING_OFFICE
from ...units.levels import STANDING_OFFICE_GROUP
from ...units.life_cycle.opening import open_site
from ...units.life_cycle.refusing import languages_of
from ...units.site_places import further_languages
from ...units.sites.layout import create_section
from .language_roots import lay_out
from .language_roots import name_root
from .pictures_ahead import pictures_ahead
from .plans import plans_for
from .sample import sample_pictures
from .sample import seed_sample
from .settings import seed_settings
from .statements import create_statements
from .units import create_register
from .units import create_units
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite
from typing import Any


def seed_portal(site: PloneSite, *, sample: bool, sample_password: str | None) -> None:
    """Fill a new site. Every part leaves alone what is already there."""
    rows = load_seed("units.yaml")["units"]
    main = next(row["code"] for row in rows if row.get("main_site"))
    api.portal.set_registry_record("bacgiang.main_unit", main)
    _name_portal(site)
    seed_settings()
    seed_holidays()
    seed_rules()
    for language in LANGUAGES:
        name_root(site[language])
    with pictures_ahead(sample_pictures() if sample else ()):
        register = create_register(site)
        create_units(register, rows)
        block_inheritance(register)
        _main_site(site, main)
        create_statements()
        for language in further_languages():
            lay_out(language)
        _unit_sites(site, register, rows, main)
        create_offices()
        if sample:
            seed_sample(site, sample_password)


def _name_portal(site: PloneSite) -> None:
    """As the set calls it, where whoever creates it said nothing; and its letters."""
    if not site.title:
        site.title, site.description = province("portal"), province("about")
        api.portal.set_registry_record("plone.site_title", site.title)
    api.portal.set_registry_record("plone.email_from_name", province("portal"))
    api.portal.set_registry_record("plone.email_from_address", province("mail_from"))


def _main_site(site: PloneSite, main: str) -> None:
    ensure_groups(main, "Trang chính")
    for language in LANGUAGES:
        root = site[language]
        for plan in plans_for("main_site", language):
            create_section(root, plan, main)
        grant_levels(root, main)
        topics = next(p for p in plans_for("main_site", language) if p.key == "topics")
        for plan in plans_for("thematic", language):
            create_section(root[topics.identifier], plan, main)
    both = (plans_for("main_site", language) for language in LANGUAGES)
    for vi, en in zip(*both, strict=True):
        manager = ITranslationManager(site["vi"][vi.identifier])
        if not manager.has_translation("en"):
            manager.register_translation("en", site["en"][en.identifier])
    for folder in (site["vi"]["don-vi"], site["en"]["units"]):
        block_inheritance(folder)


def _unit_sites(
    site: PloneSite, register: DexterityContent, rows: list[dict[str, Any]], main: str
) -> None:
    for row in rows:
        if row["code"] == main:
            continue
        unit = register[row["code"]]
        presence = Presence(row["site"])
        for language in row.get("languages") or languages_of(presence):
            open_site(unit, plans_for("unit_site", language), presence, language)


def create_offices(setup: object = None) -> None:
    """Groups of those who see all units; a step of an upgrade gets the setup tool."""
    tool = api.portal.get_tool("portal_groups")
    for name, role, title in (
        (STANDING_OFFICE_GROUP, STANDING_OFFICE, "Cơ quan thường trực"),
        (OVERSEERS_GROUP, OVERSEER, "Lãnh đạo tỉnh, cơ quan giám sát"),
    ):
        if api.group.get(name) is None:
            tool.addGroup(name, roles=[role], title=title)

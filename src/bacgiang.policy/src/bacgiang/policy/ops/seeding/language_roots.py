"""Roots of languages: the portal's two, and others in which units have sites (10.3).

Further ones are in the setting `plone.available_languages`. What the site map does not
say in them it says in English.
"""

from ...base.languages import LANGUAGES
from ...base.policy_sites import on_policy_sites
from ...base.seed_files import load_seed
from ...units.boards.groups import block_inheritance
from ...units.boards.groups import grant_levels
from ...units.register.lookup import main_unit_code
from ...units.site_places import further_languages
from ...units.site_places import sites_folder
from ...units.sites.layout import create_section
from .plans import plans_for
from dataclasses import replace
from plone import api
from plone.app.multilingual.browser.setup import SetupMultilingualSite
from plone.app.multilingual.interfaces import ITranslationManager
from plone.registry.interfaces import IRecordModifiedEvent
from typing import Any


SETTING = "plone.available_languages"
UNITS = "units"
SEE_ASSETS = ("Contributor", "Editor", "Manager", "Site Administrator")


def seeded_languages() -> list[str]:
    """All that the site map has a root for; the portal's two come first."""
    named = (row["language"] for row in load_seed("site_map.yaml")["language_roots"])
    return list(dict.fromkeys((*LANGUAGES, *named)))


@on_policy_sites
def lay_out_chosen(event: IRecordModifiedEvent) -> None:
    """Subscriber: a language that was added gets a place for units' sites."""
    if event.record.__name__ == SETTING and main_unit_code():
        # Plone's own subscriber makes the roots, too: who is asked first is not said.
        SetupMultilingualSite().setupSite(api.portal.get())
        for language in further_languages():
            lay_out(language)


def lay_out(language: str) -> None:
    """The place for sites in a language besides the two; what is there stays."""
    site = api.portal.get()
    name, identifier = sites_folder(language)
    root = site[name]
    if identifier in root:
        return
    name_root(root)
    main = main_unit_code()
    grant_levels(root, main)
    plan = next(one for one in plans_for("main_site", language) if one.key == UNITS)
    folder = create_section(root, replace(plan, identifier=identifier), main)
    block_inheritance(folder)
    original = site.unrestrictedTraverse("/".join(sites_folder(LANGUAGES[0])))
    manager = ITranslationManager(original)
    if not manager.has_translation(language):
        manager.register_translation(language, folder)


def name_root(root: Any) -> None:
    """As the site map calls it; else its language's own name stays."""
    rows = load_seed("site_map.yaml")["language_roots"]
    named = {one["language"]: one for one in rows}.get(root.language, {})
    root.title = named.get("title") or root.title
    root.description = named.get("description") or ""
    root.reindexObject()
    for assets in root.objectValues():
        if assets.portal_type == "LIF":
            _keep_from_visitors(assets)


def _keep_from_visitors(assets: Any) -> None:
    """The folder that languages share is a place of work, no page of the site."""
    assets.manage_permission("View", SEE_ASSETS, acquire=False)
    assets.manage_permission("Access contents information", SEE_ASSETS, acquire=False)
    assets.exclude_from_nav = True
    assets.reindexObject()
    assets.reindexObjectSecurity()

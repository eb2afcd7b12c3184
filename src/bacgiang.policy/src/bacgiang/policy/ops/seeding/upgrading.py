"""What the site map and the seed gained since an earlier release."""

from ...units.register.lookup import main_unit_code
from ...units.site_places import ABOUT_PORTAL
from ...units.sites.layout import create_section
from .plans import plans_for
from .statements import create_statements
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from Products.GenericSetup.tool import SetupTool


def add_statements(setup: SetupTool) -> None:
    """Handler of the step to data 1101: the section about the portal, and its pages."""
    site = api.portal.get()
    made = {}
    for language, name in ABOUT_PORTAL.items():
        plan = next(
            one for one in plans_for("main_site", language) if one.identifier == name
        )
        made[language] = create_section(site[language], plan, main_unit_code())
    manager = ITranslationManager(made["vi"])
    if not manager.has_translation("en"):
        manager.register_translation("en", made["en"])
    create_statements()

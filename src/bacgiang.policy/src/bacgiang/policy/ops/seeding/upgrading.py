"""What the site map and the seed gained since an earlier release."""

from ...units.register.lookup import main_unit_code
from ...units.sites.layout import create_section
from .plans import plans_for
from .statements import create_statements
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from Products.GenericSetup.tool import SetupTool


LANGUAGES = ("vi", "en")


def add_statements(setup: SetupTool) -> None:
    """Handler of the step to data 1101: the section about the portal, and its pages."""
    _add_section("about-portal")
    create_statements()


def add_contact(setup: SetupTool) -> None:
    """Handler: how the province is reached, and the directory."""
    _add_section("contact")


def _add_section(key: str) -> None:
    """The section of the main site, in both languages; what is there stays."""
    site, made = api.portal.get(), {}
    for language in LANGUAGES:
        plans = plans_for("main_site", language)
        plan = next(one for one in plans if one.key == key)
        made[language] = create_section(site[language], plan, main_unit_code())
    manager = ITranslationManager(made["vi"])
    if not manager.has_translation("en"):
        manager.register_translation("en", made["en"])

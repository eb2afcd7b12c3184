"""The general step: install whatever is missing. It may run again at any time.

Types, roles, permissions, workflows, indexes, actions and stores become what this
release says; registry records and data that are there stay (`settings.py`).
"""

from ..base.data_release.mark import mark_of
from .catalog import filled_catalog
from .profiles import is_applied
from .profiles import LANGUAGES
from .profiles import needed
from .profiles import POLICY
from .profiles import THEME
from .settings import bring_plugins
from .settings import drop_bundles
from .settings import import_settings
from .settings import STEP
from .told import tell
from .told import tell_of
from .workflows import current_permissions
from plone import api
from Products.GenericSetup.tool import DEPENDENCY_STRATEGY_IGNORE
from Products.GenericSetup.tool import SetupTool
from zope.annotation.interfaces import IAnnotations


LEFT_OUT = ("plone.app.theming", "portlets")
"""Steps that would take back what somebody chose on a site that is in use."""


def install_policy(setup: SetupTool) -> None:
    """Handler of the policy's upgrade steps."""
    bring_others(setup)
    site = api.portal.get()
    types = set(api.portal.get_tool("portal_types").objectIds())
    kept = {*IAnnotations(site)}
    with current_permissions(), filled_catalog():
        install(setup, POLICY)
    tell_of("Types added", {*api.portal.get_tool("portal_types").objectIds()} - types)
    tell_of("Stores added", {*IAnnotations(site)} - kept)


def install_languages(setup: SetupTool) -> None:
    """Handler of the upgrade steps of what needs the language roots."""
    install(setup, LANGUAGES)


def install_theme(setup: SetupTool) -> None:
    """Handler of the theme's upgrade steps."""
    install(setup, THEME)
    drop_bundles(setup, THEME)
    bring_plugins(setup, THEME)


HANDLERS = {
    POLICY: install_policy,
    LANGUAGES: install_languages,
    THEME: install_theme,
}


def install(setup: SetupTool, profile: str) -> None:
    """Everything a profile says, as far as it takes nobody's choice back."""
    mark = mark_of(api.portal.get())
    import_settings(setup, profile, mark.settings if mark else {})
    setup.runAllImportStepsFromProfile(
        f"profile-{profile}",
        blacklisted_steps=(STEP, *LEFT_OUT),
        dependency_strategy=DEPENDENCY_STRATEGY_IGNORE,
    )


def bring_others(setup: SetupTool) -> None:
    """Plone and the add-ons that our profiles need, to what is installed of them."""
    migration = api.portal.get_tool("portal_migration")
    if migration.needUpgrading():
        tell("Plone: from %s", migration.getInstanceVersion())
        migration.upgrade(swallow_errors=False)
    for profile in needed(setup):
        if is_applied(setup, profile):
            setup.upgradeProfile(profile, quiet=True)
        else:
            apply(setup, profile)


def apply(setup: SetupTool, profile: str) -> None:
    """A profile that the site has not had."""
    tell("Profile applied: %s", profile)
    setup.runAllImportStepsFromProfile(
        f"profile-{profile}", dependency_strategy=DEPENDENCY_STRATEGY_IGNORE
    )

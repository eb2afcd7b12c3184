"""Everything rooms registered for a site, put in place and taken away."""

from .interfaces import ISiteInstaller
from .interfaces import ISiteStore
from plone import api
from plone.dexterity.content import DexterityContent
from Products.GenericSetup.tool import SetupTool
from zope.component import getUtilitiesFor
from zope.interface.interface import InterfaceClass


def install_missing(
    site: DexterityContent, kind: InterfaceClass = ISiteInstaller
) -> list[str]:
    """Put in place what a site lacks; the names of what it lacked. May run again."""
    return [name for name, one in sorted(getUtilitiesFor(kind)) if one.install(site)]


def install_missing_stores(site: DexterityContent) -> list[str]:
    """Create the stores a site lacks; their keys."""
    return install_missing(site, ISiteStore)


def install_stores(setup: SetupTool) -> None:
    """Handler before the default profile: its steps make items, which are recorded."""
    install_missing_stores(api.portal.get())


def install_all(setup: SetupTool) -> None:
    """Handler after the default profile."""
    install_missing(api.portal.get())


def uninstall_all(setup: SetupTool) -> None:
    """Handler after the uninstall profile. Records stay: they must not be lost."""
    site = api.portal.get()
    for _name, one in getUtilitiesFor(ISiteInstaller):
        one.uninstall(site)

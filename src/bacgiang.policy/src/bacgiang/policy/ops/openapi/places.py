"""Where a service is asked: the beginning of its path for each interface."""

from .files import own_places
from dataclasses import dataclass
from functools import cache


PREFIX = "/++api++"


@dataclass(frozen=True)
class Place:
    """`parameter` is empty for the portal itself; `about` says what it stands for."""

    parameter: str = ""
    about: str = ""

    @property
    def path(self) -> str:
        return f"{PREFIX}/{{{self.parameter}}}" if self.parameter else PREFIX


_SLASHES = "Its slashes are not escaped."
PORTAL = Place()
LANGUAGE = Place("language", "The part of the portal in a language: vi or en.")
SITE = Place("site", f"A language (vi, en) or the path of a unit's site. {_SLASHES}")
FOLDER = Place("folder", f"Path of a folder or item from the portal on. {_SLASHES}")
CONTENT = Place("path", f"Path of any object from the portal on. {_SLASHES}")

PLACES = {
    "plone.base.interfaces.siteroot.IPloneSiteRoot": PORTAL,
    "Products.CMFCore.interfaces.ISiteRoot": PORTAL,
    "plone.app.multilingual.interfaces.ILanguageRootFolder": LANGUAGE,
    "plone.base.interfaces.siteroot.INavigationRoot": SITE,
    "Products.CMFCore.interfaces.IFolderish": FOLDER,
    "Products.CMFCore.interfaces.IContentish": CONTENT,
    "plone.dexterity.interfaces.IDexterityContent": CONTENT,
    "zope.interface.Interface": CONTENT,
}


@cache
def places() -> dict[str, Place]:
    """By dotted name of the interface: Plone's, and those of rooms."""
    own = {name: Place(**said) for name, said in own_places().items()}
    return {**PLACES, **own}


def place_of(interface: str) -> Place:
    """The place an interface (dotted name) stands for; any object where unknown."""
    return places().get(interface, CONTENT)

"""Where a service is asked: the beginning of its path for each interface."""

from dataclasses import dataclass


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
RECORD = Place(
    "record",
    "Path of a legal document or directive from the portal on, for example "
    f"vi/van-ban/2007/76-2007-qd-ubnd. {_SLASHES}",
)
DRAFT = Place(
    "draft",
    "Path of a draft from the portal on, for example "
    f"vi/du-thao/2026/quy-dinh-ve-ho-so. {_SLASHES}",
)
DRAFTS = Place("register", "Path of a register of drafts, for example vi/du-thao.")
ITEM = Place(
    "item", f"Path of an item of the editorial workflow from the portal on. {_SLASHES}"
)
LANGUAGE = Place("language", "The part of the portal in a language: vi or en.")
UNIT_SITE = Place(
    "unit_site", f"Path of a unit's site, for example vi/don-vi/so-y-te. {_SLASHES}"
)
SITE = Place("site", f"A language (vi, en) or the path of a unit's site. {_SLASHES}")
FOLDER = Place("folder", f"Path of a folder or item from the portal on. {_SLASHES}")
CONTENT = Place("path", f"Path of any object from the portal on. {_SLASHES}")

_OWN = "bacgiang.policy."
PLACES = {
    "plone.base.interfaces.siteroot.IPloneSiteRoot": PORTAL,
    "Products.CMFCore.interfaces.ISiteRoot": PORTAL,
    f"{_OWN}legal.documents.official_document.IOfficialDocument": RECORD,
    f"{_OWN}consultation.draft.schema.ILegalDraft": DRAFT,
    f"{_OWN}consultation.register.registers.IDraftRegister": DRAFTS,
    f"{_OWN}editorial.items.IEditorialItem": ITEM,
    f"{_OWN}units.sites.unit_site.IUnitSite": UNIT_SITE,
    "plone.app.multilingual.interfaces.ILanguageRootFolder": LANGUAGE,
    "plone.base.interfaces.siteroot.INavigationRoot": SITE,
    "Products.CMFCore.interfaces.IFolderish": FOLDER,
    "Products.CMFCore.interfaces.IContentish": CONTENT,
    "plone.dexterity.interfaces.IDexterityContent": CONTENT,
    "zope.interface.Interface": CONTENT,
}


def place_of(interface: str) -> Place:
    """The place an interface (dotted name) stands for; any object where unknown."""
    return PLACES.get(interface, CONTENT)

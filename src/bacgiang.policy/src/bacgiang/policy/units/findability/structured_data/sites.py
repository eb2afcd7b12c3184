"""First pages of sites, and pages of units."""

from ....base.page_facts import IStructuredData
from ....base.page_facts import OfPage
from ...organisation.pages import UnitInSection
from ...register.lookup import get_unit
from ...register.unit import IUnit
from ...sites.frame.identity import identity_of
from ..head.shown_page import shown_page
from .organisation import organisation
from plone import api
from plone.base.interfaces import INavigationRoot
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


class _InLanguage(OfPage):
    """Knows the page it speaks of and its language."""

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())


@implementer(IStructuredData)
@adapter(INavigationRoot, Interface, Interface)
class FirstPage(_InLanguage):
    """The site, how it is searched, and who runs it."""

    def things(self) -> list[dict[str, Any]]:
        if not shown_page(self.context, self.request, self.view).is_own:
            return []
        identity = identity_of(self.context)
        unit = identity.unit
        site = {
            "@type": "WebSite",
            "@id": f"{identity.url}#website",
            "name": identity.name,
            "url": identity.url,
            "inLanguage": self.language,
            "isPartOf": None if identity.is_main else _portal(identity),
            "potentialAction": _search_of(identity.url),
        }
        if unit is None:
            return [site]
        runs = organisation(unit, self.language, self.request)
        return [{**site, "publisher": {"@id": runs["@id"]}}, runs]


def _portal(identity: Any) -> dict[str, str]:
    return {
        "@type": "WebSite",
        "name": identity.portal_name,
        "url": identity.portal_url,
    }


def _search_of(url: str) -> dict[str, Any]:
    template = f"{url}/@@search?SearchableText={{search_term_string}}"
    return {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": template},
        "query-input": "required name=search_term_string",
    }


@implementer(IStructuredData)
@adapter(IUnit, Interface, Interface)
class UnitPage(_InLanguage):
    """A unit's page in the register."""

    def things(self) -> list[dict[str, Any]]:
        return [organisation(self.context, self.language, self.request)]


@implementer(IStructuredData)
@adapter(Interface, Interface, UnitInSection)
class UnitPageInSection(_InLanguage):
    """The same in another language."""

    def things(self) -> list[dict[str, Any]]:
        unit = get_unit(self.view.code)
        return (
            [organisation(unit, self.language, self.request)]
            if unit is not None
            else []
        )

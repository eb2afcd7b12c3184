"""What a page tells machines of its own address and of its other languages.

On every host the canonical address is named, and each language on its own host.
"""

from ..register.host_settings import main_host
from ..register.organisation import UnitInSection
from plone import api
from plone.app.layout.links.viewlets import CanonicalURL
from plone.app.multilingual.browser.viewlets import AlternateLanguagesViewlet
from plone.app.multilingual.interfaces import ITranslationManager
from plone.memoize import ram
from typing import Any


class CanonicalLink(CanonicalURL):
    """`rel="canonical"`, also for a unit's page below a section."""

    def render(self) -> str:
        if isinstance(self.view, UnitInSection):
            return f'    <link rel="canonical" href="{self.view.canonical_url}" />'
        return super().render()


def _cache_key(method: Any, viewlet: Any) -> tuple[Any, ...]:
    """Addresses differ by host and for those who are signed in."""
    catalog = api.portal.get_tool("portal_catalog")
    return (
        "/".join(viewlet.context.getPhysicalPath()),
        catalog.getCounter(),
        viewlet.request["SERVER_URL"],
        main_host(),
        api.user.is_anonymous(),
    )


class AlternateLinks(AlternateLanguagesViewlet):
    """`rel="alternate"` for every language; a unit's page names its own."""

    @ram.cache(_cache_key)
    def get_alternate_languages(self) -> list[dict[str, str]]:
        group = ITranslationManager(self.context).query_canonical()
        catalog = api.portal.get_tool("portal_catalog")
        return [
            {"lang": brain.Language, "url": brain.getURL()}
            for brain in catalog(TranslationGroup=group)
        ]

    @property
    def available(self) -> bool:
        return not isinstance(self.view, UnitInSection) and super().available

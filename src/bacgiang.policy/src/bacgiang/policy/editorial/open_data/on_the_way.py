"""`/data`, which one tells others: the page, or the catalogue for who asks for that."""

from ...base.datasets.rdf import CatalogueFile
from ...base.datasets.rdf import FORMATS
from ...base.media_types import preferred
from ...base.page_facts import IPagesOfSitemap
from ...base.page_facts import IServiceOfSite
from ...base.page_facts import SiteService
from ...base.request_language import language_of_browser
from .addresses import page_url
from .addresses import VIEWS
from .page import TITLE
from collections.abc import Iterator
from plone.app.multilingual.interfaces import ILanguageRootFolder
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.BaseRequest import BaseRequest


HTML = "text/html"


class DataAddress(CatalogueFile):
    """What is asked for decides, so whoever keeps an answer asks by that, too."""

    def __call__(self) -> bytes:
        response = self.request.response
        response.setHeader("Vary", "Accept, Accept-Language")
        asked = self.request.getHeader("Accept") or ""
        media_type = preferred(asked, (HTML, *FORMATS))
        if media_type != HTML:
            return self.given_as(media_type)
        response.redirect(page_url(language_of_browser(self.request)), 303)
        return b""


@implementer(IServiceOfSite)
@adapter(ILanguageRootFolder, Interface)
def on_site_map(site: Any, request: BaseRequest) -> SiteService:
    """On the main site's, in its language."""
    language = site.getId()
    return SiteService(TITLE, page_url(language) if language in VIEWS else "")


@implementer(IPagesOfSitemap)
class PageInSitemap:
    def pages(self) -> Iterator[dict[str, str]]:
        yield {language: page_url(language) for language in VIEWS}

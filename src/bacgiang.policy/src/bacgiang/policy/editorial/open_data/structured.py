"""The page as schema.org DataCatalog, by which search engines list datasets."""

from ...base.date_labels import local_iso
from ...base.page_facts import IStructuredData
from ...base.page_facts import OfPage
from ...units.findability.structured_data.organisation import owner
from ..public.data_licence import data_licence
from .page import OpenDataPage
from .page import Shown
from .page import Way
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IStructuredData)
@adapter(Interface, Interface, OpenDataPage)
class OpenDataCatalogue(OfPage):
    """The catalogue with every dataset in it."""

    view: OpenDataPage

    def things(self) -> list[dict[str, Any]]:
        page = self.view
        return [
            {
                "@type": "DataCatalog",
                "@id": page.canonical_url,
                "url": page.canonical_url,
                "name": page.said(page.page_title),
                "description": page.said(page.about),
                "inLanguage": page.language,
                "license": self._licence(),
                "publisher": self._publisher(),
                "dataset": [self._dataset(one) for one in page.datasets],
            }
        ]

    def _dataset(self, one: Shown) -> dict[str, Any]:
        told = {
            "@type": "Dataset",
            "@id": f"{self.view.canonical_url}#{one.name}",
            "identifier": one.name,
            "name": self.view.said(one.title),
            "description": self.view.said(one.about),
            "url": one.url,
            "isAccessibleForFree": True,
            "license": self._licence(),
            "creator": self._publisher(),
            "dateModified": local_iso(one.made_at) if one.made_at else None,
            "distribution": [self._download(way) for way in one.ways],
        }
        return {name: value for name, value in told.items() if value is not None}

    def _download(self, way: Way) -> dict[str, Any]:
        said: dict[str, Any] = {
            "@type": "DataDownload",
            "name": self.view.said(way.title),
            "contentUrl": way.url,
            "encodingFormat": way.media_type,
        }
        if way.made_at is not None:
            said["contentSize"] = f"{way.size} B"
            said["sha256"] = way.digest
            said["dateModified"] = local_iso(way.made_at)
        return said

    def _licence(self) -> str | None:
        licence = data_licence()
        return licence.address if licence is not None else None

    def _publisher(self) -> dict[str, str] | None:
        return owner(self.view.language, self.request)

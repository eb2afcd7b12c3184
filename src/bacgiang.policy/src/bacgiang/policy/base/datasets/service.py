"""`GET @catalogue`: the datasets of the portal as DCAT-AP, in JSON-LD (6.2e)."""

from ..api_addresses import api_address
from .dataset import Dataset
from .dataset import datasets
from .dataset import Distribution
from plone import api
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


LANGUAGES = ("vi", "en")
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
LICENCE = "bacgiang.data_licence"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}


class GetCatalogue(Service):
    """Titles and descriptions come in both languages."""

    content_type = "application/ld+json"

    def reply(self) -> dict[str, Any]:
        portal = api.portal.get()
        address = api_address(portal, "@catalogue")
        return {
            "@context": CONTEXT,
            "@id": address,
            "@type": "dcat:Catalog",
            "dct:title": [{"@value": portal.Title(), "@language": LANGUAGES[0]}],
            "dct:publisher": {
                "@type": "foaf:Agent",
                "@id": portal.absolute_url(),
                "foaf:name": portal.Title(),
            },
            "foaf:homepage": {"@id": portal.absolute_url()},
            **_licensed(),
            "dcat:dataset": [self._dataset(address, *one) for one in datasets()],
        }

    def _dataset(self, catalogue: str, name: str, one: Dataset) -> dict[str, Any]:
        base = api.portal.get().absolute_url()
        return {
            "@id": f"{catalogue}#{name}",
            "@type": "dcat:Dataset",
            "dct:identifier": name,
            "dct:title": _in_both(one.title),
            "dct:description": _in_both(one.about),
            "dct:publisher": {"@id": base},
            "dcat:landingPage": {"@id": f"{base}/{one.page}"},
            **_licensed(),
            "dcat:distribution": [
                self._distribution(f"{catalogue}#{name}-{number}", way)
                for number, way in enumerate(one.distributions, 1)
            ],
        }

    def _distribution(self, address: str, way: Distribution) -> dict[str, Any]:
        return {
            "@id": address,
            "@type": "dcat:Distribution",
            "dct:title": _in_both(way.title),
            "dcat:accessURL": {"@id": f"{api.portal.get().absolute_url()}/{way.path}"},
            "dcat:mediaType": {"@id": f"{MEDIA_TYPES}{way.media_type}"},
            **_licensed(),
        }


def _licensed() -> dict[str, Any]:
    said = api.portal.get_registry_record(LICENCE, default="") or ""
    address = said.partition("|")[0].strip()
    return {"dct:license": {"@id": address}} if address else {}


def _in_both(said: Message) -> list[dict[str, str]]:
    return [
        {"@value": str(translate(said, target_language=one)), "@language": one}
        for one in LANGUAGES
    ]

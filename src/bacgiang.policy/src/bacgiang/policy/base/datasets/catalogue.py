"""The datasets of the portal as DCAT-AP: one JSON-LD object (6.2e)."""

from ..api_addresses import api_address
from ..dumps.dump import Dump
from ..dumps.page import address_of
from ..dumps.store import files_of
from ..dumps.store import MadeDump
from .dataset import Dataset
from .dataset import datasets
from .dataset import Distribution
from bacgiang.policy import _
from datetime import datetime
from plone import api
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


LANGUAGES = ("vi", "en")
ABOUT = _(
    "text_open_data",
    default="Everybody may take the registers of this portal whole and use them: as "
    "files, by search, or by following what changes.",
)
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
LICENCE = "bacgiang.data_licence"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def catalogue() -> dict[str, Any]:
    """Titles and descriptions come in both languages."""
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
        "dct:description": _in_both(ABOUT),
        "foaf:homepage": {"@id": portal.absolute_url()},
        **_licensed(),
        "dcat:dataset": [_dataset(address, *one) for one in datasets()],
    }


def _dataset(catalogue: str, name: str, one: Dataset) -> dict[str, Any]:
    base = api.portal.get().absolute_url()
    files = list(files_of(name))
    return {
        "@id": f"{catalogue}#{name}",
        "@type": "dcat:Dataset",
        "dct:identifier": name,
        "dct:title": _in_both(one.title),
        "dct:description": _in_both(one.about),
        "dct:publisher": {"@id": base},
        "dcat:landingPage": {"@id": f"{base}/{one.page}"},
        **_licensed(),
        **_changed(
            max((made.made_at for _one, made in files if made.made_at), default=None)
        ),
        "dcat:distribution": [
            *(
                _distribution(f"{catalogue}#{name}-{number}", way)
                for number, way in enumerate(one.distributions, 1)
            ),
            *(_file(f"{catalogue}#{dump.name}", dump, made) for dump, made in files),
        ],
    }


def _file(address: str, dump: Dump, made: MadeDump) -> dict[str, Any]:
    """A file that a job has made."""
    where = {"@id": address_of(dump)}
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": _in_both(dump.title),
        "dcat:accessURL": where,
        "dcat:downloadURL": where,
        "dcat:mediaType": {"@id": f"{MEDIA_TYPES}{dump.media_type}"},
        "dcat:byteSize": _typed(str(made.size), "nonNegativeInteger"),
        **_changed(made.made_at),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": _typed(made.digest, "hexBinary"),
        },
        **_licensed(),
    }


def _distribution(address: str, way: Distribution) -> dict[str, Any]:
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


def _changed(moment: datetime | None) -> dict[str, Any]:
    if moment is None:
        return {}
    return {"dct:modified": _typed(moment.isoformat(timespec="seconds"), "dateTime")}


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"@value": value, "@type": f"xsd:{kind}"}


def _in_both(said: Message) -> list[dict[str, str]]:
    return [
        {"@value": str(translate(said, target_language=one)), "@language": one}
        for one in LANGUAGES
    ]

"""Under what terms the data may be used, stated with every answer.

Official texts are in the public domain (Law on Intellectual Property, article 15). The
registry record `bacgiang.data_licence` is one line: `address|Vietnamese|English`.
"""

from ...base.languages import reads_english
from dataclasses import dataclass
from plone import api


RECORD = "bacgiang.data_licence"


@dataclass(frozen=True)
class Licence:
    """Address of the terms, and what they are called in two languages."""

    address: str
    vi: str
    en: str

    def name(self, language: str) -> str:
        return self.en if reads_english(language) and self.en else self.vi


def data_licence() -> Licence | None:
    """The licence an administrator has set; None where none is stated."""
    return licence_of(api.portal.get_registry_record(RECORD, default="") or "")


def licence_of(line: str) -> Licence | None:
    """The licence that the record's line names; None where it has no address."""
    address, vi, en = (part.strip() for part in f"{line}||".split("|")[:3])
    usable = address.startswith(("https://", "http://")) and " " not in address
    return Licence(address, vi or address, en) if usable else None


def named_licence() -> tuple[str, str] | None:
    """Address and name; None where none is stated."""
    licence = data_licence()
    if licence is None:
        return None
    return licence.address, licence.name(api.portal.get_current_language())


def licence_as_json() -> dict[str, str] | None:
    """The element `license` of an answer."""
    said = named_licence()
    return {"@id": said[0], "name": said[1]} if said is not None else None


def data_links(described_at: str) -> list[str]:
    """`Link` headers (RFC 8288) of data: to what describes them, and to the terms."""
    links = [f'<{described_at}>; rel="describedby"; type="text/html"']
    licence = data_licence()
    if licence is not None:
        links.append(f'<{licence.address}>; rel="license"')
    return links

"""Addresses of units: their pages in each language, their public sites."""

from ...base.english.addresses import address_maker
from ...base.languages import words_language
from .directory import UnitEntry
from plone import api
from ZPublisher.HTTPRequest import HTTPRequest


# The register's page and the pages of its units stand under these paths.
ORGANISATION = {"vi": ("vi", "to-chuc"), "en": ("en", "organisation")}


def address_of(path: tuple[str, ...], request: HTTPRequest) -> str:
    """Address of a path relative to the portal, on its canonical host and in the
    language that the path names, whatever that of the page."""
    base = api.portal.get().getPhysicalPath()
    return str(address_maker(request)([*base, *path]))


def organisation_address(language: str, request: HTTPRequest) -> str:
    """Address of the organisation page in a language, else in Vietnamese."""
    root, page = ORGANISATION[words_language(language)]
    portal = api.portal.get()
    if root in portal and page in portal[root]:
        return address_of((root, page), request)
    return address_of(ORGANISATION["vi"], request)


def page_address(code: str, language: str, request: HTTPRequest) -> str:
    """Address of a unit's page in a language."""
    return f"{organisation_address(language, request)}/{code}"


def site_address(entry: UnitEntry, language: str, request: HTTPRequest) -> str | None:
    """Address of the unit's site when the public can see it."""
    place = entry.public_site(language)
    return address_of(place.path, request) if place is not None else None


def home_address(entry: UnitEntry, language: str, request: HTTPRequest) -> str:
    """Address of the unit's public site, else of its page."""
    site = site_address(entry, language, request)
    return site or page_address(entry.code, language, request)

"""A unit as GovernmentOrganization (4.1a)."""

from ...register.addresses import home_address
from ...register.addresses import page_address
from ...register.directory import directory
from ...register.lookup import get_unit
from ...register.lookup import main_unit_code
from ...register.unit import Unit
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


TYPE = "GovernmentOrganization"
PROVINCE = {
    "@type": "AdministrativeArea",
    "name": "Bắc Giang",
    "containedInPlace": {"@type": "Country", "name": "Việt Nam", "identifier": "VN"},
}


def organisation(unit: Unit, language: str, request: HTTPRequest) -> dict[str, Any]:
    """The unit with contact and parent; its page in the register is its `@id`."""
    entry = directory().entries[unit.code]
    return {
        "@type": TYPE,
        "@id": page_address(unit.code, language, request),
        "name": unit.name_in(language),
        "alternateName": unit.short_name or None,
        "url": home_address(entry, language, request),
        "address": _address(unit),
        "telephone": unit.phone,
        "email": unit.email,
        "areaServed": PROVINCE,
        "foundingDate": _iso(unit.valid_from),
        "dissolutionDate": _iso(unit.valid_to),
        "parentOrganization": named(unit.parent_unit, language, request),
    }


def named(
    code: str | None, language: str, request: HTTPRequest
) -> dict[str, str] | None:
    """A unit by name and page; None where there is none with this code."""
    unit = get_unit(code or "")
    if unit is None:
        return None
    return {
        "@type": TYPE,
        "@id": page_address(unit.code, language, request),
        "name": unit.name_in(language),
    }


def owner(language: str, request: HTTPRequest) -> dict[str, str] | None:
    """Who owns the portal."""
    return named(main_unit_code(), language, request)


def _address(unit: Unit) -> dict[str, str] | None:
    if not unit.address:
        return None
    return {
        "@type": "PostalAddress",
        "streetAddress": unit.address,
        "addressRegion": "Bắc Giang",
        "addressCountry": "VN",
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None

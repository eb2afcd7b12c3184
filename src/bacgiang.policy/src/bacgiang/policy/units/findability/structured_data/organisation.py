"""A unit as GovernmentOrganization (4.1a)."""

from ....base.seed_files import province
from ...contact_facts.hours import hours_for_programs
from ...contact_facts.position import position_of
from ...register.addresses import home_address
from ...register.addresses import page_address
from ...register.contact import contact_of
from ...register.directory import directory
from ...register.lookup import get_unit
from ...register.lookup import main_unit_code
from ...register.unit import Unit
from collections.abc import Iterator
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


TYPE = "GovernmentOrganization"
COUNTRY = {"@type": "Country", "name": "Việt Nam", "identifier": "VN"}


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
        "faxNumber": unit.fax,
        "email": unit.email,
        "location": _office(unit),
        "contactPoint": [*_points(unit, language)],
        "areaServed": area_served(),
        "foundingDate": _iso(unit.valid_from),
        "dissolutionDate": _iso(unit.valid_to),
        "parentOrganization": named(unit.parent_unit, language, request),
    }


def area_served() -> dict[str, Any]:
    """The province."""
    name = province("province")
    return {"@type": "AdministrativeArea", "name": name, "containedInPlace": COUNTRY}


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
        "addressRegion": province("province"),
        "addressCountry": "VN",
    }


def _office(unit: Unit) -> dict[str, Any] | None:
    """The place where the unit is found, which alone can have hours in schema.org."""
    position, hours = position_of(unit.position), hours_for_programs(unit.hours)
    if position is None and not hours:
        return None
    place: dict[str, Any] = {"@type": "GovernmentOffice", "name": unit.title}
    place["description"] = unit.contact_note
    place["address"] = _address(unit)
    place["openingHours"] = list(hours)
    if position is not None:
        place["hasMap"] = position.map_url
        place["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": float(position.latitude),
            "longitude": float(position.longitude),
        }
    return {name: value for name, value in place.items() if value}


def _points(unit: Unit, language: str) -> Iterator[dict[str, Any]]:
    """Further numbers, by what they are for."""
    kept = {one.name: one for one in contact_of(unit, language)}
    for name in ("hotline", "desk", "spokesperson"):
        for piece in kept[name].pieces if name in kept else ():
            if piece.url.startswith("tel:"):
                label = translate(kept[name].label, target_language=language)
                yield {
                    "@type": "ContactPoint",
                    "contactType": label,
                    "telephone": piece.text,
                }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None

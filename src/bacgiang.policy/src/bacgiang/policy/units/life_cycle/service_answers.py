"""What `@units` answers: units as JSON, refusals with a stable type.

A unit in lists: `@id`, `code`, `name`, `name_en`, `short_name`, `kind`, `parent`,
`order`, `host`, `former_hosts`, `valid_from`, `valid_to`, `successor`, `page`, `site`
(each by language; `site` null while the public cannot see it). A single unit has its
contact, functions, former names and members besides.
"""

from ...base.languages import LANGUAGES
from ..register.addresses import page_address
from ..register.addresses import site_address
from ..register.directory import Directory
from ..register.directory import UnitEntry
from ..register.unit import Unit
from ..register.unit_words import IUnitWords
from ..site_places import site_languages
from plone import api
from typing import Any
from zope.schema import getFieldNames
from ZPublisher.HTTPRequest import HTTPRequest


CONTACT = tuple(name for name in getFieldNames(IUnitWords) if "functions" not in name)

Answer = dict[str, Any]


def unit_as_json(entry: UnitEntry, request: HTTPRequest) -> Answer:
    base = api.portal.get().absolute_url()
    return {
        "@id": f"{base}/@units/{entry.code}",
        "code": entry.code,
        "name": entry.name,
        "name_en": entry.name_en or None,
        "short_name": entry.short_name or None,
        "kind": entry.kind,
        "parent": entry.parent,
        "order": entry.order,
        "host": entry.host,
        "former_hosts": list(entry.former_hosts),
        "valid_from": entry.valid_from.isoformat() if entry.valid_from else None,
        "valid_to": entry.valid_to.isoformat() if entry.valid_to else None,
        "successor": entry.successor,
        "page": {one: page_address(entry.code, one, request) for one in LANGUAGES},
        "site": {one: site_address(entry, one, request) for one in site_languages()},
    }


def unit_in_full(unit: Unit, units: Directory, request: HTTPRequest) -> Answer:
    answer = unit_as_json(units.entries[unit.code], request)
    answer |= {name: getattr(unit, name) or None for name in CONTACT}
    answer["functions"] = unit.functions or None
    answer["functions_en"] = unit.functions_en or None
    answer["update_frequency"] = unit.update_frequency
    answer["former_names"] = [
        {
            "name": one.name,
            "name_en": one.name_en or None,
            "from": one.since.isoformat() if one.since else None,
            "to": one.until.isoformat(),
        }
        for one in unit.former_names
    ]
    answer["members"] = [one.code for one in units.members_of(unit.code)]
    return answer

"""`GET @directory`: how units and their people are reached.

Query: `text` (name of a unit or person, or what it is about; without diacritics, too),
`kind` (of unit). Answer: `items_total` and `items`, each with `@id`, `code`, `name`,
`kind`, the facts of its contact (`address`, `phone`, ... as the unit's record has
them), `leaders` and `vcard`. What a unit does not tell is null or empty.
"""

from ...base.keeping import EverybodysAnswer
from ..life_cycle.service_answers import CONTACT
from ..register.presentation import UnitPresentation
from .listing import asked_by
from .listing import listed_units
from plone import api
from plone.restapi.services import Service
from typing import Any


class DirectoryGet(EverybodysAnswer, Service):
    """For everybody; the language is that of the address."""

    def reply(self) -> dict[str, Any]:
        language = str(api.portal.get_current_language())
        asked = asked_by(self.request.form)
        found = listed_units(asked, language, self.request)
        items = [as_json(one) for one in found]
        return {
            "@id": f"{self.context.absolute_url()}/@directory",
            "items_total": len(items),
            "items": items,
        }


def as_json(shown: UnitPresentation) -> dict[str, Any]:
    unit = shown.unit
    return {
        "@id": shown.page_url,
        "code": shown.code,
        "name": shown.name,
        "kind": shown.entry.kind,
        **{name: getattr(unit, name, None) or None for name in CONTACT},
        "hours": unit.hours or [],
        "desk_hours": unit.desk_hours or [],
        "answers": unit.answers or [],
        "leaders": [
            {
                "@id": one.url,
                "name": one.name,
                "position": one.position,
                "office": one.office or None,
                "phone": one.phone or None,
                "email": one.email or None,
                "portrait": one.portrait or None,
            }
            for one in shown.leaders
        ],
        "vcard": f"{unit.absolute_url()}/@@vcard",
    }

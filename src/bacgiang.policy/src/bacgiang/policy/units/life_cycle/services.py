"""`@units`: the register over the API.

GET is public: `@units` (batched, filters `kind`, `parent`, `exists`), `@units/<code>`.
POST `@units` enters a unit (and opens its site with `presence`), POST
`@units/<code>/<act>` performs an act of its life, PATCH `@units/<code>` changes facts.
"""

from ...base.api_services import WritingService
from ...base.keeping import EverybodysAnswer
from ...base.known_fields import unknown_fields
from ...base.named_below import NamedBelow
from ...base.refusal import Refused
from ..kinds import Presence
from ..kinds import UnitKind
from ..register import reasons
from ..register.directory import directory
from ..register.directory import UnitEntry
from ..register.lookup import get_unit
from ..register.lookup import unit_register
from ..register.unit import Unit
from . import life_cycle
from .service_answers import Answer
from .service_answers import unit_as_json
from .service_answers import unit_in_full
from .statements import read_facts
from .statements import read_presence
from .statements import read_stated
from .statements import read_text
from .undoing import undo_end
from collections.abc import Callable
from plone.restapi.batching import HypermediaBatch
from plone.restapi.services import Service
from typing import Any


class UnitsService(NamedBelow, Service):
    """Takes what follows `@units` in the path."""

    def found(self) -> Unit:
        """Raises Refused where the path names no unit of the register."""
        unit = get_unit(self.named)
        if unit is None:
            raise Refused(reasons.UNKNOWN_UNIT.at(code=self.named), status=404)
        return unit

    def in_full(self, unit: Unit) -> Answer:
        return unit_in_full(unit, directory(), self.request)


class GetUnits(EverybodysAnswer, UnitsService):
    """The list, or one unit."""

    def reply(self) -> Answer:
        return self.in_full(self.found()) if self.names else self._list()

    def _list(self) -> Answer:
        batch = HypermediaBatch(self.request, self._filtered())
        answer: Answer = {
            "@id": batch.canonical_url,
            "items_total": batch.items_total,
            "items": [unit_as_json(entry, self.request) for entry in batch],
        }
        if batch.links:
            answer["batching"] = batch.links
        return answer

    def _filtered(self) -> list[UnitEntry]:
        asked, units = self.request.form, directory()
        kind, parent, exists = (
            read_text(asked.get(name), name) for name in ("kind", "parent", "exists")
        )
        if kind and kind not in set(UnitKind):
            known = ", ".join(UnitKind)
            raise Refused(reasons.UNKNOWN_KIND.at("kind", kind=kind, known=known))
        if parent and units.get(parent) is None:
            raise Refused(reasons.UNKNOWN_UNIT.at("parent", code=parent))
        return [
            entry
            for entry in units
            if (not kind or entry.kind == kind)
            and (not parent or entry.parent == parent)
            and (not exists or entry.exists == (exists in ("1", "true")))
        ]


class PostUnits(WritingService, UnitsService):
    """A new unit, or an act on one."""

    most_names = 2

    def reply(self) -> Answer:
        if not self.names:
            return self._create()
        unit, act = self.found(), self.names[-1]
        if len(self.names) == 1 or act not in ACTS:
            raise Refused(reasons.UNKNOWN_ACT, status=404)
        perform(act, unit, self.body)
        return self.in_full(unit)

    def _create(self) -> Answer:
        stated = dict(self.body)
        presence = read_presence(stated.pop("presence", None), "presence")
        facts = read_facts(stated, unit_register(), ("code", "name", "kind"))
        unit = life_cycle.create_unit(facts)
        if presence is not None:
            life_cycle.open_unit(unit, presence)
        answer = self.in_full(unit)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", answer["@id"])
        return answer


class PatchUnit(WritingService, UnitsService):
    """Changed facts of one unit; `on` and `reason` say since when and why."""

    def reply(self) -> Answer:
        unit, body = self.found(), self.body
        stated = read_stated(body, WHEN_AND_WHY)
        facts = {name: body[name] for name in body if name not in WHEN_AND_WHY}
        life_cycle.change_unit(unit, read_facts(facts, unit), **stated)
        return self.in_full(unit)


WHEN_AND_WHY = ("on", "reason")
# Acts by their name in the address, with what is stated of each.
ACTS: dict[str, tuple[Callable[..., None], tuple[str, ...]]] = {
    "open": (life_cycle.open_unit, ("presence",)),
    "open-language": (life_cycle.open_unit_in, ("language",)),
    "desk": (life_cycle.take_to_desk, ("reason",)),
    "move": (life_cycle.move_unit, ("parent", *WHEN_AND_WHY)),
    "merge": (life_cycle.merge_unit, ("successor", *WHEN_AND_WHY)),
    "take-in": (life_cycle.take_in, ("units", *WHEN_AND_WHY)),
    "undo-end": (undo_end, ("reason",)),
    "close": (life_cycle.close_unit, ("successor", *WHEN_AND_WHY)),
}


def perform(act: str, unit: Unit, stated: dict[str, Any]) -> None:
    """Do what was stated. Raises Refused."""
    do, names = ACTS[act]
    Refused.raise_for(*unknown_fields(one for one in stated if one not in names))
    if "parent" in names and "parent" not in stated:
        raise Refused(reasons.PARENT_MISSING)
    read = read_stated(stated, names)
    if act == "open":
        read["presence"] = read["presence"] or Presence.OPEN
    do(unit, **read)

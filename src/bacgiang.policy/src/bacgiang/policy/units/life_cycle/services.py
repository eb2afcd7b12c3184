"""`@units`: the register over the API.

GET is public: `@units` (batched, filters `kind`, `parent`, `exists`), `@units/<code>`.
POST `@units` enters a unit (and opens its site with `presence`), POST
`@units/<code>/<act>` performs an act of its life, PATCH `@units/<code>` changes facts.
"""

from ...base.refusal import Refused
from ..kinds import Presence
from ..kinds import UnitKind
from ..register import reasons
from ..register.directory import directory
from ..register.directory import UnitEntry
from ..register.lookup import get_unit
from ..register.lookup import unit_register
from ..register.unit import Unit
from .life_cycle import change_unit
from .life_cycle import close_unit
from .life_cycle import create_unit
from .life_cycle import merge_unit
from .life_cycle import move_unit
from .life_cycle import open_unit
from .life_cycle import take_to_desk
from .service_answers import Answer
from .service_answers import unit_as_json
from .service_answers import unit_in_full
from .statements import read_day
from .statements import read_facts
from .statements import read_text
from datetime import date
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.batching import HypermediaBatch
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class UnitsService(Service):
    """Takes what follows `@units` in the path."""

    names: tuple[str, ...] = ()
    depth = 1

    def publishTraverse(self, request: Any, name: str) -> "UnitsService":  # noqa: N802
        if len(self.names) == self.depth:
            raise NotFound(self, name, request)
        self.names = (*self.names, name)
        return self

    def found(self) -> Unit:
        """Raises Refused where the path names no unit of the register."""
        code = self.names[0] if self.names else ""
        unit = get_unit(code)
        if unit is None:
            raise Refused(reasons.unknown_unit(code), status=404)
        return unit

    def body(self) -> dict[str, Any]:
        return dict(json_body(self.request))

    def in_full(self, unit: Unit) -> Answer:
        return unit_in_full(unit, directory(), self.request)


class GetUnits(UnitsService):
    """The list, or one unit."""

    def reply(self) -> Answer:
        if not self.names:
            return self._list()
        return self.in_full(self.found())

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
        kind = self._filter("kind")
        parent = self._filter("parent")
        exists = self._filter("exists")
        units = directory()
        if kind and kind not in set(map(str, UnitKind)):
            raise Refused(reasons.unknown_kind(kind))
        if parent and units.get(parent) is None:
            raise Refused(reasons.unknown_unit(parent, "parent"))
        return [
            entry
            for entry in units
            if (not kind or entry.kind == kind)
            and (not parent or entry.parent == parent)
            and (not exists or entry.exists == (exists in ("1", "true")))
        ]

    def _filter(self, name: str) -> str:
        return read_text(self.request.form.get(name), name)


class PostUnits(UnitsService):
    """A new unit, or an act on one."""

    depth = 2

    def reply(self) -> Answer:
        alsoProvides(self.request, IDisableCSRFProtection)
        if not self.names:
            return self._create()
        unit = self.found()
        act = ACTS.get(self.names[1]) if len(self.names) > 1 else None
        if act is None:
            raise Refused(reasons.UNKNOWN_ACT, status=404)
        act(unit, self.body())
        return self.in_full(unit)

    def _create(self) -> Answer:
        stated = self.body()
        presence = _presence(stated.pop("presence", None))
        facts = read_facts(stated, unit_register(), ("code", "name", "kind"))
        unit = create_unit(facts)
        if presence is not None:
            open_unit(unit, presence)
        answer = self.in_full(unit)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", answer["@id"])
        return answer


class PatchUnit(UnitsService):
    """Changed facts of one unit; `on` and `reason` say since when and why."""

    def reply(self) -> Answer:
        alsoProvides(self.request, IDisableCSRFProtection)
        unit = self.found()
        stated = self.body()
        on = read_day(stated.pop("on", None), "on")
        reason = read_text(stated.pop("reason", None), "reason")
        change_unit(unit, read_facts(stated, unit), on, reason)
        return self.in_full(unit)


def _presence(raw: Any) -> Presence | None:
    text = read_text(raw, "presence")
    if not text:
        return None
    if text not in set(map(str, Presence)):
        raise Refused(reasons.UNKNOWN_PRESENCE)
    return Presence(text)


def _only(stated: dict[str, Any], *names: str) -> None:
    unknown = [reasons.unknown_field(one) for one in stated if one not in names]
    if unknown:
        raise Refused(*unknown)


def _open(unit: Unit, stated: dict[str, Any]) -> None:
    _only(stated, "presence")
    open_unit(unit, _presence(stated.get("presence")) or Presence.OPEN)


def _desk(unit: Unit, stated: dict[str, Any]) -> None:
    _only(stated, "reason")
    take_to_desk(unit, read_text(stated.get("reason"), "reason"))


def _move(unit: Unit, stated: dict[str, Any]) -> None:
    _only(stated, "parent", "on", "reason")
    if "parent" not in stated:
        raise Refused(reasons.PARENT_MISSING)
    move_unit(
        unit,
        read_text(stated["parent"], "parent") or None,
        read_day(stated.get("on"), "on"),
        read_text(stated.get("reason"), "reason"),
    )


def _ending(stated: dict[str, Any]) -> tuple[str | None, date | None, str]:
    _only(stated, "successor", "on", "reason")
    return (
        read_text(stated.get("successor"), "successor") or None,
        read_day(stated.get("on"), "on"),
        read_text(stated.get("reason"), "reason"),
    )


def _merge(unit: Unit, stated: dict[str, Any]) -> None:
    successor, on, reason = _ending(stated)
    merge_unit(unit, successor, on, reason)


def _close(unit: Unit, stated: dict[str, Any]) -> None:
    successor, on, reason = _ending(stated)
    close_unit(unit, on, reason, successor)


ACTS = {
    "open": _open,
    "desk": _desk,
    "move": _move,
    "merge": _merge,
    "close": _close,
}

"""A procedure as data: its record on a day, and what the page says beside it."""

from ...base.dates import today
from ...legal.effect.labels import REASONS
from ..basis_review.ended import ended_basis
from ..procedure.asking import whom_to_ask
from ..procedure.conversion import record_of
from ..procedure.national_in_api import national_data
from ..record.json_form import to_json
from ..record.missing import missing
from ..record.nesting import nest
from ..versions.effect import effective_day
from ..versions.held import shown
from ..versions.speaker import speaker_of
from ..versions.store import version_store
from ..versions.version import Version
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


def procedure_data(
    procedure: DexterityContent, day: date | None = None
) -> dict[str, Any]:
    """`record` in its JSON form, its ways nested, versions and effect."""
    found = shown(procedure, day)
    record = found.version.record() if found is not None else record_of(procedure)
    return {
        "record": to_json(record),
        "ways": [_plain(asdict(way)) for way in nest(record.ways)],
        "unit": procedure.owning_unit,
        "contact": contact_data(procedure, record),
        "national": national_data(procedure, record),
        "missing": [asdict(one) for one in missing(record)],
        "effect": effect_data(found, day or today()),
        "ended_basis": [
            {"number": one.number, "title": one.title, "@id": one.absolute_url()}
            for one in ended_basis(record, speaker_of(procedure.owning_unit), day)
        ],
        "versions": versions_data(procedure),
    }


def contact_data(procedure: DexterityContent, record: Any) -> dict[str, Any] | None:
    """Who is asked about it, and how; as its page says it."""
    asked = whom_to_ask(procedure, record, getRequest())
    if asked is None:
        return None
    return {
        "unit": asked.unit.code,
        "name": asked.unit.name,
        "who": asked.who or None,
        "note": asked.unit.note[0] or None,
        "ways": [{"text": one.text, "url": one.url or None} for one in asked.pieces],
        "page": asked.unit.page_url,
    }


def effect_data(found: Any, day: date) -> dict[str, Any] | None:
    """Status on the day, with its reason; None for what was never published."""
    if found is None:
        return None
    code = found.answer.reason.code
    return {
        "on": day.isoformat(),
        "status": found.status.value,
        "reason_code": code.value,
        "reason": translate(REASONS[code], context=getRequest()),
        "version": found.version.number,
        "next": effective_day(found.next).isoformat() if found.next else None,
    }


def versions_data(item: DexterityContent) -> list[dict[str, Any]]:
    """Published versions, oldest first."""
    versions = version_store().of(item.UID())
    return [_version(one) for one in versions]


def _version(version: Version) -> dict[str, Any]:
    decision = version.decision
    start = version.effective_from
    return {
        "number": version.number,
        "effective_from": start.isoformat() if start else None,
        "published": version.published.isoformat(),
        "decision": _plain(asdict(decision)) if decision else None,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value

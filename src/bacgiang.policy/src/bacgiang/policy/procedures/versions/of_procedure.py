"""A procedure as a version, and the record a day is asked of."""

from ...units.register.today import today
from ..procedure.conversion import record_of
from ..record.json_form import to_json
from ..record.procedure_record import ProcedureRecord
from .holding import Held
from .holding import held_on
from .store import version_store
from .version import Version
from datetime import date
from datetime import datetime
import json
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any


def procedure_version(procedure: Any, number: int, moment: datetime) -> Version:
    record = record_of(procedure)
    content = json.dumps(to_json(record), ensure_ascii=False, sort_keys=True)
    return Version(number, moment, content, record.decision)


def held(item: Any, day: date | None = None) -> Held | None:
    """The version of an item on a day, today without; None for one never published."""
    return held_of(IUUID(item, None), day)


def held_of(uid: str | None, day: date | None = None) -> Held | None:
    """The same by UID, without the item: a list of many loads none of them."""
    versions = version_store(api.portal.get()).of(uid) if uid else ()
    return held_on(versions, day or today())


def record_today(procedure: Any) -> ProcedureRecord:
    """What lists and search tell of a procedure: the version that holds today.

    Of a draft or working copy, its own fields.
    """
    found = held(procedure) if _is_published(procedure) else None
    return found.version.record() if found is not None else record_of(procedure)


def _is_published(procedure: Any) -> bool:
    return bool(api.content.get_state(procedure, default="") == "published")

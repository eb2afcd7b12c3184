"""What is told of drafts to who keeps a copy of the public records."""

from ...base.dates import day_of
from ...base.public_records import Description
from ...base.public_records import PublicRecords
from ...legal.api.changes.following import touch
from ...units.register.names import unit_name
from ..timing.events import ConsultationEnded
from ..timing.events import ConsultationExtended
from ..timing.events import ReportIssued
from ..timing.store import consultation_store
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from typing import Any


def told(draft: DexterityContent) -> dict[str, Any]:
    consultation = consultation_store().get(draft.UID())
    if consultation is None:
        return {"unit": draft.owning_unit, "state": None, "last_day": None}
    return {
        "unit": draft.owning_unit,
        "state": consultation.state(datetime.now(UTC)).value,
        "last_day": consultation.last_day.isoformat(),
    }


def turns(draft: DexterityContent, now: datetime) -> datetime | None:
    """When it opens or closes."""
    consultation = consultation_store().get(draft.UID())
    if consultation is None:
        return None
    moments = (consultation.opens, consultation.end)
    return min((one for one in moments if one > now), default=None)


def note_decision(
    event: ConsultationExtended | ReportIssued | ConsultationEnded,
) -> None:
    """What is decided of a consultation is in a store beside the draft."""
    touch(event.draft)


def described(draft: DexterityContent) -> Description:
    consultation = consultation_store().get(draft.UID())
    yield "publisher", unit_name(draft.owning_unit, "vi", unknown="")
    yield "date", day_of(consultation.opens).isoformat() if consultation else ""


DRAFTS = PublicRecords(told, turns, described=described)

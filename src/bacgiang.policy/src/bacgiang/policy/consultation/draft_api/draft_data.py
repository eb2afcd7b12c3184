"""A draft's consultation as data: dates, state, versions, what came in."""

from ...citizen.submissions.balance import Balance
from ...citizen.submissions.submissions import submissions
from ..timing.consultation import Consultation
from ..timing.states import STATE_TITLES
from ..timing.store import consultation_store
from ..versions.store import draft_versions
from datetime import datetime
from datetime import UTC
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


def consultation_data(uid: str, now: datetime | None = None) -> dict[str, Any] | None:
    """Dates and state on a moment; None before the draft was public. Moments are ISO
    8601 with their offset, days are Vietnamese.
    """
    consultation = consultation_store().get(uid)
    if consultation is None:
        return None
    state = consultation.state(now or datetime.now(UTC))
    return {
        "state": {
            "token": state.value,
            "title": translate(STATE_TITLES[state], context=getRequest()),
        },
        "opens": consultation.opens.isoformat(),
        "closes": consultation.closes.isoformat(),
        "last_day": consultation.last_day.isoformat(),
        "end": consultation.end.isoformat(),
        "extensions": _extensions(consultation),
        "report_issued": _moment(consultation.report_issued),
        "outcome": _outcome(consultation),
    }


def versions_data(uid: str) -> list[dict[str, Any]]:
    """Number, moment, note of every public version, the oldest first."""
    return [
        {
            "number": one.number,
            "published": one.published.isoformat(),
            "note": one.note,
            "questions": [{"wid": q.wid, "text": q.text} for q in one.questions],
        }
        for one in draft_versions().of(uid)
    ]


def balance_data(uid: str) -> dict[str, Any]:
    """The public balance of a draft."""
    balance: Balance = submissions().balance(uid)
    return {
        "received": balance.received,
        "waiting": balance.waiting,
        "published": balance.published,
        "withheld": dict(balance.withheld),
        "withdrawn": balance.withdrawn,
    }


def _extensions(consultation: Consultation) -> list[dict[str, str]]:
    return [
        {
            "at": one.at.isoformat(),
            "was": one.was.isoformat(),
            "closes": one.closes.isoformat(),
            "ground": one.ground,
        }
        for one in consultation.extensions
    ]


def _outcome(consultation: Consultation) -> dict[str, Any] | None:
    outcome = consultation.outcome
    if outcome is None:
        return None
    return {
        "at": outcome.at.isoformat(),
        "adopted": outcome.adopted,
        "document": outcome.document,
        "name": outcome.name,
        "reason": outcome.reason,
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None

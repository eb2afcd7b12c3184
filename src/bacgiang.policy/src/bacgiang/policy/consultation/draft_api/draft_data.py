"""A draft's consultation as data: its dates, its state, how it ended."""

from ..outcome.shown import shown_outcome
from ..timing.consultation import Outcome
from ..timing.interruptions import Interruption
from ..timing.interruptions import interruptions_of
from ..timing.states import STATE_TITLES
from ..timing.store import consultation_of
from dataclasses import asdict
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


def consultation_data(
    draft: DexterityContent, now: datetime | None = None
) -> dict[str, Any] | None:
    """Dates and state on a moment; None before the draft was public. Moments are ISO
    8601 with their offset, days are Vietnamese.
    """
    consultation = consultation_of(draft)
    if consultation is None:
        return None
    state = consultation.state(now or datetime.now(UTC))
    outcome, issued = consultation.outcome, consultation.report_issued
    return {
        "state": {
            "token": state.value,
            "title": _said(STATE_TITLES[state]),
        },
        "opens": consultation.opens.isoformat(),
        "closes": consultation.closes.isoformat(),
        "last_day": consultation.last_day.isoformat(),
        "end": consultation.end.isoformat(),
        "extensions": [
            {
                "at": one.at.isoformat(),
                "was": one.was.isoformat(),
                "closes": one.closes.isoformat(),
                "ground": one.ground,
            }
            for one in consultation.extensions
        ],
        "interruptions": [_interruption(one) for one in interruptions_of(draft)],
        "report_issued": issued.isoformat() if issued is not None else None,
        "outcome": _outcome(outcome) if outcome is not None else None,
    }


def _interruption(one: Interruption) -> dict[str, Any]:
    ground = {"token": one.ground, "title": _said(one.ground_title)}
    return {
        "begins": one.begins.isoformat(),
        "ends": one.ends.isoformat() if one.ends is not None else None,
        "ground": ground if one.ground else None,
    }


def _said(title: Any) -> str:
    return translate(title, context=getRequest())


def _outcome(outcome: Outcome) -> dict[str, Any]:
    """`at` is when the board said so, `issued` the document's own day of issue."""
    issued = shown_outcome(outcome).issued
    return {
        **asdict(outcome),
        "name": outcome.told_name,
        "at": outcome.at.isoformat(),
        "issued": issued.isoformat() if issued is not None else None,
    }

"""States of a consultation in words, and drafts by their state."""

from .consultation import Consultation
from .consultation import ConsultationState
from .store import consultation_store
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from zope.i18nmessageid import Message


STATE_TITLES: Mapping[str, Message] = {
    ConsultationState.SCHEDULED: _("consultation_scheduled", default="Opens later"),
    ConsultationState.OPEN: _("consultation_open", default="Open for opinions"),
    ConsultationState.CLOSED: _(
        "consultation_closed", default="Closed, being answered"
    ),
    ConsultationState.ANSWERED: _("consultation_answered", default="Answered"),
    ConsultationState.ADOPTED: _("consultation_adopted", default="Adopted"),
    ConsultationState.DROPPED: _("consultation_dropped", default="Dropped"),
}


def uids_in(state: ConsultationState, now: datetime | None = None) -> list[str]:
    """UIDs of drafts in a state. They are few enough to be asked one by one."""
    found, moment = consultation_store().items(), now or datetime.now(UTC)
    return [uid for uid, one in found if one.state(moment) is state]


def state_of(consultation: Consultation | None) -> ConsultationState | None:
    """The state now; None before the draft was public."""
    return None if consultation is None else consultation.state(datetime.now(UTC))

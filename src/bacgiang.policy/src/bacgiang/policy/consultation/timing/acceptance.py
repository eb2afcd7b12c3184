"""Whether an opinion can be given here at a moment, and why not."""

from ...base.date_labels import day_label
from ...base.date_labels import moment_label
from ...base.refusal import Refusal
from ...editorial.visibility.moments import Moment
from ...editorial.visibility.moments import moment_of
from ...editorial.working_copy.rules import is_working_copy
from ..draft.kinds import Way
from .consultation import ConsultationState
from .refusals import closed
from .refusals import NOT_HERE
from .refusals import not_open_yet
from .refusals import NOT_PUBLIC
from .store import consultation_of
from DateTime import DateTime
from datetime import datetime
from plone import api
from typing import Any


def is_public(draft: Any, now: datetime) -> bool:
    """Whether the public sees the draft at an aware moment, whoever asks."""
    published = api.content.get_state(draft, default="") == "published"
    in_time = moment_of(draft, DateTime(now.timestamp())) is Moment.DURING
    return published and in_time and not is_working_copy(draft)


def why_not_taken(draft: Any, now: datetime) -> Refusal | None:
    """Why no opinion is taken at an aware moment; None while they are."""
    consultation = consultation_of(draft)
    if consultation is None or not is_public(draft, now):
        return NOT_PUBLIC
    if Way.PORTAL.value not in (draft.ways or ()):
        return NOT_HERE
    state = consultation.state(now)
    if state is ConsultationState.OPEN:
        return None
    if state is ConsultationState.SCHEDULED:
        return not_open_yet(_moment(consultation.opens))
    return closed(day_label(consultation.last_day), _moment(now))


def _moment(moment: datetime) -> str:
    return moment_label(moment, seconds=True)

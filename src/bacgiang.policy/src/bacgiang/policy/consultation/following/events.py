"""What followers are told of a draft, and when it is too late to tell it."""

from ..timing.consultation import Consultation
from ..timing.consultation import ConsultationState
from datetime import datetime
from datetime import timedelta
from enum import StrEnum


SOON = timedelta(days=3)


class Told(StrEnum):
    """Kinds of events."""

    OPENED = "opened"
    EXTENDED = "extended"
    CLOSING_SOON = "soon"
    CLOSED = "closed"
    ANSWERED = "answered"
    ADOPTED = "adopted"
    DROPPED = "dropped"
    NEW_VERSION = "version"


ENDS = (ConsultationState.ADOPTED, ConsultationState.DROPPED)


def kind_of(mark: str) -> Told:
    """The kind of an event; a mark is the kind and, after a colon, which one it is."""
    return Told(mark.partition(":")[0])


def is_timely(
    mark: str, consultation: Consultation, version: int, now: datetime
) -> bool:
    """Whether it still is so: nobody is told that three days are left after closing."""
    state, kind = consultation.state(now), kind_of(mark)
    which = mark.partition(":")[2]
    day = consultation.last_day.isoformat()
    is_open = state is ConsultationState.OPEN
    match kind:
        case Told.OPENED:
            return is_open
        case Told.EXTENDED:
            return is_open and which == str(len(consultation.extensions))
        case Told.CLOSING_SOON:
            return is_open and which == day
        case Told.CLOSED:
            return state is ConsultationState.CLOSED and which == day
        case Told.NEW_VERSION:
            return state not in ENDS and which == str(version)
        case _:
            return state.value == kind.value


def to_tell(
    new: list[str], consultation: Consultation, version: int, now: datetime
) -> list[str]:
    """Those of new marks that are told: what is stale is passed over in silence, and
    who reads of an opening or extension is not reminded of the same day at once.
    """
    told = [one for one in new if is_timely(one, consultation, version, now)]
    kinds = {kind_of(one) for one in told}
    if kinds & {Told.OPENED, Told.EXTENDED}:
        told = [one for one in told if kind_of(one) is not Told.CLOSING_SOON]
    return told

"""The events of a draft with their moments: for followers, and for its feed.

They follow from the dates and acts that are kept of the consultation, so nothing is
lost that happened while the clock stood still.
"""

from ...base.dates import end_of_day
from ..timing.consultation import Consultation
from ..versions.version import DraftVersion
from .events import SOON
from .events import Told
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime


@dataclass(frozen=True)
class Happening:
    """`mark` as in `events`; `day`: the last day that was in force then; `said`: what
    the board said of it.
    """

    mark: str
    moment: datetime
    day: date
    version: int = 1
    said: str = ""


def happenings(
    consultation: Consultation, versions: Sequence[DraftVersion], now: datetime
) -> list[Happening]:
    """What has happened up to a moment."""
    return [one for one in _all(consultation, versions) if one.moment <= now]


def _all(
    consultation: Consultation, versions: Sequence[DraftVersion]
) -> Iterator[Happening]:
    last = consultation.last_day
    yield Happening(Told.OPENED.value, consultation.opens, consultation.closes)
    for one in versions:
        if one.number > 1:
            mark = f"{Told.NEW_VERSION}:{one.number}"
            yield Happening(mark, one.published, last, one.number, one.note)
    for number, longer in enumerate(consultation.extensions, 1):
        mark = f"{Told.EXTENDED}:{number}"
        yield Happening(mark, longer.at, longer.closes, said=longer.ground)
        ended = end_of_day(longer.was)
        if longer.at >= ended:
            yield Happening(f"{Told.CLOSED}:{longer.was}", ended, longer.was)
    yield from _of_last_day(consultation)
    if consultation.report_issued is not None:
        yield Happening(Told.ANSWERED.value, consultation.report_issued, last)
    outcome = consultation.outcome
    if outcome is not None:
        kind = Told.ADOPTED if outcome.adopted else Told.DROPPED
        yield Happening(kind.value, outcome.at, last, said=outcome.reason)


def _of_last_day(consultation: Consultation) -> Iterator[Happening]:
    end, last = consultation.end, consultation.last_day
    soon = end - SOON
    if soon > consultation.opens:
        yield Happening(f"{Told.CLOSING_SOON}:{last}", soon, last)
    yield Happening(f"{Told.CLOSED}:{last}", end, last)

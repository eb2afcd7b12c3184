"""What comes out and goes off on the sites of a person's boards, day by day."""

from ...base.dates import LOCAL_TIME
from ..items import IEditorialItem
from ..workflow.parameters import State
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from DateTime import DateTime
from datetime import date
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
from plone import api


class Turn(StrEnum):
    """What happens to an item."""

    COMES = "comes"
    GOES = "goes"


@dataclass(frozen=True)
class Turning:
    """An item comes out or goes off `at`, a datetime of local time."""

    turn: Turn
    at: datetime
    title: str
    url: str
    unit: str


INDEXES = {Turn.COMES: "effective", Turn.GOES: "expires"}


def turnings(codes: Collection[str], first: date, last: date) -> list[Turning]:
    """All from now on, between two days, both counted, soonest first."""
    now = datetime.now(LOCAL_TIME)
    begin = max(now, datetime.combine(first, datetime.min.time(), LOCAL_TIME))
    end = datetime.combine(last + timedelta(days=1), datetime.min.time(), LOCAL_TIME)
    found = (one for turn in Turn for one in _turning(turn, codes, begin, end))
    return sorted(found, key=lambda one: (one.at, one.title))


def _turning(
    turn: Turn, codes: Collection[str], begin: datetime, end: datetime
) -> Iterator[Turning]:
    if not codes or end <= begin:
        return
    dates = [DateTime(one.isoformat()) for one in (begin, end)]
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog(
        object_provides=IEditorialItem.__identifier__,
        unit_code=list(codes),
        review_state=State.PUBLISHED.value,
        show_inactive=True,
        **{INDEXES[turn]: {"query": dates, "range": "min:max"}},
    )
    for brain in found:
        at = getattr(brain, INDEXES[turn]).asdatetime().astimezone(LOCAL_TIME)
        title = brain.Title or brain.getId
        yield Turning(turn, at, title, brain.getURL(), brain.unit_code)

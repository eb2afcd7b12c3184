"""Which days of reception offices are closed on (4.1f)."""

from bacgiang.policy.agenda.pages.events import is_day_off
from bacgiang.policy.units.sites.listings import Listing
from datetime import date
from datetime import datetime
import pytest
from pytz import timezone
from types import SimpleNamespace


pytestmark = pytest.mark.regulation("4.1f")

LOCAL = timezone("Asia/Ho_Chi_Minh")
HOLIDAY = date(2026, 9, 2)
WORKING = SimpleNamespace(
    holidays={HOLIDAY}, works=lambda day: day.weekday() < 5 and day != HOLIDAY
)
MONTHLY = "RRULE:FREQ=MONTHLY;BYMONTHDAY=15"


@pytest.mark.parametrize(
    ("rule", "day", "is_off"),
    [
        (MONTHLY, date(2026, 8, 15), True),
        (MONTHLY, date(2026, 9, 15), False),
        (f"{MONTHLY}\nRDATE:20261219T010000Z", date(2026, 12, 19), False),
        (f"{MONTHLY}\nRDATE:20260902T010000Z", HOLIDAY, True),
        ("RRULE:FREQ=WEEKLY;BYDAY=SA", date(2026, 12, 19), False),
        # That on which it begins was named, too.
        (MONTHLY, date(2026, 2, 14), False),
        ("", date(2026, 12, 19), False),
    ],
)
def test_what_a_rule_alone_puts_on_a_day_off(
    rule: str, day: date, is_off: bool
) -> None:
    event = SimpleNamespace(
        recurrence=rule,
        start=LOCAL.localize(datetime(2026, 2, 14, 8)),
        __parent__=SimpleNamespace(listing=Listing.SCHEDULE),
    )
    assert is_day_off(event, day, WORKING) is is_off

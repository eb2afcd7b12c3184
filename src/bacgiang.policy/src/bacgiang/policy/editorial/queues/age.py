"""How long something has waited, in words."""

from bacgiang.policy import _
from datetime import datetime
from datetime import timedelta
from zope.i18nmessageid import Message


UNITS = (
    (
        timedelta(days=1),
        _("age_day", default="1 day"),
        lambda count: _("age_days", default="${count} days", mapping={"count": count}),
    ),
    (
        timedelta(hours=1),
        _("age_hour", default="1 hour"),
        lambda count: _(
            "age_hours", default="${count} hours", mapping={"count": count}
        ),
    ),
    (
        timedelta(minutes=1),
        _("age_minute", default="1 minute"),
        lambda count: _(
            "age_minutes", default="${count} minutes", mapping={"count": count}
        ),
    ),
)
JUST_NOW = _("age_just_now", default="just now")


def age_in_words(since: datetime, now: datetime) -> Message:
    """Whole days, hours or minutes between two aware datetimes, rounded down."""
    passed = now - since
    for length, one, many in UNITS:
        count = passed // length
        if count >= 1:
            return one if count == 1 else many(count)
    return JUST_NOW

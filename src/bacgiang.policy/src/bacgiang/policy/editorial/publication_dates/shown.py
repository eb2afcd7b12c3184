"""Moments as clocks in the province show them, in the bar and in histories, too."""

from ...units.sites.dates import LOCAL_TIME
from DateTime import DateTime
from DateTime.interfaces import DateTimeError
from Products.CMFPlone.browser.ploneview import Plone
from typing import Any


class LocalPlone(Plone):
    """Plone's view `@@plone`; in stock a moment is shown in the zone it is kept in."""

    def toLocalizedTime(  # noqa: N802
        self,
        time: Any,
        long_format: bool | None = None,
        time_only: bool | None = None,
    ) -> str:
        return super().toLocalizedTime(in_local_time(time), long_format, time_only)


def in_local_time(time: Any) -> Any:
    """A moment in local time; what has no zone, or is no moment, as it was."""
    try:
        moment = time if isinstance(time, DateTime) else DateTime(time)
    except (DateTimeError, TypeError, ValueError):
        return time
    return time if moment.timezoneNaive() else moment.toZone(LOCAL_TIME.key)

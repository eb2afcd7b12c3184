"""Dates on the page of an event: of days of reception those off are told."""

from ...base.dates import day_of
from ...base.frame_language import frame_language
from ...base.tasks.working_days import calendar
from .events import is_day_off
from .events import is_reception
from Acquisition import aq_parent
from bacgiang.policy import _
from html import escape
from plone.app.event.browser.formatted_date import FormattedDateProvider
from plone.event.interfaces import IEvent
from plone.event.interfaces import IOccurrence
import re
from typing import Any
from zope.i18n import translate


_MOMENT = re.compile(r'<abbr class="(dt\w+)"\s+title="([^"]*)"\s*>')
CLOSED = _("mark_offices_closed", default="offices are closed")


class DatesWithDaysOff(FormattedDateProvider):
    """In place of Plone's "formatted_date"."""

    def __call__(self, occ: Any) -> str:
        # Screen readers read the title of an abbreviation aloud.
        shown = _MOMENT.sub(r'<time class="\1" datetime="\2">', super().__call__(occ))
        shown = shown.replace("</abbr>", "</time>")
        event = aq_parent(occ) if IOccurrence.providedBy(occ) else occ
        if not IEvent.providedBy(event) or not is_reception(event):
            return shown
        if not is_day_off(event, day_of(occ.start), calendar()):
            return shown
        said = translate(CLOSED, target_language=frame_language())
        return f'{shown} <strong class="badge text-bg-warning">{escape(said)}</strong>'

"""`@@json_recurrence`: the days of a rule, as the form of an event shows them.

Plone's own reckons any rule for any visitor, day by day until the year 9999.
"""

from ....base.form_values import form_value
from ....base.form_values import number_in
from ....base.refusal import Refused
from .recurrence import is_bounded
from .recurrence import MOST_TIMES
from .recurrence import WRONG_RECURRENCE
from datetime import datetime
from plone.formwidget.recurrence.browser.json_recurrence import RecurrenceView


MOST_AT_ONCE = 100


class RecurrencePreview(RecurrenceView):
    """For those who write, of a rule that an event may have. Raises Refused."""

    def __call__(self) -> str:
        form = self.request.form
        day = [number_in(form.get(one)) for one in ("year", "month", "day")]
        start, size = (
            number_in(form.get("start", "0")),
            number_in(form.get("batch_size", "10")),
        )
        try:
            first = datetime(*day)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            raise Refused(WRONG_RECURRENCE) from None
        is_asked_well = (
            start is not None
            and size is not None
            and 0 <= start <= MOST_TIMES
            and 0 < size <= MOST_AT_ONCE
        )
        if not is_asked_well or not is_bounded(form_value(form, "rrule"), first):
            raise Refused(WRONG_RECURRENCE)
        return str(super().__call__())

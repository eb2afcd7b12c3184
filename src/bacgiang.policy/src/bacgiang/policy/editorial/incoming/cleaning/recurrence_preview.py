"""`@@json_recurrence`: the days of a rule, as the form of an event shows them.

Plone's own reckons any rule for any visitor, day by day until the year 9999.
"""

from ....base.form_values import form_value
from ....base.form_values import number_in
from ....base.refusal import Refused
from .recurrence import is_offered
from .recurrence import MOST_TIMES
from .recurrence import WRONG_RECURRENCE
from plone.formwidget.recurrence.browser.json_recurrence import RecurrenceView


MOST_AT_ONCE = 20


class RecurrencePreview(RecurrenceView):
    """For those who have an account, of a rule that the form offers. Raises Refused.

    The form asks the portal itself, where nobody who writes may add anything.
    """

    def __call__(self) -> str:
        form = self.request.form
        start = number_in(form.get("start", "0"))
        size = number_in(form.get("batch_size", "10"))
        is_bounded = (
            start is not None
            and size is not None
            and start <= MOST_TIMES
            and 0 < size <= MOST_AT_ONCE
        )
        if not is_bounded or not is_offered(form_value(form, "rrule")):
            raise Refused(WRONG_RECURRENCE)
        # A day that is none is refused as any value that cannot be read.
        return str(super().__call__())

"""How much time is left until a deadline, in working days and in words."""

from ..dates import today
from .working_days import calendar
from bacgiang.policy import _
from datetime import date
from zope.i18nmessageid import Message


LEFT = _("petition_days_left", default="${days} working days left")
LEFT_ONE = _("petition_day_left", default="1 working day left")
TODAY = _("petition_due_today", default="Due today")
OVERDUE = _("petition_overdue", default="Overdue by ${days} working days")
OVERDUE_ONE = _("petition_overdue_one", default="Overdue by 1 working day")


def time_left(due: date) -> Message:
    day = today()
    days = calendar().between(day, due)
    if due < day:
        return (
            OVERDUE_ONE
            if days == -1
            else Message(OVERDUE, mapping={"days": str(-days)})
        )
    if due == day:
        return TODAY
    return LEFT_ONE if days == 1 else Message(LEFT, mapping={"days": str(days)})

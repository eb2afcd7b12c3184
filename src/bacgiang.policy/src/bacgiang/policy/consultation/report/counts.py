"""The numbers at the head of the report: bodies asked, submissions and their balance,
and what became of the opinions.
"""

from ..responses.response import Result
from .head import ReportHead
from bacgiang.policy import _
from zope.i18nmessageid import Message


def counts(head: ReportHead) -> list[tuple[Message, str | int]]:
    """Label and value of each."""
    asked, balance, results = head.asked, head.balance, head.results
    return [
        (_("label_drafted_by", default="Drafted by"), head.unit),
        (_("report_version", default="Version of the draft"), head.version),
        (_("report_asked", default="Bodies asked"), asked["asked"]),
        (_("report_agreed", default="Bodies that agreed"), asked["agreed"]),
        (
            _("report_with_opinions", default="Bodies with opinions"),
            asked["with_opinions"],
        ),
        (
            _("report_not_answered", default="Bodies that did not answer"),
            asked["not_answered"],
        ),
        (_("report_received", default="Submissions received"), balance.received),
        (_("report_published", default="Submissions published"), balance.published),
        (
            _("report_withheld", default="Submissions withheld"),
            sum(balance.withheld.values()),
        ),
        (
            _("report_waiting", default="Submissions waiting to be looked at"),
            balance.waiting,
        ),
        (
            _("report_withdrawn", default="Submissions withdrawn by their authors"),
            balance.withdrawn,
        ),
        (_("report_points", default="Opinions in this report"), head.points),
        (
            _("report_taken_up", default="Opinions taken up"),
            results.get(Result.TAKEN_UP, 0),
        ),
        (
            _("report_partly", default="Opinions taken up in part"),
            results.get(Result.PARTLY, 0),
        ),
        (
            _("report_not_taken_up", default="Opinions not taken up"),
            results.get(Result.NOT_TAKEN_UP, 0),
        ),
        (
            _("report_out_of_scope", default="Opinions outside the draft"),
            results.get(Result.OUT_OF_SCOPE, 0),
        ),
    ]

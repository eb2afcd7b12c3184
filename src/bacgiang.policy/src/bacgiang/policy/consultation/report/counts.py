"""The numbers at the head of the report: bodies asked, submissions and their balance,
and what became of the opinions.
"""

from ..responses.response import Result
from .head import ReportHead
from bacgiang.policy import _
from collections.abc import Iterator
from zope.i18nmessageid import Message


UNIT = _("label_drafted_by", default="Drafted by")
VERSION = _("report_version", default="Version of the draft")
BODIES = (
    ("asked", _("report_asked", default="Bodies asked")),
    ("agreed", _("report_agreed", default="Bodies that agreed")),
    ("with_opinions", _("report_with_opinions", default="Bodies with opinions")),
    ("not_answered", _("report_not_answered", default="Bodies that did not answer")),
)
RECEIVED = _("report_received", default="Submissions received")
PUBLISHED = _("report_published", default="Submissions published")
WITHHELD = _("report_withheld", default="Submissions withheld")
WAITING = _("report_waiting", default="Submissions waiting to be looked at")
WITHDRAWN = _("report_withdrawn", default="Submissions withdrawn by their authors")
POINTS = _("report_points", default="Opinions in this report")
RESULTS = (
    (Result.TAKEN_UP, _("report_taken_up", default="Opinions taken up")),
    (Result.PARTLY, _("report_partly", default="Opinions taken up in part")),
    (Result.NOT_TAKEN_UP, _("report_not_taken_up", default="Opinions not taken up")),
    (
        Result.OUT_OF_SCOPE,
        _("report_out_of_scope", default="Opinions outside the draft"),
    ),
)


def counts(head: ReportHead) -> Iterator[tuple[Message, str]]:
    """Label and value of each."""
    balance = head.balance
    yield UNIT, head.unit
    yield VERSION, str(head.version)
    for name, label in BODIES:
        yield label, str(head.asked[name])
    yield RECEIVED, str(balance.received)
    yield PUBLISHED, str(balance.published)
    yield WITHHELD, str(sum(balance.withheld.values()))
    yield WAITING, str(balance.waiting)
    yield WITHDRAWN, str(balance.withdrawn)
    yield POINTS, str(head.points)
    for token, label in RESULTS:
        yield label, str(head.results.get(token, 0))

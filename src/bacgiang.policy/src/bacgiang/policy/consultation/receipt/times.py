"""Until when an author may do what, by the server's clock."""

from ...base.english.days import shown_day
from ...base.refusal import Refusal
from ...citizen.receipts_page.author_acts import WITHDRAWN
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ..opinions.content import Channel
from ..opinions.content import content_of
from ..timing.consultation import ConsultationState
from ..timing.store import consultation_store
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime


OVER = Refusal(
    "consultation_closed",
    _(
        "receipt_refusal_closed",
        default="This could be done to the end of ${day}. Write to the unit that "
        "drafts the document; the draft's page says how.",
    ),
)
UNKNOWN_DATES = Refusal(
    "consultation_closed",
    _("receipt_refusal_no_dates", default="The draft is not open for opinions."),
)
ON_PAPER = Refusal(
    "not_by_portal",
    _(
        "receipt_refusal_on_paper",
        default="This came by letter, by e-mail or at a meeting. Write to the unit "
        "that drafts the document to change it.",
    ),
    status=409,
)
REPORTED = Refusal(
    "report_issued",
    _(
        "receipt_refusal_reported",
        default="The final report on the opinions was issued, so none is looked at "
        "again here. You can still write to the unit that drafted the document.",
    ),
)
BEFORE_REPORT = (ConsultationState.OPEN, ConsultationState.CLOSED)


def until_closing(submission: Submission, now: datetime) -> Iterator[Refusal]:
    """Why its author cannot change a submission at that moment."""
    if submission.state is State.WITHDRAWN:
        yield WITHDRAWN
    if content_of(submission).channel is not Channel.PORTAL:
        yield ON_PAPER
    found = consultation_store().get(submission.subject)
    if found is None:
        yield UNKNOWN_DATES
    elif not found.is_open(now):
        yield OVER.at(day=shown_day(found.last_day))


def until_report(submission: Submission, now: datetime) -> Iterator[Refusal]:
    """Why nobody looks at it again at that moment."""
    found = consultation_store().get(submission.subject)
    if found is None or found.state(now) not in BEFORE_REPORT:
        yield REPORTED

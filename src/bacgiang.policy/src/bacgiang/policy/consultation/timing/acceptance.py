"""Whether an opinion can be given here at a moment, and why not.

Codes are part of the API.
"""

from ...base.english.days import shown_day
from ...base.english.days import shown_moment
from ...base.refusal import Refusal
from ...editorial.visibility.moments import Moment
from ...editorial.visibility.moments import moment_of
from ...editorial.working_copy.rules import is_working_copy
from ...units.people.answering import why_not_sent_to
from ..draft.kinds import Way
from .consultation import ConsultationState
from .store import consultation_of
from bacgiang.policy import _
from DateTime import DateTime
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent


NOT_PUBLIC = Refusal(
    "draft_not_public",
    _(
        "opinion_refusal_not_public",
        default="The draft is not public now, so no opinion on it can be taken.",
    ),
)
NOT_HERE = Refusal(
    "not_by_portal",
    _(
        "opinion_refusal_other_ways",
        default="Opinions on this draft are not taken here. Its page names the ways to "
        "answer.",
    ),
)
NOT_OPEN_YET = Refusal(
    "consultation_not_open_yet",
    _(
        "opinion_refusal_not_open",
        default="Opinions on this draft are taken from ${opens} on.",
    ),
)
CLOSED = Refusal(
    "consultation_closed",
    _(
        "opinion_refusal_closed",
        default="Opinions were taken to the end of ${day}; by the portal's clock it is "
        "${now}. This one was not taken.",
    ),
)


def is_public(draft: DexterityContent, now: datetime) -> bool:
    """Whether the public sees the draft at an aware moment, whoever asks."""
    published = api.content.get_state(draft, default="") == "published"
    in_time = moment_of(draft, DateTime(now.timestamp())) is Moment.DURING
    return published and in_time and not is_working_copy(draft)


def why_not_taken(draft: DexterityContent, now: datetime) -> Refusal | None:
    """Why no opinion is taken at an aware moment; None while they are."""
    consultation = consultation_of(draft)
    if consultation is None or not is_public(draft, now):
        return NOT_PUBLIC
    if Way.PORTAL.value not in (draft.ways or ()):
        return NOT_HERE
    state = consultation.state(now)
    if state is ConsultationState.OPEN:
        return None
    if state is ConsultationState.SCHEDULED:
        return NOT_OPEN_YET.at(opens=shown_moment(consultation.opens, seconds=True))
    day = shown_day(consultation.last_day)
    return CLOSED.at(day=day, now=shown_moment(now, seconds=True))


def why_not_given(draft: DexterityContent, now: datetime) -> Refusal | None:
    """The same for whoever gives one, or is about to: nor is one taken that nobody
    would read. A draft's page, which is kept for everybody, does not rest on who sits
    on a board.
    """
    return why_not_taken(draft, now) or why_not_sent_to(draft.owning_unit)

"""A body that was asked for its opinion on a draft."""

from ...base.stores.value import stored_value
from bacgiang.policy import _
from datetime import date
from enum import StrEnum
from zope.i18nmessageid import Message


class BodyState(StrEnum):
    """What came of asking."""

    NOT_ANSWERED = "not-answered"
    AGREED = "agreed"
    HAS_OPINIONS = "has-opinions"


BODY_STATE_TITLES: dict[str, Message] = {
    BodyState.NOT_ANSWERED: _("body_not_answered", default="Not answered"),
    BodyState.AGREED: _("body_agreed", default="Agreed, no opinions"),
    BodyState.HAS_OPINIONS: _("body_has_opinions", default="Has opinions"),
}


@stored_value
class AskedBody:
    """`unit`: code of a unit of the register, "" for others; `name` as it was then.

    `due`: last day to answer, None where none was set. `answered`: day of the answer,
    None before. `reply`: tracking code of the reply that was entered, "" for none; it
    is shown to the board only. Days are those of the province.
    """

    identifier: str
    name: str
    unit: str
    asked: date
    due: date | None
    state: BodyState = BodyState.NOT_ANSWERED
    answered: date | None = None
    reply: str = ""

    def is_overdue(self, today: date) -> bool:
        waits = self.state is BodyState.NOT_ANSWERED
        return waits and self.due is not None and self.due < today

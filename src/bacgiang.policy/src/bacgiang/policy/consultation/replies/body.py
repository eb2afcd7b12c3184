"""A body that was asked for its opinion on a draft."""

from ...base.acts.actor import current_actor
from ...base.stores.value import stored_value
from bacgiang.policy import _
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import UTC
from enum import StrEnum
from hashlib import sha256
from typing import Any
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

    `by` (user id) stated it at `at` (aware), and nobody else has confirmed it: until
    then everybody reads `shown`, what was confirmed before, None for nothing. `by` is
    "" where it is confirmed. `is_dropped`: it is to be taken out.
    """

    identifier: str
    name: str
    unit: str
    asked: date
    due: date | None
    state: BodyState = BodyState.NOT_ANSWERED
    answered: date | None = None
    reply: str = ""
    by: str = ""
    at: datetime | None = None
    shown: "AskedBody | None" = None
    is_dropped: bool = False

    @property
    def public(self) -> "AskedBody | None":
        """As everybody reads it."""
        return self.shown if self.by else self

    @property
    def confirmed(self) -> "AskedBody":
        return replace(self, by="", at=None, shown=None)

    @property
    def digest(self) -> str:
        """Changes with whatever is stated of it."""
        said = (self.name, self.asked, self.due, self.state, self.answered, self.reply)
        told = repr((*said, self.by, self.at, self.is_dropped))
        return sha256(told.encode()).hexdigest()[:16]

    def stated(self, **changes: Any) -> "AskedBody":
        """Changed by whoever acts; what was confirmed before needs no second word."""
        shown = self.public
        by, at = current_actor(), datetime.now(UTC)
        new = replace(self, **changes, by=by, at=at, shown=shown)
        return shown if shown is not None and new.confirmed == shown else new

    def is_overdue(self, today: date) -> bool:
        waits = self.state is BodyState.NOT_ANSWERED
        return waits and self.due is not None and self.due < today


def totals_of(bodies: Collection[AskedBody], day: date) -> dict[str, int]:
    """How many were asked, and what came of it until a day.

    `asked` is the sum of `not_answered`, `agreed` and `with_opinions`; `overdue`
    are among those that did not answer.
    """
    states = [one.state for one in bodies]
    return {
        "asked": len(bodies),
        "not_answered": states.count(BodyState.NOT_ANSWERED),
        "agreed": states.count(BodyState.AGREED),
        "with_opinions": states.count(BodyState.HAS_OPINIONS),
        "overdue": sum(one.is_overdue(day) for one in bodies),
    }

"""Say that an item still holds, or when it is to be looked at again."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.recording import record_act
from ...base.dates import read_day
from ...base.dates import today
from ...base.dates import WrongDay
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.register.unit import IUnit
from .days import MOST_DAYS
from .store import Review
from .store import review_store
from bacgiang.policy import _
from datetime import date
from datetime import timedelta
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


BAD_DAY = Refusal(
    "bad_day",
    _(
        "review_refusal_day",
        default="Say a day from tomorrow on, at most three years ahead, or none.",
    ),
    "day",
)
NOT_READ = Refusal(
    "not_published",
    _(
        "review_refusal_not_published",
        default="Only what readers see is looked at again.",
    ),
)
DETAILS = {"review_day": ActDetail(_("act_detail_review_day", default="next"))}
KINDS = ActKinds(DETAILS)
STILL_RIGHT = KINDS.add("still_right", _("act_still_right", default="Found right"))
REVIEW_DAY = KINDS.add("review_day", _("act_review_day", default="Day of review set"))


def set_review(item: DexterityContent, day: Any, *, is_right: bool) -> None:
    """Look at it again on `day` ("" or None: never); `is_right`: it holds today.

    Raises Refused. Whoever calls has checked the permission to review.
    """
    state = api.content.get_state(item, "")
    following = _day(day)
    Refused.raise_for(
        *((NOT_READ,) if state != "published" and not IUnit.providedBy(item) else ())
    )
    kept = review_store().get(IUUID(item))
    last = today() if is_right else kept.last if kept is not None else None
    review_store().put(IUUID(item), Review(following, last, today()))
    details = {"review_day": following.isoformat() if following else ""}
    record_act(STILL_RIGHT if is_right else REVIEW_DAY, item, details=details)


def _day(sent: Any) -> date | None:
    try:
        day = read_day(sent)
    except WrongDay:
        raise Refused(BAD_DAY) from None
    last = today() + timedelta(days=MOST_DAYS)
    if day is not None and not today() < day <= last:
        raise Refused(BAD_DAY)
    return day

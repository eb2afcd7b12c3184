"""`@@review-day`: still right, edit, or another day; `@review-day` the same as data."""

from ...base.api_services import WritingService
from ...base.date_labels import day_label
from ...base.frame_language import frame_language
from ...units.register.unit import IUnit
from ..stamps.as_seen import require_seen_if_sent
from ..stamps.as_seen import stamp_told
from ..stamps.page import StampedPage
from ..visibility.seen import may_view
from ..working_copy.change_page import ChangePage
from ..working_copy.rules import working_copy_of
from .days import day_for
from .days import usual_day
from .reviewing import set_review
from .store import review_store
from bacgiang.policy import _
from datetime import date
from plone.app.layout.viewlets import ViewletBase
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import NotFound


RIGHT = _("message_still_right", default="Noted: it is right as of today.")
SET = _("message_review_set", default="The day is kept.")


def last_review(item: DexterityContent) -> date | None:
    """When somebody last found it right."""
    review = review_store().get(IUUID(item))
    return review.last if review is not None else None


def told_day(day: date | None) -> str:
    return day_label(day, frame_language()) if day else ""


def require_seen(item: DexterityContent) -> None:
    """Raise NotFound for who reviews here but does not see this one."""
    if not may_view(item):
        raise NotFound(item.getId())


class ReviewDayPage(StampedPage):
    """For those who review."""

    template = ViewPageTemplateFile("review_day.pt")
    reasons_heading = _("text_review_not_kept", default="Nothing was changed.")

    def prepare(self) -> None:
        require_seen(self.context)

    def act(self) -> None:
        is_right = "right" in self.request.form
        set_review(self.context, self.form_value("day"), is_right=is_right)
        self.redirect(self.action, RIGHT if is_right else SET)

    def day(self) -> str:
        return told_day(day_for(self.context))

    def last(self) -> str:
        return told_day(last_review(self.context))

    def proposed(self) -> str:
        """What the field holds: what was sent, else the usual day."""
        day = usual_day()
        return self.form_value("day") or (day.isoformat() if day else "")

    def change_url(self) -> str:
        """Where the text is changed, "" for who cannot."""
        change = ChangePage(self.context, self.request)
        if not change.offered():
            return ""
        if not IUnit.providedBy(self.context):
            return change.address()
        copy = working_copy_of(self.context)
        url = self.context.absolute_url()
        return (
            f"{url}/@@content-checkout"
            if copy is None
            else f"{copy.absolute_url()}/edit"
        )


class LastReviewViewlet(ViewletBase):
    """Tells readers when the page was last found right."""

    def day(self) -> str:
        return told_day(last_review(self.context))


def told(item: DexterityContent) -> dict[str, Any]:
    day, last = day_for(item), last_review(item)
    return {
        "@id": f"{item.absolute_url()}/@review-day",
        "day": day and day.isoformat(),
        "last": last and last.isoformat(),
        **stamp_told(item),
    }


class ReviewDayGet(Service):
    """`day` on which it is looked at again, `last` when it was found right, or null;
    `seen` says what there is to look at.
    """

    def reply(self) -> dict[str, Any]:
        require_seen(self.context)
        return told(self.context)


class ReviewDayPatch(WritingService):
    """`day`, null for never; `right` true: it holds today, as `seen` says."""

    def reply(self) -> dict[str, Any]:
        require_seen(self.context)
        require_seen_if_sent(self.context, self.body)
        day = self.body.get("day")
        set_review(self.context, day, is_right=self.body.get("right") is True)
        return told(self.context)

"""What stands above an item that readers do not see, or will not see for long."""

from ...base.date_labels import stamp_label
from ...base.dates import now_utc
from ...base.frame_language import frame_language
from ...units.people.own_language.parts import ToldToMembers
from ..public.accounts.names import sees_work
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..visibility.with_site import is_held_back
from ..workflow.parameters import State
from .changing import dates_of
from .changing import person_refuses
from bacgiang.policy import _
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase
from zope.i18nmessageid import Message


SCHEDULED = _(
    "notice_scheduled",
    default="Not public yet. Readers see this item from ${moment}.",
)
HELD_BACK = _(
    "notice_held_back",
    default="Readers do not see this item: the site was closed before its time came.",
)
EXPIRED = _(
    "notice_expired",
    default="No longer public. The time of this item ended on ${moment}.",
)
GOES_OFF = _(
    "notice_goes_off",
    default="Readers see this item until ${moment}.",
)


class PublicationNotice(ToldToMembers, ViewletBase):
    """For those who see unpublished work."""

    @property
    def may_change(self) -> bool:
        return person_refuses(self.context) is None

    @cached_property
    def said(self) -> Message | None:
        item = self.context
        published = api.content.get_state(item, default="") == State.PUBLISHED.value
        if not published or not sees_work(item):
            return None
        if is_held_back(item):
            return HELD_BACK
        start, end = dates_of(item)
        moment = moment_of(item)
        if moment is Moment.BEFORE:
            text, at = SCHEDULED, start
        elif end is not None:
            text, at = EXPIRED if end <= now_utc() else GOES_OFF, end
        else:
            return None
        label = stamp_label(at, frame_language())
        return Message(text, mapping={"moment": label})

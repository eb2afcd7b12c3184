"""What the state of an item is called now: “Published” only while readers see it."""

from ...base.state_titles import state_title
from .moments import Moment
from .moments import moment_between
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.i18nmessageid import Message


PUBLISHED = "published"
OUT_OF_TIME: dict[Moment, Message] = {
    Moment.BEFORE: _("state_scheduled", default="Scheduled"),
    Moment.AFTER: _("state_expired", default="Expired"),
}


def title_of_state(state: str, start: Any, end: Any) -> Message | str:
    """The name of a state between two dates of publication, DateTimes or None."""
    moment = moment_between(start, end) if state == PUBLISHED else Moment.DURING
    return OUT_OF_TIME.get(moment) or state_title(state)


def title_for_item(item: DexterityContent) -> Message | str:
    """Of an item; "" where it has no state of its own."""
    state = api.content.get_state(item, default="")
    dates = (
        getattr(item, name, None) for name in ("effective_date", "expiration_date")
    )
    return title_of_state(state, *dates) if state else ""


def title_for_brain(brain: AbstractCatalogBrain) -> Message | str:
    """Of a result of the catalog."""
    return title_of_state(brain.review_state, brain.effective, brain.expires)


def is_read(brain: AbstractCatalogBrain) -> bool:
    """Whether readers see what was found."""
    in_time = moment_between(brain.effective, brain.expires) is Moment.DURING
    return brain.review_state == PUBLISHED and in_time

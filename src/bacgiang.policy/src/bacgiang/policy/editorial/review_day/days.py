"""On which day an item is to be looked at again."""

from ...base.dates import day_of
from ...base.dates import today
from ...units.register.unit import IUnit
from ..items import Page
from .store import review_store
from datetime import date
from datetime import timedelta
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


MONTHS = "bacgiang.review_months"
MOST_DAYS = 3 * 366


def usual_days() -> int:
    """After how many days, 0 for never: the setting counts months."""
    months = api.portal.get_registry_record(MONTHS, default=0) or 0
    return round(months * 365.25 / 12)


def usual_day() -> date | None:
    """Counted from today."""
    return today() + timedelta(days=usual_days()) if usual_days() else None


def changed_on(item: DexterityContent) -> date:
    return day_of(item.modified().asdatetime())


def day_for(item: DexterityContent) -> date | None:
    """The day, past or to come; None where it is never looked at again.

    Whoever changed the text since has looked at it: the months begin anew.
    """
    review, days = review_store().get(IUUID(item)), usual_days()
    changed = changed_on(item)
    if review is not None:
        is_changed = review.following is not None and changed > (
            review.set_on or review.following
        )
        if not is_changed or not days or review.following is None:
            return review.following
        return max(review.following, changed + timedelta(days=days))
    is_usual = isinstance(item, Page) or IUnit.providedBy(item)
    return changed + timedelta(days=days) if days and is_usual else None

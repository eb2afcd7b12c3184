"""How long deleted items are kept."""

from datetime import datetime
from datetime import timedelta
from plone import api


DAYS = "bacgiang.deleted_days"
DEFAULT_DAYS = 30


def kept_for() -> timedelta:
    days = api.portal.get_registry_record(DAYS, default=DEFAULT_DAYS)
    return timedelta(days=days or DEFAULT_DAYS)


def until(at: datetime) -> datetime:
    """Until when what was deleted at `at` can be put back."""
    return at + kept_for()

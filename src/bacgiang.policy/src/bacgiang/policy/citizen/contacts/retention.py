"""How long personal data are kept: a setting, carried out by the clock."""

from ...base.acts.recording import record_act
from ..act_kinds import CONTACT_EXPIRED
from .store import contact_store
from datetime import datetime
from datetime import timedelta
from itertools import islice
from plone import api
from typing import Any


RECORD = "bacgiang.citizen_contact_days"
DEFAULT_DAYS = 730
# What one run erases at most, so that its transaction stays small.
MOST = 2000


def kept_for() -> timedelta:
    days = api.portal.get_registry_record(RECORD, default=DEFAULT_DAYS)
    return timedelta(days=days)


def has_expired(site: Any, now: datetime) -> bool:
    """Whether something is older than the setting says."""
    return any(True for _code in contact_store(site).older_than(now - kept_for()))


def erase_expired(site: Any, now: datetime) -> int:
    """Erase what is older than the setting says; how many were erased.

    One line in the record says how many; each single one is nobody's decision.
    """
    store = contact_store(site)
    expired = list(islice(store.older_than(now - kept_for()), MOST))
    for code in expired:
        store.forget(code, now)
    if expired:
        record_act(CONTACT_EXPIRED, unit="", details={"count": str(len(expired))})
    return len(expired)

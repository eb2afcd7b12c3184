"""The task that a page or service is about."""

from ...base.refusal import Refused
from . import reasons
from .offices import is_seen_at
from .record import OfficeTask
from .store import office_task_store
from plone.dexterity.content import DexterityContent


def task_at(place: DexterityContent, identifier: str) -> OfficeTask:
    """Raises Refused for what is not there, or not for the office of the place."""
    found = office_task_store().get(identifier) if identifier else None
    if found is None or not is_seen_at(place, found):
        raise Refused(reasons.UNKNOWN)
    return found

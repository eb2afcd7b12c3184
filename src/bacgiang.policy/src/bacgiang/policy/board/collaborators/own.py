"""Whoever asks, on the registers of boards."""

from ...base.refusal import Refused
from ..tasks import reasons as task_reasons
from .record import Collaborator
from .store import collaborator_store
from plone import api


def own_entries() -> list[Collaborator]:
    """Of whoever asks, one a board."""
    return collaborator_store().of_account(api.user.get_current().getId() or "")


def own_entry(unit: str) -> Collaborator:
    """That on a board's register, which goes on. Raises Refused."""
    found = (one for one in own_entries() if one.unit == unit and one.until is None)
    entry = next(found, None)
    if entry is None:
        raise Refused(task_reasons.UNKNOWN)
    return entry

"""Note emergency acts as they happen."""

from ..items import IEditorialItem
from .confirming import note_emergency
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


def note_when_alone(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """A publication that one person did alone waits for confirmation."""
    details = (event.kwargs or {}).get("details") or {}
    if event.transition is not None and details.get("emergency"):
        note_emergency(item, event.kwargs.get("comment") or "")

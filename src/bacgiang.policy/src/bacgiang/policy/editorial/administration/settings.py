"""Record what is set on the portal: every control panel keeps it in the registry."""

from .accounts import record
from .kinds import SETTING
from plone.registry.interfaces import IRecordAddedEvent
from plone.registry.interfaces import IRecordModifiedEvent
from plone.registry.interfaces import IRecordRemovedEvent
import re
from typing import Any


# What opens other doors is not written down a second time.
SECRET = re.compile(r"pass|secret|token|key|credential", re.IGNORECASE)
LONGEST = 500


def record_setting(
    event: IRecordModifiedEvent | IRecordAddedEvent | IRecordRemovedEvent,
) -> None:
    """The name of the setting, and what it said before and says now."""
    name = event.record.__name__
    before = now = ""
    if IRecordModifiedEvent.providedBy(event):
        if event.oldValue == event.newValue:
            return
        before, now = _told(name, event.oldValue), _told(name, event.newValue)
    elif IRecordAddedEvent.providedBy(event):
        now = _told(name, event.record.value)
    record(SETTING, setting=name, before=before, now=now)


def _told(name: str, value: Any) -> str:
    if SECRET.search(name):
        return "…"
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"

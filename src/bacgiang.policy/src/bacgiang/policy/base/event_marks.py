"""What calendars and lists say of an event beside its title: rooms plug in here."""

from typing import Any
from zope.component import subscribers
from zope.i18nmessageid import Message
from zope.interface import Interface


class IEventMark(Interface):
    """Subscriber of an event: it gives what is said of it now, a Message, or None. That
    changes when the event does, or at one of the room's moments (`base/moments`).
    """


def marks_of(event: Any) -> tuple[Message, ...]:
    return tuple(subscribers((event,), IEventMark))

"""What calendars and lists say of an event beside its title: rooms plug in here."""

from typing import Any
from zope.component import subscribers
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import Interface


class IEventMark(Interface):
    """Subscriber of an event. What it says changes when the event does, or at one of
    the room's moments (`base/moments`).
    """

    words = Attribute("What is said of it now (Message)")


def marks_of(event: Any) -> tuple[Message, ...]:
    return tuple(one.words for one in subscribers((event,), IEventMark))

"""Where a task leads, beside what is done about it: pages of kinds plug in here."""

from ..tasks.record import OfficeTask
from .shown import Words
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from zope.component import subscribers
from zope.interface import Interface


class ITaskLinks(Interface):
    """Subscription adapter of a place and a task's record; iterable of links."""


class OfTask:
    """A record is a value without interfaces: this stands for it."""

    def __init__(self, task: OfficeTask) -> None:
        self.task = task


def links_of(place: DexterityContent, task: OfficeTask) -> Iterator[tuple[str, Words]]:
    """Address and words of each."""
    for found in subscribers((place, OfTask(task)), ITaskLinks):
        yield from found

"""What other rooms want looked at before a step of the workflow; it hinders none."""

from ..workflow.parameters import Transition
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from zope.component import subscribers
from zope.i18nmessageid import Message
from zope.interface import Interface


class INotesBefore(Interface):
    """A subscription adapter of an item."""

    def notes(transition: Transition) -> Iterator[Message]:  # noqa: N805
        """What is to be looked at; nothing where there is nothing."""


def notes_before(item: DexterityContent, transition: Transition) -> list[Message]:
    """What everybody has to say."""
    return [
        note
        for teller in subscribers((item,), INotesBefore)
        for note in teller.notes(transition)
    ]

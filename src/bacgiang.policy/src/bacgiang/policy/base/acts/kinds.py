"""Kinds of act and what is told of them, registered by the rooms whose acts they are.

The record keeps codes alone: a line stays readable when its room is gone.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any
from typing import NamedTuple
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


class ActKind(NamedTuple):
    """`changes_text` says that whoever did it wrote what the item says (design 5)."""

    title: Message
    changes_text: bool = False


class Shows(Enum):
    """What the value of a detail stands for."""

    ITSELF = "itself"
    CODE = "code"
    """Named in the catalogue by `act_value_<detail>_<code>`, where it has a name."""
    NUMBER = "number"
    PERSON = "person"
    UNIT = "unit"
    TASK = "task"
    """The code of a kind of task, whose heading names it."""


class ActDetail(NamedTuple):
    """What an extra fact of acts is called; `values` names what it may hold."""

    title: Message
    shows: Shows = Shows.ITSELF
    values: Mapping[Any, Message] = MappingProxyType({})


class IActKinds(Interface):
    """Kinds of act of a room; a utility, named after the room."""

    kinds = Attribute("ActKind by code")
    details = Attribute("ActDetail by name, for acts of any kind")


@implementer(IActKinds)
class ActKinds:
    """Kinds of act as a room lists them."""

    def __init__(self, details: Mapping[str, ActDetail] | None = None) -> None:
        self.kinds: dict[str, ActKind] = {}
        self.details = dict(details or {})

    def add(self, code: str, title: Message, *, changes_text: bool = False) -> str:
        """Have another kind; its code, which is kept in the record for ever."""
        self.kinds[code] = ActKind(title, changes_text)
        return code


def act_kinds() -> dict[str, ActKind]:
    """Kinds of all rooms by code."""
    rooms = sorted(getUtilitiesFor(IActKinds))
    return {code: kind for _name, one in rooms for code, kind in one.kinds.items()}


def act_details() -> dict[str, ActDetail]:
    """Details of all rooms by name."""
    rooms = getUtilitiesFor(IActKinds)
    return {name: known for _, one in rooms for name, known in one.details.items()}


def text_changing_kinds() -> frozenset[str]:
    """Codes of the acts after which somebody else has to approve the text."""
    return frozenset(code for code, kind in act_kinds().items() if kind.changes_text)


def value_title(detail: str, code: str) -> Message:
    """What a value that is a code is called."""
    return Message(f"act_value_{detail}_{code}", domain="bacgiang", default=code)

"""Closed lists whose members say themselves what they are called."""

from enum import StrEnum
from typing import Self
from zope.i18nmessageid import Message


class TitledEnum(StrEnum):
    """Members are written `NAME = "value", _("msgid", default="Title")`."""

    title_message: Message

    def __new__(cls, value: str, title: Message = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.title_message = title
        return member

    @classmethod
    def titles(cls) -> dict[str, Message]:
        """What each value is called, in the order of the list."""
        return {one.value: one.title_message for one in cls}

"""A fact of a contact that nobody could use."""

from typing import Any
from zope.i18nmessageid import Message
from zope.schema.interfaces import ValidationError


class WrongFact(ValidationError):
    """`doc()` says what is wrong with the value, in forms and in the API."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def doc(self) -> Any:
        return self.message

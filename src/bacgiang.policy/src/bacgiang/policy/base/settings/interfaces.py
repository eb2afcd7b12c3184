"""What a room says of a setting."""

from typing import Any
from zope.i18nmessageid import Message
from zope.interface import Interface


class ISettingRule(Interface):
    """A utility by the name of the registry record."""

    def __call__(value: Any) -> Message | None:  # noqa: N805
        """What is wrong with a value that is not empty; None where nothing is."""

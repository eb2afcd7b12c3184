"""Terms for data have an address."""

from .data_licence import licence_of
from bacgiang.policy import _
from zope.i18nmessageid import Message


WRONG = _(
    "error_setting_licence",
    default="Write one line in three parts: address|Vietnamese|English. The address "
    "begins with https:// or http://.",
)


def data_licence(line: str) -> Message | None:
    """What the reader takes for one."""
    return None if licence_of(line) is not None else WRONG

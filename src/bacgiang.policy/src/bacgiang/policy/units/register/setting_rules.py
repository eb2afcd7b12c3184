"""Names of hosts are names alone."""

from . import reasons
from .fields import HOST
from zope.i18nmessageid import Message


def host(name: str) -> Message | str | None:
    """Against a name that no request could come with: the readers fold its case."""
    return None if HOST.fullmatch(name.lower()) else reasons.INVALID_HOST.message

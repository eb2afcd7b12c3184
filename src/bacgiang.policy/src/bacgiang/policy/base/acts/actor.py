"""Who acts, and from where, as the record of acts tells it."""

from ..client_address import address_of
from AccessControl import getSecurityManager
from zope.globalrequest import getRequest


SYSTEM = "system"


def current_actor() -> str:
    """User id of whoever acts; SYSTEM for jobs and set-up."""
    user_id: str | None = getSecurityManager().getUser().getId()
    return user_id or SYSTEM


def client_address() -> str:
    """Network address of the client, "" outside a request."""
    return address_of(getRequest())

"""No cache keeps what members are told, where nothing else was said (15.2).

Pages say so themselves; services and files of Plone's say nothing, and a browser or a
proxy keeps what says nothing as it likes.
"""

from AccessControl import getSecurityManager
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubSuccess


def keep_private(event: IPubSuccess) -> None:
    request: HTTPRequest = event.request
    response = request.response
    # Plone's pages say a day that is over (`Expires`): that lets browsers keep them.
    if response.getHeader("Cache-Control"):
        return
    if getSecurityManager().getUser().getId() is not None:
        response.setHeader("Cache-Control", "private, no-store")

"""What is answered to a request that was ended: that it was, and why.

Transforms of texts, templates and the like catch what ends it and raise errors of their
own, which would be told as a fault of the portal, or of what was sent.
"""

from ...base.refusal import Refused
from .limits import TookTooMuch
from .work import work_here
from typing import Any
from ZPublisher import WSGIPublisher
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPResponse import HTTPResponse


stock = WSGIPublisher._exc_view_created_response


def answered(exc: Exception, request: HTTPRequest, response: HTTPResponse) -> Any:
    """Make the page of an error, as the publisher does; return whether it was."""
    work = work_here()
    if work is not None and work.ended_at and not isinstance(exc, Refused):
        exc = TookTooMuch()
    return stock(exc, request, response)

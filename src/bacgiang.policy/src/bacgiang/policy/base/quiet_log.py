"""Refusals are no errors: the logs of errors pass them over, the root's as the site's.

So are all answers 4xx, whoever gives them: a visitor who asks for what is over, or
sends what is no JSON, would fill the log and the disk with tracebacks, at any rate. And
503: whoever says that it goes on later knows why, and tells it where it is seen.
"""

from http import HTTPStatus
from Products.SiteErrorLog.SiteErrorLog import SiteErrorLog
from typing import Any
from zope.globalrequest import getRequest


def raising_what_failed(self: SiteErrorLog, info: tuple[Any, ...]) -> str | None:
    """The log's `raising`; the answer has its status by then."""
    request = getRequest()
    status = 0 if request is None else request.response.getStatus()
    is_told = HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    if is_told or status == HTTPStatus.SERVICE_UNAVAILABLE:
        return None
    return self._old_raising(info)

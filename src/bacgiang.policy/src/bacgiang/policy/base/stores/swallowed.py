"""Errors that somebody caught on the way: a viewlet that could not be drawn, a row of
many that was skipped.

Whoever catches every error would have the page answered, and what was done until then
committed. What met a missing store is not.
"""

from .missing import StoreMissing
from zope.globalrequest import getRequest
from ZPublisher.interfaces import IPubBeforeCommit


MET = "bacgiang.store_missing"


def note_missing(key: str) -> None:
    """Note on the current request, where there is one, that a store was missing."""
    request = getRequest()
    if request is not None:
        request.environ[MET] = key


def refuse_commit(event: IPubBeforeCommit) -> None:
    """Subscriber: raise StoreMissing once more for a request that has met one."""
    key = event.request.environ.get(MET)
    if key is not None:
        raise StoreMissing(key)

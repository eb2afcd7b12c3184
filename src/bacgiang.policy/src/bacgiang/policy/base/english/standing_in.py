"""Places on the way of a request that stand for others.

`/en/legal-documents/2026` is no part of `/en/legal-documents`: whoever judges that an
address leads where things stand (`hosts/containment.py`) is told so here.
"""

from Acquisition import aq_base
from typing import Any
from zope.annotation.interfaces import IAnnotations
from ZPublisher.HTTPRequest import HTTPRequest


KEY = "bacgiang.policy.standing_in"


def stand_in(request: HTTPRequest, place: Any, stands_for: Any) -> None:
    """Note that what is in `stands_for` was reached by `place`."""
    pairs = IAnnotations(request).setdefault(KEY, [])
    pairs.append((aq_base(stands_for), aq_base(place)))


def stands_in(request: HTTPRequest, place: Any, stands_for: Any) -> bool:
    """Whether that was noted."""
    inner, outer = aq_base(stands_for), aq_base(place)
    pairs = IAnnotations(request).get(KEY, ())
    return any(one[0] is inner and one[1] is outer for one in pairs)

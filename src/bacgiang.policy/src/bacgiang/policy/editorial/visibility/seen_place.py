"""Where a page about an address is drawn: outside of what the person may not see.

The frame tells title and description of the object it is drawn around.
"""

from ..items import IEditorialItem
from .seen import may_see
from typing import Any


def seen_place(request: Any, place: Any) -> Any:
    """`place`, or the object nearest to it with no hidden item around it."""
    for parent in request.get("PARENTS", ()):
        if IEditorialItem.providedBy(parent) and not may_see(parent):
            place = parent.__parent__
    return place

"""Pages that only read are asked by their address: no address holds as much as a body.

What a body says to such a page is left out before it is asked, so that what bounds an
address bounds the question, whichever page it is and whatever it reads.
"""

from typing import Any
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.interfaces import IPubAfterTraversal


WITHOUT_BODY = frozenset({"GET", "HEAD", "OPTIONS"})


class IAskedByAddress(Interface):
    """A page to which nothing is sent."""


@implementer(IAskedByAddress)
class AskedByAddress:
    """Base of such pages."""


def leave_out_body(event: IPubAfterTraversal) -> None:
    request = event.request
    if request.method.upper() in WITHOUT_BODY:
        return
    page: Any = request.get("PUBLISHED")
    if IAskedByAddress.providedBy(getattr(page, "__self__", page)):
        # What both say is left out, too: whoever asks by an address sends no body.
        # Of what the request itself knows nothing, whatever a body names.
        for name, value in request.form.items():
            if request.other.get(name) is value:
                del request.other[name]
        request.form.clear()

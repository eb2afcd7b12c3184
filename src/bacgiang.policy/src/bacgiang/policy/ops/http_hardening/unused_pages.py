"""Stock pages and services that this portal does not use answer 404, whoever asks.

They are helpers of other pages, tests, or forms with another place here; some answer
with an error when they are called by their address.
"""

from zExceptions import NotFound
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


UNUSED = frozenset(
    {
        "accessibility-info",
        "contact-info",
        "member-search",
        "pas_info",
        "pas_member",
        "pas_search",
        "sendto_form",
        "test-rendering",
        "test-rendering-cheatsheet",
        "test-rendering-icons",
        "unit-presentation",
        "version_file_view",
    }
)
# They send letters with a sender and words of whoever asks; feedback has its form.
UNUSED_SERVICES = frozenset({"@email-notification", "@email-send"})


def refuse_unused(event: IPubAfterTraversal) -> None:
    """Raise NotFound for a page or service that is not in use."""
    request: HTTPRequest = event.request
    name = request.steps[-1] if request.steps else ""
    if name.removeprefix("@@") in UNUSED or not UNUSED_SERVICES.isdisjoint(
        request.steps
    ):
        raise NotFound(name)

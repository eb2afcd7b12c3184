"""What a step below something hidden has told the request, and an answer would tell.

Traversal goes on below what nobody may see: who asks is known only when it has ended.
Where nothing is, it stops before.
"""

from ...base.addresses_of_api import reads_a_service
from ...base.english.addresses import leave_english
from ..traversed import steps_to
from .hidden import hidden_on_the_way
from plone.dexterity.content import DexterityContent
from plone.rest.interfaces import IAPIRequest
from plone.rest.negotiation import lookup_service_id
from urllib.parse import urlsplit
from zope.interface import noLongerProvides
from ZPublisher.HTTPRequest import HTTPRequest


API = "++api++"


def forget_below_hidden(request: HTTPRequest) -> None:
    """Leave of a request what it would be had traversal stopped at what is hidden."""
    hidden = hidden_on_the_way(request)
    if not hidden:
        return
    leave_english(request)
    if IAPIRequest.providedBy(request) and _is_api_from(request, hidden[-1]):
        noLongerProvides(request, IAPIRequest)
    if not IAPIRequest.providedBy(request):
        # A page tells its frame the name of the view.
        request.other.pop("PUBLISHED", None)
    # Plone's forms say so of the frame around them; links to this page repeat it.
    for values in (request.other, request.form):
        for name in [one for one in values if one.startswith("disable_")]:
            del values[name]


def _is_api_from(request: HTTPRequest, hidden: DexterityContent) -> bool:
    """Whether the address became one of the API below it, not before.

    Where `Accept` asks for an answer of the API, or a service is read, it is one
    wherever it leads.
    """
    accept, method = request.getHeader("Accept", "text/html"), request["REQUEST_METHOD"]
    if lookup_service_id(method, accept) is not None:
        return False
    if reads_a_service(method, request.get("PATH_INFO", "")):
        return False
    steps = urlsplit(request["ACTUAL_URL"]).path.split("/")
    begins = next((i for i, one in enumerate(steps) if one.startswith(API)), None)
    if begins is None:
        # What is hidden made it one, as a record does that has the form asked for.
        return True
    end = steps_to(request, hidden, steps)
    return end is not None and end <= begins

"""A service is asked by its own method, through the API, and by no other name (15.2).

To Zope a service is a view, named by its method: `@@DELETE_application_json_` in an
address that somebody opens with GET would do what DELETE does, a link being enough.
"""

from .json_bodies import is_service
from zExceptions import NotFound
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


def refuse_other_methods(event: IPubAfterTraversal) -> None:
    """Raise NotFound for a service that the request's method does not lead to."""
    request: HTTPRequest = event.request
    if not is_service(request):
        return
    published = request["PUBLISHED"]
    service = getattr(published, "__self__", published)
    asked = getattr(request, "_rest_service_id", None)
    if asked is None or not service.__name__.startswith(asked):
        raise NotFound(request["URL"])

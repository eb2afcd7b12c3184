"""An address with a step `@name` leads to a service, whatever a request accepts.

plone.restapi and the portal's own services name each other by such addresses; without
`++api++` Plone decides by `Accept` whether there is anything.
"""

from ...base.addresses_of_api import reads_a_service
from plone.rest.events import mark_as_api_request
from ZPublisher.interfaces import IPubStart


def answer_as_service(event: IPubStart) -> None:
    """Make it a request of the API from its start, as `++api++` would on the way.

    Addresses in answers are followed by reading.
    """
    request = event.request
    if reads_a_service(request.method, request.get("PATH_INFO", "")):
        mark_as_api_request(request, "application/json")

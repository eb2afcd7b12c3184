"""An address with a step `@name` leads to a service, whatever a request accepts.

plone.restapi and the portal's own services name each other by such addresses; without
`++api++` Plone decides by `Accept` whether there is anything.
"""

from ...base.addresses_of_api import names_a_service
from plone.rest.events import mark_as_api_request
from ZPublisher.interfaces import IPubStart


READS = ("GET", "HEAD")


def answer_as_service(event: IPubStart) -> None:
    """Make it a request of the API from its start, as `++api++` would on the way.

    Addresses in answers are followed by reading; who sends something says so, by
    `++api++` or `Accept`.
    """
    request = event.request
    if request.method in READS and names_a_service(request.get("PATH_INFO", "")):
        mark_as_api_request(request, "application/json")

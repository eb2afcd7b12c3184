"""What answers with an error leaves nothing written.

Whoever catches a refusal to show it, as every page with a form does, would have what
was done until then committed with the answer; plone.restapi's services that return an
error would, too.
"""

from http import HTTPStatus
import transaction
from ZPublisher.interfaces import IPubBeforeCommit


def doom_refused(event: IPubBeforeCommit) -> None:
    """Have the publisher abort where the answer is an error."""
    if event.request.response.getStatus() >= HTTPStatus.BAD_REQUEST:
        transaction.doom()

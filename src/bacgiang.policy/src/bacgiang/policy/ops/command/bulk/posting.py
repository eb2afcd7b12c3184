"""Many items in one request, and what the portal says of each."""

from ..subcommand import CouldNotRun
from ..words import in_words
from .outcomes import Reason
from .register_client import PortalFailed
from .register_client import RegisterClient
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import TypeVar


One = TypeVar("One")
Said = Mapping[str, Any] | Reason
"""The portal's answer for an item, or why it gives none."""


def post_items(
    client: RegisterClient,
    service: str,
    items: Sequence[One],
    body: Callable[[Sequence[One]], bytes],
) -> list[tuple[One, Said]]:
    """Each item with what is said of it, in their order; `body` makes the request.

    A request on which the portal fails is halved until the item that does it stands
    alone. Raises CouldNotRun (NotAllowed, too) and NotThere.
    """
    try:
        answer = client.post(service, body(items))
    except PortalFailed as error:
        if len(items) == 1:
            return [(items[0], _failure(error.status))]
        middle = len(items) // 2
        first = post_items(client, service, items[:middle], body)
        return [*first, *post_items(client, service, items[middle:], body)]
    results = answer.get("items")
    if not isinstance(results, list) or len(results) != len(items):
        raise CouldNotRun(
            _(
                "command_does_not_say_what_became_of",
                default="${url} does not say what became of each item: is it a "
                "portal of this version?",
                mapping={"url": str(client.url)},
            )
        )
    return list(zip(items, results, strict=True))


def _failure(status: int) -> Reason:
    if status == 413:
        message = in_words(
            _(
                "command_it_is_larger_than_what_the",
                default="It is larger than what the portal takes in one request.",
            )
        )
    else:
        message = in_words(
            _(
                "command_the_portal_fails_on_it_answer",
                default="The portal fails on it (answer ${status}): tell its "
                "operators.",
                mapping={"status": str(status)},
            )
        )
    return Reason("portal_failed", message)

"""`POST @follow`: ask to be told by e-mail what is new of drafts."""

from ...citizen.following.service import AskingService
from .asking import ask_to_follow


class FollowPost(AskingService):
    """Body: `email`, `topic`, `use_of_data`, `altcha`, `idempotency_key`."""

    ask = staticmethod(ask_to_follow)

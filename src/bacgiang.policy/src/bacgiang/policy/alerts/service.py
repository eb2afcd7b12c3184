"""`POST @alerts`: ask to be told by e-mail what is new of a question."""

from ..citizen.following.service import AskingService
from .asking import ask_for_alert


class AlertsPost(AskingService):
    """Body: `about`, `rhythm`, `email`, `use_of_data`, `altcha`, `idempotency_key`."""

    ask = staticmethod(ask_for_alert)

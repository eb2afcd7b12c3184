"""Why an act is refused, as data: a stable code and a sentence for people."""

from dataclasses import dataclass
from zope.i18n import translate
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Refusal:
    """`code` is stable and part of the API; `field` names what is to be corrected."""

    code: str
    message: Message | str
    field: str = ""

    def in_words(self, request: object = None) -> str:
        return translate(self.message, context=request)

    def as_data(self, request: object = None) -> dict[str, str]:
        """The form in which the API tells a reason."""
        words = self.in_words(request)
        return {"type": self.code, "message": words, "field": self.field}


class Refused(Exception):
    """The rules refuse, and nothing was done.

    `refusals` holds every reason; the message says them. `status` is the HTTP status
    that answers: 400, or what a subclass or the one who raises it says.
    """

    status = 400

    def __init__(self, *refusals: Refusal, status: int | None = None) -> None:
        super().__init__(" ".join(one.in_words() for one in refusals))
        self.refusals = refusals
        if status is not None:
            self.status = status

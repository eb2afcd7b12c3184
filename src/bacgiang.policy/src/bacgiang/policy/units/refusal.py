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


class Refused(Exception):
    """The rules refuse. `refusals` holds every reason; the message says them."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(" ".join(one.in_words() for one in refusals))
        self.refusals = refusals

"""Why an act is refused, as data: a stable code and a sentence for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from typing import Any
from typing import TYPE_CHECKING
from zExceptions import BadRequest
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


if TYPE_CHECKING:
    from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Refusal:
    """`code` is stable and part of the API; `field` names what is to be corrected.

    `status` is the HTTP status that answers where this is the first of the reasons.
    `part` is the id of what is to be corrected inside the item, "" for the item itself.
    `page` is the name of the item's page on which that is done, "" for its form.
    """

    code: str
    message: Message | str
    field: str = ""
    status: int = 400
    part: str = ""
    page: str = ""

    def at(self, field: str | None = None, /, **facts: Any) -> Refusal:
        """The same of another `field`, or with the places of its message filled in."""
        said = Message(self.message, mapping=facts) if facts else self.message
        where = self.field if field is None else field
        return replace(self, field=where, message=said)

    def in_words(self, request: object = None) -> str:
        return translate(self.message, context=request)

    def as_data(self, request: HTTPRequest) -> dict[str, str]:
        """The form in which the API tells a reason."""
        # Processes that read files refuse, too, and load no Plone for it.
        from .frame_language import spoken_to

        words = translate(self.message, target_language=spoken_to(request))
        return {"type": self.code, "message": words, "field": self.field}


def those_that_hold(reasons: Mapping[Refusal, bool]) -> tuple[Refusal, ...]:
    """Of reasons, each with whether it holds, those that do, in their order."""
    return tuple(reason for reason, holds in reasons.items() if holds)


class Refused(Exception):
    """The rules refuse, and nothing was done.

    `refusals` holds every reason; the message says them. Let it leave a service or a
    view: the answer tells every reason, and what was written meanwhile is undone.
    `status` is that of the first reason, or what the one who raises it says; `details`
    is what the API tells besides.
    """

    def __init__(
        self,
        *refusals: Refusal | Refused,
        status: int | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        # CMFCore raises what a transition raised once more: `type(error)(error)`.
        self.refusals: tuple[Refusal, ...] = tuple(
            one
            for given in refusals
            for one in (given.refusals if isinstance(given, Refused) else (given,))
        )
        request = getRequest()
        super().__init__(" ".join(one.in_words(request) for one in self.refusals))
        self.status: int = status or self.refusals[0].status
        self.details = details or {}

    @classmethod
    def raise_for(cls, *reasons: Refusal | None, status: int | None = None) -> None:
        """Raise it with the reasons there are; without any nothing is refused."""
        found = [one for one in reasons if one is not None]
        if found:
            raise cls(*found, status=status)


class RefusedInput(Refused, BadRequest):
    """What was sent cannot be taken in; for code of Plone, which knows BadRequest."""

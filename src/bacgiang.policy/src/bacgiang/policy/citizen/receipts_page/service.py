"""`GET @receipts`: keys and seals; `GET @receipts/<code>`: one receipt."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...sealing.errors import SealError
from ...sealing.seals import parse_day
from ..submissions.leaf import LOG
from ..submissions.receipt import moment_text
from ..submissions.receipt import receipt_of
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .describing import Words
from .finding import find
from .interfaces import Detail
from .published import key_as_json
from .published import seals_after
from bacgiang.policy import _
from plone import api
from plone.restapi.services import Service
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


DEFAULT_SIZE = 31
MOST = 1000
BEFORE_ALL = "0001-01-01"
WRONG_DAY = Refusal(
    "unreadable_question",
    _("citizen_error_after", default="“after” is a day, written like 2026-03-02."),
    "after",
)
WRONG_SIZE = Refusal(
    "unreadable_question",
    _("citizen_error_size", default="“b_size” is a number from 1 to 1000."),
    "b_size",
)


@implementer(IPublishTraverse)
class ReceiptsGet(Service):
    """Answers 400 to what is no code, 404 to a code nothing was received under."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.params: list[str] = []

    def publishTraverse(self, request: Any, name: str) -> "ReceiptsGet":  # noqa: N802
        self.params.append(name)
        return self

    def reply(self) -> dict[str, Any]:
        response = self.request.response
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("X-Robots-Tag", "noindex")
        if not self.params:
            return self._published()
        return receipt_as_json(find("".join(self.params)), self.request)

    def _published(self) -> dict[str, Any]:
        form = self.request.form
        after, size = form.get("after", ""), form.get("b_size", str(DEFAULT_SIZE))
        if not _is_day(after):
            raise Refused(WRONG_DAY)
        if not _is_size(size):
            raise Refused(WRONG_SIZE)
        log = submissions()
        seals, more = seals_after(log, after, int(size))
        address = f"{self.context.absolute_url()}/++api++/@receipts"
        links = {"first": f"{address}?after={BEFORE_ALL}&b_size={size}"}
        if more:
            links["next"] = f"{address}?after={seals[-1].day}&b_size={size}"
        return {
            "@id": address,
            "log": LOG,
            "keys": [key_as_json(one) for one in log.keys.public_keys],
            "items": [one.to_record() for one in seals],
            "items_total": len(log.store.sealed.seals.days()),
            "batching": links,
        }


def receipt_as_json(found: Submission, request: Any) -> dict[str, Any]:
    """A receipt with its state in words, for whoever has the code."""
    portal = api.portal.get().absolute_url()
    receipt = receipt_of(submissions(), found, portal)
    words = Words(found, request)
    title, url = words.subject
    address = f"{portal}/++api++/@receipts/{receipt['code']}"
    return {
        "@id": address,
        **receipt,
        "state": {"token": found.state.value, "title": words.state},
        "reason": {"token": found.reason, "title": words.reason},
        "subject": {"UID": found.subject, "title": title, "@id": url},
        "kind": found.kind,
        "received": moment_text(found.received),
        "version": found.version,
        "is_erased": found.is_erased,
        "history": [
            {
                "event": {"token": one.event.value, "title": words.event(one)},
                "at": moment_text(one.at),
                "words": words.more(one),
            }
            for one in found.entries
        ],
        "details": [_detail_as_json(one) for one in words.details],
    }


def _detail_as_json(detail: Detail) -> dict[str, Any]:
    return {
        "title": detail.title,
        "@id": detail.url,
        "facts": [
            {
                "name": one.name,
                "label": one.label,
                "text": one.text,
                "@id": one.url,
            }
            for one in detail.facts
        ],
    }


def _is_day(text: Any) -> bool:
    try:
        return text == "" or bool(parse_day(text))
    except SealError:
        return False


def _is_size(text: Any) -> bool:
    sound = isinstance(text, str) and text.isascii() and text.isdigit()
    return sound and len(text) < 5 and 1 <= int(text) <= MOST

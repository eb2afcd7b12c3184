"""`GET @receipts`: keys and seals; `GET @receipts/<code>`: one receipt.

`POST @receipts/<code>/<act>`: what an author does with the code.
"""

from ...base.api_services import sent_body
from ...base.keeping import NeverKept
from ...base.named_below import NamedBelow
from ...base.paging import said_once
from ...base.paging import size_asked
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...sealing.errors import SealError
from ...sealing.seals import parse_day
from ..submissions.leaf import LOG
from ..submissions.receipt import key_as_json
from ..submissions.receipt import moment_text
from ..submissions.receipt import receipt_of
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from .author_acts import act_named
from .author_acts import find
from .author_acts import perform
from .describing import Words
from .interfaces import Detail
from bacgiang.policy import _
from plone import api
from plone.restapi.services import Service
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


DEFAULT_SIZE = 31
MOST = 1000
BEFORE_ALL = "0001-01-01"
# A code may be typed with slashes in it.
MOST_STEPS = 100
NO_SUCH_ACT = Refusal(
    "unknown_act",
    _(
        "citizen_error_no_such_act",
        default="Nothing of this kind can be done with the code. Check the address.",
    ),
    status=404,
)
WRONG_DAY = Refusal(
    "unreadable_question",
    _("citizen_error_after", default="“after” is a day, written like 2026-03-02."),
    "after",
)


class ReceiptsGet(NeverKept, NamedBelow, Service):
    """Answers 400 to what is no code, 404 to a code nothing was received under."""

    most_names = MOST_STEPS

    def reply(self) -> dict[str, Any]:
        response = self.request.response
        response.setHeader("X-Robots-Tag", "noindex")
        if not self.names:
            return self._published()
        return receipt_as_json(find("".join(self.names)), self.request)

    def _published(self) -> dict[str, Any]:
        form = self.request.form
        after, size = said_once(form, "after"), size_asked(form, DEFAULT_SIZE, MOST)
        if not _is_day(after):
            raise Refused(WRONG_DAY)
        log = submissions()
        seals, more = log.store.sealed.seals.after(after, size)
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


class ReceiptsPost(NamedBelow, Service):
    """200 with the receipt; 400 to what cannot be taken, 404 to an unknown code or act,
    409 where it cannot be done any more. The code is all that is asked for: with the
    proof of work it stands where a session would.
    """

    most_names = MOST_STEPS

    def reply(self) -> dict[str, Any]:
        code, name = ("", "") if len(self.names) != 2 else self.names
        found = find(code)
        act = act_named(found, name)
        if act is None:
            raise Refused(NO_SUCH_ACT)
        done = perform(found, act, sent_body(self.request))
        return receipt_as_json(done, self.request)


def receipt_as_json(found: Submission, request: HTTPRequest) -> dict[str, Any]:
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


def _is_day(text: str) -> bool:
    try:
        return text == "" or bool(parse_day(text))
    except SealError:
        return False

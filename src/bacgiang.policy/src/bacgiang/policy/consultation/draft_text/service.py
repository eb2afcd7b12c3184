"""`GET`, `POST <draft>/@draft-text`: outline and state of a draft's text; a new one."""

from ...base.api_services import sent_body
from ...base.made_in_turn import alone
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..timing.least_periods import findings_of
from . import outline
from . import recognising
from .confirming import is_confirmed
from .confirming import set_text
from .sources import drop_source
from .sources import source_of
from bacgiang.policy import _
from base64 import b64decode
from binascii import Error as NotBase64
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


def text_as_data(draft: DexterityContent, request: HTTPRequest) -> dict[str, Any]:
    """What the draft's text is and whether it was confirmed."""
    structure, source = draft.structure, source_of(draft)
    data: dict[str, Any] = {
        "@id": f"{draft.absolute_url()}/@draft-text",
        "state": "none",
        "sha256": None,
        "waiting": source is not None and source.waiting is not None,
        "counts": {},
        "outline": [],
        "breaks": [],
        "period": [one.as_data(request) for one in findings_of(draft)],
    }
    if structure is None:
        return data
    tree = structure.tree
    return data | {
        "state": "confirmed" if is_confirmed(draft) else "unconfirmed",
        "sha256": structure.digest,
        "counts": {
            level.value: count for level, count in outline.counts_of(tree).items()
        },
        "outline": [
            {name: told for name, told in row.items() if name != "piece"}
            for row in outline.rows_of(tree)
        ],
        "breaks": [list(pair) for pair in outline.breaks_of(tree)],
    }


class GetDraftText(Service):
    """For those who work on the draft; what the public reads are its versions."""

    def reply(self) -> dict[str, Any]:
        return text_as_data(self.context, self.request)


class PostDraftText(Service):
    """Sets the text at once; `confirmed` says that somebody has compared it."""

    def reply(self) -> dict[str, Any]:
        # Reading is not all that takes long: identities, and the form it is kept in.
        with alone():
            return self._set(sent_body(self.request))

    def _set(self, body: dict[str, Any]) -> dict[str, Any]:
        found = _recognised(body, self.request)
        confirmed = body.get("confirmed", False)
        if not isinstance(confirmed, bool):
            raise Refused(WRONG_BODY)
        set_text(self.context, found.tree, confirmed, found.name)
        drop_source(self.context)
        return text_as_data(self.context, self.request) | {
            "remarks": list(found.remarks)
        }


def _recognised(body: Any, request: HTTPRequest) -> recognising.Recognised:
    """Raises Refused unless there is one text, in one of the three forms."""
    forms = [name for name in ("text", "akn", "data") if body.get(name) is not None]
    if len(forms) != 1 or not isinstance(body[forms[0]], str):
        raise Refused(WRONG_BODY)
    if forms == ["text"]:
        return recognising.from_text(body["text"])
    if forms == ["akn"]:
        return recognising.from_akn(body["akn"])
    name = body.get("filename")
    if not isinstance(name, str):
        raise Refused(WRONG_BODY)
    try:
        data = b64decode("".join(body["data"].split()), validate=True)
    except (NotBase64, ValueError) as error:
        raise Refused(WRONG_BODY) from error
    return recognising.from_file(data, name, request)


WRONG_BODY = Refusal(
    "wrong_body",
    _(
        "refusal_draft_text_body",
        default="Send “text”, “akn”, or “filename” with “data” (Base64), one of the "
        "three, and “confirmed” (true or false).",
    ),
)

"""`@replies` of a draft: replies as programs enter, list and correct them."""

from ...base.api_services import MembersService
from ...base.api_services import NamedService
from ...base.api_services import sent_body
from ...base.refusal import Refused
from ...base.uploads.inspection import Upload
from ...citizen.codes.board_names import board_name
from ...citizen.codes.board_names import code_named
from ...citizen.codes.tracking_code import written
from ...citizen.submissions.submission import Submission
from ...editorial.stamps.as_seen import CHANGED_SINCE_SEEN
from ...editorial.stamps.as_seen import SEEN
from ..cases.row import row_of
from ..opinions.content import content_of
from . import reasons
from .entering import correct
from .entering import enter
from .entering import entered
from .handing_out import may_hand_out
from .listing import entered_replies
from .listing import EnteredReply
from .listing import replies_of
from .parsing import ReplyReader
from .reply import Reply
from .rules import may_enter
from .rules import require_entering
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Mapping
from io import BytesIO
from plone.dexterity.content import DexterityContent
from typing import Any


MOST_FILES = 50


class RepliesService(MembersService):
    """For the board alone: others are told so, visitors to sign in."""

    sign_in = "Sign in to see or enter replies."

    def require(self) -> None:
        if not may_enter(self.context):
            raise Refused(reasons.NOT_YOURS)

    @property
    def address(self) -> str:
        return f"{self.context.absolute_url()}/@replies"

    def sent_reply(self) -> Reply:
        """What the body says. Raises Refused."""
        return read_body(self.context, sent_body(self.request))

    def as_json(self, found: Submission) -> dict[str, Any]:
        (reply,) = replies_of(found.subject, [row_of(found)])
        return {
            **_listed(reply, self.address),
            "received": found.received.isoformat(),
            "version": found.version,
            "digest": found.digest,
            "files": len(content_of(found).files),
        }


class GetReplies(RepliesService):
    """The replies that were entered, the newest arrivals first."""

    def answer(self) -> dict[str, Any]:
        found = entered_replies(self.context.UID())
        return {
            "@id": self.address,
            "items": [_listed(one, self.address) for one in found],
            "items_total": len(found),
        }


class PostReply(RepliesService):
    """Enters one reply; the same `key` with the same content gives the same reply."""

    def answer(self) -> dict[str, Any]:
        require_entering(self.context)
        found = enter(self.context, self.sent_reply())
        self.request.response.setStatus(201)
        # For its sender; the list and later answers do not tell it.
        told = {"code": written(found.code)} if may_hand_out(found) else {}
        return {**self.as_json(found), **told}


class PatchReply(NamedService, RepliesService):
    """Corrects one reply: the body is the whole reply as it should be, and `seen` the
    `digest` of what is corrected.
    """

    def answer(self) -> dict[str, Any]:
        require_entering(self.context)
        code = code_named(self.named)
        now = entered(self.context, code)
        if sent_body(self.request).get(SEEN, now.digest) != now.digest:
            raise Refused(CHANGED_SINCE_SEEN)
        return self.as_json(correct(self.context, code, self.sent_reply()))


def read_body(draft: DexterityContent, body: Mapping[str, Any]) -> Reply:
    """The reply of a JSON body. Raises Refused."""
    reader = ReplyReader(draft, body)
    return reader.required(_files(body.get("files")))


def _files(rows: Any) -> tuple[Upload, ...]:
    if rows is None:
        return ()
    if not isinstance(rows, list) or len(rows) > MOST_FILES:
        raise Refused(reasons.WRONG_FILE)
    try:
        return tuple(
            Upload(BytesIO(_data(one["data"])), _name(one["filename"])) for one in rows
        )
    except (KeyError, TypeError, ValueError, NotBase64):
        raise Refused(reasons.WRONG_FILE) from None


def _data(text: Any) -> bytes:
    data = b64decode(text, validate=True)
    if not data:
        raise ValueError
    return data


def _name(text: Any) -> str:
    if not isinstance(text, str) or not text.strip():
        raise ValueError
    return text


def _listed(one: EnteredReply, base: str) -> dict[str, Any]:
    row, letter, name = one.row, one.letter, board_name(one.code)
    return {
        "@id": f"{base}/{name}",
        "id": name,
        "arrived": one.arrived.isoformat(),
        "is_late": one.is_late,
        "channel": row.channel.value,
        "author": row.author.value,
        "organisation": letter.organisation if letter else "",
        "number": letter.number if letter else "",
        "dated": letter.dated.isoformat() if letter and letter.dated else "",
        "state": row.state.value,
        "points": len(row.provisions),
    }

"""`@replies` of a draft: replies as programs enter, list and correct them."""

from ...base.refusal import Refused
from ...base.uploads.inspection import Upload
from ...citizen.codes.tracking_code import written
from ...citizen.submissions.submission import Submission
from ..opinions.content import content_of
from ..timing.store import consultation_of
from . import reasons
from .code_asked import code_from
from .entering import correct
from .entering import enter
from .entering import entered
from .letters import letter_of
from .listing import entered_replies
from .listing import EnteredReply
from .parsing import ReplyReader
from .rules import may_enter
from .rules import require_entering
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Mapping
from io import BytesIO
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


MOST_FILES = 50


class RepliesService(Service):
    """For the board alone: others are told so, visitors to sign in."""

    def reply(self) -> dict[str, Any]:
        self.request.response.setHeader("Cache-Control", "no-store")
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to see or enter replies.")
        if not may_enter(self.context):
            raise Refused(reasons.NOT_YOURS)
        return self.answer()

    def answer(self) -> dict[str, Any]:
        raise NotImplementedError

    def as_json(self, found: Submission) -> dict[str, Any]:
        content, uid = content_of(found), self.context.UID()
        letter, consultation = letter_of(uid, found.code), consultation_of(self.context)
        arrived = content.arrived
        return {
            "@id": f"{self.context.absolute_url()}/@replies/{written(found.code)}",
            "code": written(found.code),
            "received": found.received.isoformat(),
            "arrived": arrived.isoformat() if arrived else "",
            "is_late": bool(consultation and arrived and consultation.is_late(arrived)),
            "channel": content.channel.value,
            "author": content.author.value,
            "organisation": letter.organisation if letter else "",
            "number": letter.number if letter else "",
            "dated": letter.dated.isoformat() if letter and letter.dated else "",
            "state": found.state.value,
            "version": found.version,
            "digest": found.digest,
            "points": len(content.points),
            "files": len(content.files),
        }


class GetReplies(RepliesService):
    """The replies that were entered, the newest arrivals first."""

    def answer(self) -> dict[str, Any]:
        rows = entered_replies(self.context.UID())
        base = f"{self.context.absolute_url()}/@replies"
        return {
            "@id": base,
            "items": [_row(one, base) for one in rows],
            "items_total": len(rows),
        }


class PostReply(RepliesService):
    """Enters one reply; the same `key` with the same content gives the same reply."""

    def answer(self) -> dict[str, Any]:
        alsoProvides(self.request, IDisableCSRFProtection)
        require_entering(self.context)
        reply = read_body(self.context, json_body(self.request))
        found = enter(self.context, reply)
        self.request.response.setStatus(201)
        return self.as_json(found)


@implementer(IPublishTraverse)
class PatchReply(RepliesService):
    """Corrects one reply: the body is the whole reply as it should be."""

    typed = ""

    def publishTraverse(self, request: Any, name: str) -> "PatchReply":  # noqa: N802
        if self.typed:
            raise NotFound(self.context, name, request)
        self.typed = name
        return self

    def answer(self) -> dict[str, Any]:
        alsoProvides(self.request, IDisableCSRFProtection)
        require_entering(self.context)
        code = code_from(self.typed)
        entered(self.context, code)
        reply = read_body(self.context, json_body(self.request))
        return self.as_json(correct(self.context, code, reply))


def read_body(draft: Any, body: Mapping[str, Any]) -> Any:
    """The reply of a JSON body. Raises Refused."""
    reader = ReplyReader(draft, body)
    reply = reader.read(_files(body.get("files")))
    if reply is None:
        raise Refused(*reader.refusals)
    return reply


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


def _row(one: EnteredReply, base: str) -> dict[str, Any]:
    letter = one.letter
    return {
        "@id": f"{base}/{written(one.code)}",
        "code": written(one.code),
        "arrived": one.arrived.isoformat(),
        "is_late": one.is_late,
        "channel": one.channel.value,
        "author": one.author.value,
        "organisation": letter.organisation if letter else "",
        "number": letter.number if letter else "",
        "dated": letter.dated.isoformat() if letter and letter.dated else "",
        "state": one.state.value,
        "points": one.points,
    }

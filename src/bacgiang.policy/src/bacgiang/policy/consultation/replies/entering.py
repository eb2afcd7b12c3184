"""Enter a reply, and correct what was entered."""

from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...citizen.contacts.checking import fitted
from ...citizen.contacts.checking import refusals_of
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.errors import AlreadyWithdrawn
from ...citizen.submissions.errors import KeyReused
from ...citizen.submissions.errors import UnfitPayload
from ...citizen.submissions.errors import UnfitWord
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ..act_kinds import OPINION_ENTER
from ..cases.catching_up import refresh
from ..opinions.attachments import attachment_store
from ..opinions.content import AttachedFile
from ..opinions.content import Channel
from ..opinions.content import Content
from ..opinions.content import content_of
from ..opinions.content import KIND
from ..opinions.content import to_payload
from . import reasons
from .asking import link_reply
from .files import new_files
from .files import staying_files
from .letters import letter_store
from .letters import PublicLetter
from .reply import Reply
from .rules import require_entering
from .senders import contact_of
from contextlib import suppress
from datetime import datetime
from datetime import UTC
from plone import api
from secrets import token_urlsafe
from typing import Any


def enter(draft: Any, reply: Reply) -> Submission:
    """Take a reply in as one submission; the same form sent twice gives the same.

    Its code may be given out once the transaction is committed. Raises Refused.
    """
    require_entering(draft)
    uid, log = draft.UID(), submissions()
    files = new_files(reply.files)
    payload = to_payload(_content(reply, files.sealed))
    _check_contact(draft, reply)
    key = reply.key or token_urlsafe(24)
    try:
        known = log.find(key)
        if known is None:
            _check_new(uid, reply)
        found = log.accept(KIND, uid, payload, key)
    except KeyReused:
        raise Refused(reasons.KEY_USED) from None
    except UnfitWord:
        raise Refused(reasons.WRONG_KEY) from None
    except UnfitPayload:
        raise Refused(reasons.TOO_LARGE) from None
    if known is None:
        _keep_sender(draft, found.code, reply)
        if files.blobs:
            attachment_store().keep(found.code, files.blobs, found.received)
        _follow(draft, found, reply)
    return found


def correct(draft: Any, code: str, reply: Reply) -> Submission:
    """Put what was entered right: a new version, which waits to be looked at again.

    Raises Refused.
    """
    require_entering(draft)
    before = entered(draft, code)
    uid = draft.UID()
    stays = staying_files(code, content_of(before).files, reply.kept_files)
    files = stays + new_files(reply.files)
    _check_contact(draft, reply)
    _check_new(uid, reply, but=code)
    payload = to_payload(_content(reply, files.sealed))
    try:
        found = submissions().correct(code, payload)
    except AlreadyWithdrawn:
        raise Refused(reasons.WITHDRAWN) from None
    except UnfitPayload:
        raise Refused(reasons.TOO_LARGE) from None
    _keep_sender(draft, code, reply)
    if files.sealed != content_of(before).files:
        attachment_store().replace(code, files.blobs, datetime.now(UTC))
    _follow(draft, found, reply)
    return found


def check(draft: Any, reply: Reply) -> None:
    """Raise Refused for what only the stores can tell, before anything is written."""
    _check_contact(draft, reply)
    _check_new(draft.UID(), reply)


def entered(draft: Any, code: str) -> Submission:
    """The entered reply under a code. Raises Refused for anything else."""
    found = submissions().get(code)
    if found is None or (found.kind, found.subject) != (KIND, draft.UID()):
        raise Refused(reasons.UNKNOWN_REPLY)
    if found.is_erased or content_of(found).channel is Channel.PORTAL:
        raise Refused(reasons.UNKNOWN_REPLY)
    return found


def _content(reply: Reply, files: tuple[AttachedFile, ...]) -> Content:
    return Content(
        points=reply.points,
        author=reply.sender.author,
        channel=reply.channel,
        arrived=reply.arrived,
        files=files,
    )


def _check_contact(draft: Any, reply: Reply) -> None:
    contact = contact_of(draft.owning_unit, reply.sender, datetime.now(UTC))
    if contact is not None and (found := tuple(refusals_of(fitted(contact)))):
        raise Refused(*found)


def _check_new(uid: str, reply: Reply, but: str = "") -> None:
    letter = _letter(reply)
    known = letter_store().code_of(uid, letter) if letter is not None else ""
    if known not in ("", but):
        raise Refused(reasons.ENTERED_ALREADY)


def _letter(reply: Reply) -> PublicLetter | None:
    sender = reply.sender
    if not sender.organisation:
        return None
    return PublicLetter(sender.organisation, sender.number, sender.dated)


def _keep_sender(draft: Any, code: str, reply: Reply) -> None:
    uid, now = draft.UID(), datetime.now(UTC)
    store, letter = contact_store(), _letter(reply)
    if letter is not None:
        letter_store().put(uid, code, letter)
    else:
        letter_store().drop(uid, code)
    contact = contact_of(draft.owning_unit, reply.sender, now)
    if store.get(code) is not None:
        if contact is None:
            store.erase(code, now)
        else:
            store.change(code, fitted(contact), now)
    elif contact is not None:
        # What was erased stays erased.
        with suppress(KeyError):
            store.keep(code, fitted(contact), now)


def _follow(draft: Any, found: Submission, reply: Reply) -> None:
    """What is to be known of it elsewhere: lists, bodies, the record of acts."""
    uid = draft.UID()
    if reply.asked_body:
        link_reply(uid, reply.asked_body, found.code, reply)
    refresh(api.portal.get(), [(uid, found.code)])
    record_act(
        OPINION_ENTER,
        draft,
        details={
            "receipt": found.entries[0].digest,
            "version": found.version,
            "count": len(reply.points),
        },
    )

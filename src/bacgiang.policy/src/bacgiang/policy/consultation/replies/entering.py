"""Enter a reply, and correct what was entered."""

from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.store import attachment_store
from ...citizen.contacts.checking import fitted
from ...citizen.contacts.checking import refusals_of
from ...citizen.contacts.contact import Contact
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.errors import KeyReused
from ...citizen.submissions.errors import UnfitPayload
from ...citizen.submissions.errors import UnfitWord
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...units.public_lines import LinesComeOut
from ..act_kinds import OPINION_ENTER
from ..cases.catching_up import refresh
from ..opinions.content import Channel
from ..opinions.content import Content
from ..opinions.content import content_of
from ..opinions.content import KIND
from ..opinions.content import to_payload
from ..opinions.finding import opinion_on
from ..timing.store import consultation_store
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
from plone.dexterity.content import DexterityContent
from secrets import token_urlsafe
from zope.event import notify


def enter(draft: DexterityContent, reply: Reply) -> Submission:
    """Take a reply in as one submission; the same form sent twice gives the same.

    Its code may be given out once the transaction is committed. Raises Refused.
    """
    require_entering(draft)
    consultation_store().meet(draft.UID())
    _refuse_secrets(reply)
    uid, log = draft.UID(), submissions()
    files = new_files(reply.files)
    payload = to_payload(_content(reply, files.sealed))
    contact = _contact(draft, reply)
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
        _keep_sender(uid, found.code, reply, contact)
        if files.blobs:
            attachment_store().keep(found.code, files.blobs, found.received)
        _follow(draft, found, reply)
    return found


def correct(draft: DexterityContent, code: str, reply: Reply) -> Submission:
    """Put what was entered right: a new version, which waits to be looked at again.

    Raises Refused, for what was published or withheld, too: two persons put that back
    first, for nobody alone takes what citizens read off, or undoes what two withheld.
    """
    require_entering(draft)
    consultation_store().meet(draft.UID())
    _refuse_secrets(reply)
    now = entered(draft, code)
    Refused.raise_for(why_not_correct(now))
    before = content_of(now).files
    files = staying_files(code, before, reply.kept_files) + new_files(reply.files)
    contact = _contact(draft, reply)
    _check_new(draft.UID(), reply, but=code)
    payload = to_payload(_content(reply, files.sealed))
    try:
        found = submissions().correct(code, payload)
    except UnfitPayload:
        raise Refused(reasons.TOO_LARGE) from None
    _keep_sender(draft.UID(), code, reply, contact)
    if files.sealed != before:
        attachment_store().replace(code, files.blobs, datetime.now(UTC))
    _follow(draft, found, reply)
    return found


def why_not_correct(found: Submission) -> Refusal | None:
    """Why an entered reply cannot be corrected as it stands; None when it can."""
    if found.state is State.WITHDRAWN:
        return reasons.WITHDRAWN
    return None if found.state is State.WAITING else reasons.DECIDED


def check(draft: DexterityContent, reply: Reply) -> None:
    """Raise Refused for what only the stores can tell, before anything is written."""
    _contact(draft, reply)
    _check_new(draft.UID(), reply)


def entered(draft: DexterityContent, code: str) -> Submission:
    """The entered reply under a code. Raises Refused for anything else."""
    found = opinion_on(draft.UID(), code)
    if found is None or found.is_erased or content_of(found).channel is Channel.PORTAL:
        raise Refused(reasons.UNKNOWN_REPLY)
    return found


def _refuse_secrets(reply: Reply) -> None:
    """Of the words about a letter, which are public with it. Raises Refused."""
    sender = reply.sender
    notify(LinesComeOut({"organisation": sender.organisation, "number": sender.number}))


def _content(reply: Reply, files: tuple[AttachedFile, ...]) -> Content:
    return Content(
        points=reply.points,
        author=reply.sender.author,
        channel=reply.channel,
        arrived=reply.arrived,
        files=files,
    )


def _contact(draft: DexterityContent, reply: Reply) -> Contact | None:
    """What is kept of who sent it, if anything. Raises Refused for what cannot be."""
    contact = contact_of(draft.owning_unit, reply.sender, datetime.now(UTC))
    if contact is None:
        return None
    contact = fitted(contact)
    if found := tuple(refusals_of(contact)):
        raise Refused(*found)
    return contact


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


def _keep_sender(uid: str, code: str, reply: Reply, contact: Contact | None) -> None:
    letter, letters = _letter(reply), letter_store()
    if letter is not None:
        letters.put(uid, code, letter)
    else:
        letters.drop(uid, code)
    store, now = contact_store(), datetime.now(UTC)
    if contact is None:
        store.erase(code, now)
    elif store.get(code) is not None:
        store.change(code, contact, now)
    else:
        # What was erased stays erased.
        with suppress(KeyError):
            store.keep(code, contact, now)


def _follow(draft: DexterityContent, found: Submission, reply: Reply) -> None:
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

"""Take a text in: one function for the pages and services of rooms.

Nothing is written that two citizens could meet on.
"""

from ...base.form_values import form_value
from ...base.json_values import text_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.line_ends import tidy
from ...text.line_ends import with_unix_lines
from ..contacts.checking import refusals_of as refusals_of_contact
from ..contacts.sent import contact_of
from ..contacts.sent import identity_in_form
from ..contacts.sent import identity_in_json
from ..contacts.sent import is_the_same
from ..contacts.sent import SentIdentity
from ..contacts.store import contact_store
from ..protection.screening import examine
from ..protection.screening import Sent
from ..protection.screening import sent_of
from ..protection.settings import protection_settings
from ..receipt_letters.asking import ask_for_code
from ..sent_again import sent_before
from ..sent_again import Taken
from ..submissions.submission import Submission
from ..taking_in import Incoming
from ..taking_in import log_at
from ..taking_in import refusals_of_size
from ..taking_in import require
from ..taking_in import take_in
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class SentText:
    """`key`: idempotency key; `shown`: the fields of protection."""

    text: str = ""
    identity: SentIdentity = field(default_factory=SentIdentity)
    key: str = ""
    shown: Sent = field(default_factory=Sent)


@dataclass(frozen=True)
class Box:
    """Where texts are sent: `kind` and `subject` of the submissions, `unit` whose board
    handles them, `consent` the version of the words of consent, `wrong`: said of a text
    that is missing or has more than `most` characters; `judge`: of words of a field.
    """

    kind: str
    subject: str
    unit: str
    consent: str
    most: int
    wrong: Refusal
    judge: Callable[[str, str], Iterable[Refusal]]


def text_by_form(form: Mapping[str, Any]) -> SentText:
    key, text = form_value(form, "idempotency_key"), form_value(form, "text")
    return SentText(text, identity_in_form(form), key, sent_of(form, 0))


def text_by_json(body: Mapping[str, Any]) -> SentText:
    """Raises Refused where a value is of another kind than is described."""
    key, text = text_in(body, "idempotency_key"), text_in(body, "text")
    return SentText(text, identity_in_json(body), key, sent_of(body, 0))


def accept_text(
    box: Box,
    sent: SentText,
    now: datetime,
    why_not: Callable[[datetime], Refusal | None],
) -> Taken:
    """At `now` (aware); `why_not` nothing is taken at the moment that is sealed.

    The same form again gets the same receipt. Raises Refused (400, 409, 413, 429), and
    then nothing was written.
    """
    log, moment = log_at(now)
    contact = contact_of(sent.identity, box.unit, moment, box.consent)
    settings, text = protection_settings(), tidy(sent.text)

    def compare(found: Submission) -> bool:
        if found.kind != box.kind or found.subject != box.subject:
            return False
        if found.payload is not None and found.payload["text"] != text:
            return False
        return is_the_same(contact_store().get(found.code), contact)

    too_large = refusals_of_size(len(sent.text), settings.most_characters)
    known = sent_before(log, sent.key, too_large, compare)
    if known is not None:
        return Taken(known, is_new=False, is_written_to=bool(contact.email))
    Refused.raise_for(*examine(sent.shown, moment, settings))
    Refused.raise_for(why_not(moment), status=409)
    refusals = [] if 0 < len(text) <= box.most else [box.wrong]
    refusals += box.judge("text", with_unix_lines(sent.text))
    require((*refusals, *refusals_of_contact(contact)))
    incoming = Incoming(
        box.kind,
        box.subject,
        sent.key,
        sent.shown,
        len(sent.text),
        contact,
        (),
        lambda _files, marks: {"text": text, "marks": list(marks)},
    )
    found, is_proven = take_in(incoming, log, settings)
    email = contact.email
    is_written_to = bool(email) and ask_for_code(found, email, is_proven=is_proven)
    return Taken(found, is_new=True, is_written_to=is_written_to)

"""What people type about themselves: made fit, or refused with what to do."""

from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from .contact import Contact
from .contact import IDENTITY_NUMBER
from .email_address import is_email
from .email_address import MOST_EMAIL
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
import re
from typing import Any
import unicodedata
from zope.i18nmessageid import Message


MOST = {
    "name": 200,
    "email": MOST_EMAIL,
    "phone": 40,
    "address": 500,
    "organisation": 300,
}
MOST_MORE = 2000
MOST_NUMBER = 20
_PHONE = re.compile(r"\+?[0-9][0-9 ().-]{6,38}", re.ASCII)

LINE_BREAK = _(
    "citizen_refusal_line_break",
    default="This field takes one line. Take the line breaks out.",
)
WRONG_EMAIL = Refusal(
    "wrong_email",
    _(
        "citizen_refusal_email",
        default="This is no e-mail address. An address looks like ten@example.vn.",
    ),
    "email",
)
WRONG_PHONE = Refusal(
    "wrong_phone",
    _(
        "citizen_refusal_phone",
        default="This is no telephone number. Write digits, with a + before the "
        "country.",
    ),
    "phone",
)
WRONG_NUMBER = Refusal(
    "wrong_identity_number",
    _(
        "citizen_refusal_identity_number",
        default="Write the number as it stands on the card or passport: letters and "
        "digits, at most ${most}. It may be left out.",
        mapping={"most": str(MOST_NUMBER)},
    ),
    "identity_number",
)
NO_CONSENT = Refusal(
    "consent_missing",
    _(
        "citizen_refusal_consent",
        default="To keep your name or how to reach you we need your consent. Give it, "
        "or leave out what need not be told.",
    ),
    "use_of_data",
)
NO_NOTICES = Refusal(
    "notices_without_email",
    _(
        "citizen_refusal_notices",
        default="To be told by e-mail, give an e-mail address.",
    ),
    "email",
)
NO_MESSAGES = Refusal(
    "messages_without_phone",
    _(
        "citizen_refusal_messages",
        default="To be told by short messages, give a telephone number.",
    ),
    "phone",
)

_MISSING: Mapping[str, Message] = {
    "name": _("petition_refusal_name", default="Write your name."),
    "address": _("petition_refusal_address", default="Write your address."),
    "phone": _("petition_refusal_phone", default="Write your telephone number."),
    "email": _("petition_refusal_email", default="Write your e-mail address."),
}


def asked_for(field: str) -> Refusal:
    """Of a field without which nothing is taken: one of `_MISSING`."""
    return Refusal(f"{field}_missing", _MISSING[field], field)


def too_long(field: str, most: int) -> Refusal:
    message = _(
        "citizen_refusal_too_long",
        default="This is too long: at most ${most} characters.",
        mapping={"most": str(most)},
    )
    return Refusal("too_long", message, field)


def fitted(contact: Contact) -> Contact:
    """The same in Unicode NFC, without blanks around."""
    texts: dict[str, Any] = {name: _fit(getattr(contact, name)) for name in MOST}
    more = {name: _fit(text) for name, text in contact.more.items()}
    return replace(contact, more=more, **texts)


def refusals_of(contact: Contact) -> Iterator[Refusal]:
    """Why a fitted contact cannot be kept; nothing when it can."""
    for name, most in MOST.items():
        text = getattr(contact, name)
        if len(text) > most:
            yield too_long(name, most)
        elif _has_control(text):
            yield Refusal("line_break", LINE_BREAK, name)
    number = contact.more.get(IDENTITY_NUMBER, "")
    if len(number) > MOST_NUMBER or not (number or "0").isalnum():
        yield WRONG_NUMBER
    for name, text in contact.more.items():
        if len(text) > MOST_MORE:
            yield too_long(name, MOST_MORE)
    email, phone, consent = contact.email, contact.phone, contact.consent
    told = any(getattr(contact, name) for name in MOST) or any(contact.more.values())
    one_email = not email or _has_control(email) or is_email(email)
    one_phone = not phone or _has_control(phone) or _PHONE.fullmatch(phone)
    yield from those_that_hold(
        {
            WRONG_EMAIL: not one_email,
            WRONG_PHONE: not one_phone,
            NO_CONSENT: told and not consent.use_of_data,
            NO_NOTICES: consent.notices and not email,
            NO_MESSAGES: consent.messages and not phone,
        }
    )


def _has_control(text: str) -> bool:
    """Line breaks, and everything else that a mail header must not hold."""
    return any(unicodedata.category(one) in {"Cc", "Zl", "Zp"} for one in text)


def _fit(text: str) -> str:
    sound = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", sound).strip(" \t")

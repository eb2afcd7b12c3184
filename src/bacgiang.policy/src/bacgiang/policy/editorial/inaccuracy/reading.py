"""What a visitor sent, read as the hostile input it may be, and why it is refused."""

from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...citizen.protection.screening import TRAP
from ...text.line_ends import with_unix_lines
from .report import MAX_CONTACT
from .report import MAX_TEXT
from bacgiang.policy import _
from bacgiang.policy.text.line_ends import tidy
from collections.abc import Mapping
from dataclasses import dataclass
import re
from typing import Any


EMAIL = re.compile(r"[^@\s<>\"',;:()\\]+@[^@\s<>\"',;:()\\.]+(\.[^@\s<>\"',;:()\\.]+)+")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")

TEXT_MISSING = Refusal(
    "text_missing",
    _("refusal_report_text_missing", default="Say what is not accurate."),
    "text",
)
TEXT_TOO_LONG = Refusal(
    "text_too_long",
    _(
        "refusal_report_text_too_long",
        default="Shorten the text to 2,000 characters.",
    ),
    "text",
)
CONTACT_WRONG = Refusal(
    "contact_wrong",
    _(
        "refusal_report_contact_wrong",
        default="This is no e-mail address. Correct it, or leave it out.",
    ),
    "contact",
)
FORM_TOO_OLD = Refusal(
    "form_too_old",
    _(
        "refusal_report_form_too_old",
        default="This page was open for too long. Send it again.",
    ),
)
TOO_MANY = Refusal(
    "too_many",
    _(
        "refusal_report_too_many",
        default="Too many reports were sent from your network. Try again in ten "
        "minutes.",
    ),
    status=429,
)
TOO_MANY_AT_ONCE = Refusal(
    "too_many_at_once",
    _(
        "refusal_report_too_many_at_once",
        default="Too many reports are being sent to this editorial board. Try again in "
        "ten minutes; what you typed is kept.",
    ),
    status=429,
)


@dataclass(frozen=True)
class Sent:
    """What the form held; `trapped` when a field was filled that people do not see."""

    text: str
    contact: str
    trapped: bool


def _text(form: Mapping[str, Any], name: str) -> str:
    value = form.get(name, "")
    if not isinstance(value, str):
        return ""
    known = value.encode("utf-8", "ignore").decode()
    return tidy(CONTROL.sub("", with_unix_lines(known)))


def read(form: Mapping[str, Any]) -> Sent:
    return Sent(
        text=_text(form, "text"),
        contact=_text(form, "contact"),
        trapped=bool(form.get(TRAP)),
    )


def refusals_of(sent: Sent) -> tuple[Refusal, ...]:
    contact = sent.contact
    is_email = len(contact) <= MAX_CONTACT and EMAIL.fullmatch(contact) is not None
    return those_that_hold(
        {
            TEXT_MISSING: not sent.text,
            TEXT_TOO_LONG: len(sent.text) > MAX_TEXT,
            CONTACT_WRONG: bool(contact) and not is_email,
        }
    )

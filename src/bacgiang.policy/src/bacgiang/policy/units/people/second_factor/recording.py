"""What happens to second factors is recorded and written to the person, no secrets."""

from ....base.acts.actor import client_address
from ....base.acts.recording import record_act
from ....base.date_labels import stamp_label
from ....base.dates import now_utc
from ...boards.on_boards import record_on_boards
from ..accounts import name_of
from ..mail import filled
from ..mail import send
from ..recipients import language_of
from ..recipients import Recipient
from ..recipients import recipient
from .act_kinds import CODE_USED
from .act_kinds import CODES_MADE
from .act_kinds import FACTOR_ADDED
from .act_kinds import FACTOR_REMOVED
from .act_kinds import FACTORS_RESET
from bacgiang.policy import _
from plone import api
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


SUBJECTS: dict[str, Message] = {
    FACTOR_ADDED: _(
        "mail_second_factor_added", default="Second factor set up on ${portal}"
    ),
    FACTOR_REMOVED: _(
        "mail_second_factor_removed", default="Second factor removed on ${portal}"
    ),
    FACTORS_RESET: _(
        "mail_second_factor_reset",
        default="Your second factor on ${portal} was taken off",
    ),
    CODES_MADE: _(
        "mail_recovery_codes_made", default="New recovery codes on ${portal}"
    ),
    CODE_USED: _(
        "mail_recovery_code_used", default="A recovery code was used on ${portal}"
    ),
}
TEXT = _(
    "mail_second_factor_text",
    default="""Dear ${name},

${what}.

At ${time}, from the network address ${address}.

If it was neither you nor agreed with you, change your password at once and tell the
administrator.""",
)


def tell(
    kind: str,
    user_id: str,
    *,
    actor: str = "",
    reason: str = "",
    **details: str | int,
) -> None:
    """Record an act on somebody's second factor, and write to that person.

    `actor` is the person, where nobody else is named; what somebody else does is told
    to the person's boards.
    """
    facts: dict[str, Any] = {
        "uid": "",
        "reason": reason,
        "details": {"person": user_id, **details},
    }
    if actor in ("", user_id):
        record_act(kind, unit="", actor=user_id, **facts)
    else:
        record_on_boards(kind, user_id, actor=actor, **facts)
    to = recipient(user_id)
    if to is not None:
        write_of_change(to, SUBJECTS[kind])


def write_of_change(to: Recipient, what: Message) -> None:
    """Write to a person that something about signing in was changed: `what`, of
    `${portal}`.
    """
    language = language_of(to.user_id)
    subject = filled(what, {"portal": api.portal.get().title})
    text = filled(
        TEXT,
        {
            "name": name_of(to.user_id),
            "what": translate(subject, target_language=language),
            "time": stamp_label(now_utc(), language),
            "address": client_address() or "-",
        },
    )
    send(to, subject, text, always=True)

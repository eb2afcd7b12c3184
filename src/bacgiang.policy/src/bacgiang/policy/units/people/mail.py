"""Send a plain-text mail, after commit, without ever failing the act it tells of."""

from .recipients import language_of
from .recipients import members_at
from .recipients import Recipient
from .recipients import wants_mail
from collections.abc import Mapping
from email.headerregistry import Address
import logging
from plone import api
from zope.i18n import translate
from zope.i18nmessageid import Message


__all__ = ["Recipient", "filled", "members_at", "portals_address", "send", "sender"]

SENDER_NAME, SENDER = "plone.email_from_name", "plone.email_from_address"

logger = logging.getLogger(__name__)


def send(
    to: Recipient | str,
    subject: Message | str,
    text: Message | str,
    *,
    always: bool = False,
) -> bool:
    """Hand a mail to the mail host, which delivers it when the transaction commits.

    `to` is an account (see `members_at`) or a bare address. Messages are translated
    into the recipient's language, Vietnamese by default. People who switched mail off
    get none, unless `always`: for mail about their account. Returns whether the mail
    was handed over; errors are logged, never raised.
    """
    person = to if isinstance(to, Recipient) else Recipient("", "", to)
    try:
        if person.user_id and not always and not wants_mail(person.user_id):
            return False
        language = language_of(person.user_id)
        api.portal.get_tool("MailHost").send(
            translate(text, target_language=language).rstrip() + "\n",
            mto=[_mailbox(person.fullname, person.email)],
            mfrom=sender(),
            subject=_one_line(translate(subject, target_language=language)),
            charset="utf-8",
            msg_type="text/plain",
        )
    except Exception:
        logger.exception("A mail could not be handed to the mail host.")
        return False
    return True


def filled(message: Message, facts: Mapping[str, object]) -> Message:
    """The message with its places filled in; it can still be translated."""
    return Message(
        str(message),
        domain=message.domain,
        default=message.default,
        mapping={name: str(value) for name, value in facts.items()},
    )


def sender() -> str:
    """The portal's own name and address, for the head of a letter."""
    name = api.portal.get_registry_record(SENDER_NAME, default="")
    return _mailbox(name, portals_address())


def portals_address() -> str:
    address: str | None = api.portal.get_registry_record(SENDER, default="")
    return address or ""


def _mailbox(name: str | None, address: str | None) -> str:
    return str(Address(display_name=_one_line(name or ""), addr_spec=address or ""))


def _one_line(text: str) -> str:
    return " ".join(text.split())

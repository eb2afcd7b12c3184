"""Who carries short messages: a utility of whoever runs the portal, named in a setting.

The portal ships none: each carrier has a contract and an interface of its own. Without
one nothing is sent and nothing waits.
"""

from ...base.dates import now_utc
from ..contacts.store import contact_store
from ..letters.letter import Letter
from ..letters.outbox import outbox
from ..letters.outbox import Waiting
from ..letters.writer import LetterWriter
from ..submissions.submissions import submissions
from collections.abc import Callable
from datetime import datetime
import logging
from plone import api
from plone.dexterity.content import DexterityContent
import transaction
from typing import Any
from zope.component import queryUtility
from zope.interface import Interface


logger = logging.getLogger(__name__)

RECORD = "bacgiang.messenger"
MOST = 300
"""Characters of a message."""


class IMessenger(Interface):
    """A utility named "sms", "zalo", or as whoever registers it likes."""

    def send(phone: str, text: str) -> None:  # noqa: N805
        """Hand a message over; called once it is certain, outside any transaction.

        `phone` as it was typed. Raises whatever it likes: the kind of it is logged.
        """


def messenger() -> Any:
    """The one that the setting names; None for none."""
    name = api.portal.get_registry_record(RECORD, default="") or ""
    return queryUtility(IMessenger, name=name) if name else None


def ask_for_message(code: str, channel: str, about: str) -> None:
    """Let one wait for whoever agreed to messages and left a number."""
    contact = contact_store().get(code) if messenger() is not None else None
    if contact is not None and contact.consent.messages and contact.phone:
        outbox().add(Waiting(code, channel, about), now_utc())


def message_writer(words: Callable[[Any, str], str]) -> LetterWriter:
    """Of a channel; `words`: what is said of an entry of a submission, "" for nothing.

    No letter comes of it: the message is handed over after the commit in which it
    leaves the outbox.
    """

    def write(site: DexterityContent, waiting: Waiting, now: datetime) -> Letter | None:
        found, carrier = submissions(site).get(waiting.who), messenger()
        contact = contact_store(site).get(waiting.who)
        if found is None or found.is_erased or carrier is None or contact is None:
            return None
        text = words(found, waiting.about)[:MOST]
        if text and contact.phone and contact.consent.messages:
            hook = transaction.get().addAfterCommitHook
            hook(_hand_over, args=(carrier, contact.phone, text))
        return None

    return LetterWriter(write)


def _hand_over(is_committed: bool, carrier: Any, phone: str, text: str) -> None:
    if is_committed:
        try:
            carrier.send(phone, text)
        except Exception as error:
            # What it says may quote the number.
            logger.error("A message was not taken: %s", type(error).__name__)

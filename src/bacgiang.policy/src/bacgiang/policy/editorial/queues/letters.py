"""Letters about an item: short, plain, without login names and without secrets."""

from ...units.people import mail
from ...units.people.recipients import language_of
from ...units.people.recipients import Recipient
from ..acts.act import ActKind
from ..acts.store import act_store
from ..withdrawal.store import notice_store
from ..workflow.parameters import CLOSING_GROUNDS
from bacgiang.policy import _
from collections.abc import Iterable
from dataclasses import dataclass
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


SWITCH = "bacgiang.editorial_mail"
CLOSING = frozenset(ground.value for ground in CLOSING_GROUNDS)
GREETING = _("letter_greeting", default="Dear ${name},")
REASON = _("letter_reason", default="Reason: ${reason}")
SWITCH_OFF = _(
    "letter_switch_off", default="You can switch these messages off here: ${url}"
)


@dataclass(frozen=True)
class Letter:
    """`subject` and `text` are sentences; `reason` "" for none; `url` leads to the act.

    Neither may hold the item's title: it is added where that is allowed.
    """

    subject: Message
    text: Message
    url: str
    reason: str = ""


def was_closed(item: Any) -> bool:
    """Whether the item was ever withdrawn because of a secret or of personal data."""
    uid = IUUID(item)
    notice = notice_store(api.portal.get()).get(uid)
    if notice is not None and notice.closes_all:
        return True
    return any(
        act.kind is ActKind.WITHDRAW and act.details.get("ground") in CLOSING
        for act in act_store(api.portal.get()).of_item(uid)
    )


def send_letters(recipients: Iterable[Recipient], item: Any, letter: Letter) -> None:
    """Write to each, in their language; title and reason stay out where closed."""
    if not api.portal.get_registry_record(SWITCH, default=True):
        return
    silent = was_closed(item)
    for person in recipients:
        language = language_of(person.user_id)
        subject = translate(letter.subject, target_language=language)
        mail.send(_addressed(person), subject, _text(person, item, letter, silent))


def _addressed(person: Recipient) -> Recipient:
    """Without a full name the address alone: the login name is nobody's business."""
    return person._replace(fullname=_name(person))


def _name(person: Recipient) -> str:
    return "" if person.fullname == person.user_id else person.fullname


def _text(person: Recipient, item: Any, letter: Letter, silent: bool) -> str:
    language = language_of(person.user_id)
    preferences = f"{api.portal.get().absolute_url()}/{language}/@@mail-preferences"
    parts: list[Message | str] = [
        Message(GREETING, mapping={"name": _name(person)}) if _name(person) else "",
        letter.text,
        "" if silent else item.Title(),
        Message(REASON, mapping={"reason": letter.reason})
        if letter.reason and not silent
        else "",
        letter.url,
        Message(SWITCH_OFF, mapping={"url": preferences}),
    ]
    said = (translate(part, target_language=language) for part in parts if part)
    return "\n\n".join(said) + "\n"

"""Send letters about an item: short, plain, without login names and without secrets."""

from ...units.people import mail
from ...units.people.recipients import language_of
from ...units.people.recipients import Recipient
from ..acts.secret_reasons import is_closing
from ..acts.store import act_store
from ..withdrawal.closing import is_closed
from .gathering import Gathered
from .gathering import Gathering
from .gathering import gathering
from .letter import Letter
from .letter import OfMany
from bacgiang.policy import _
from collections.abc import Iterable
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from zope.i18n import translate
from zope.i18nmessageid import Message


SWITCH = "bacgiang.editorial_mail"
MOST_TITLES = 10
MORE = _("letter_more_items", default="… and ${count} more.")
SWITCH_OFF = _(
    "letter_switch_off", default="You can switch these messages off here: ${url}"
)


def are_sent() -> bool:
    """Whether the portal sends letters about items at all."""
    return bool(api.portal.get_registry_record(SWITCH, default=True))


def was_closed(item: DexterityContent) -> bool:
    """Whether a secret or personal data ever closed it, or what it was made from."""
    return is_closed(item) or any(
        is_closing(act) for act in act_store().of_item(IUUID(item))
    )


def send_letters(
    recipients: Iterable[Recipient], item: DexterityContent, letter: Letter
) -> None:
    """Write to each, in their language; title and reason stay out where closed.

    Within an act on many items (see `together.py`) it waits for the others.
    """
    if not are_sent():
        return
    waiting = gathering() if letter.of_many is not None else None
    if waiting is not None:
        for person in recipients:
            waiting.add(person, item, letter)
        return
    for person in recipients:
        _send_one(person, item, letter)


def send_about(people: Iterable[Recipient], title: str, letter: Letter) -> None:
    """The same about what is no item and holds no secret, as a task between offices."""
    if are_sent():
        for person in people:
            parts = (letter.text, title, _reason(letter.reason), letter.url)
            _send(person, letter.subject, _written(person, parts))


def send_gathered(gathered: Gathering) -> None:
    """One letter for each person and matter."""
    for letters in gathered.by_person_and_matter():
        person, item, letter = letters[0].person, letters[0].item, letters[0].letter
        if len(letters) == 1 or letter.of_many is None:
            _send_one(person, item, letter)
            continue
        subject = _counted(letter.of_many.subject, len(letters))
        _send(person, subject, _text_of_many(person, letters, letter.of_many))


def _send(person: Recipient, subject: Message, text: str) -> None:
    said = _said(subject, language_of(person.user_id))
    mail.send(person._replace(fullname=_name(person)), said, text)


def _name(person: Recipient) -> str:
    """Nothing without a full name: the login name is nobody's business."""
    return "" if person.fullname == person.user_id else person.fullname


def _send_one(person: Recipient, item: DexterityContent, letter: Letter) -> None:
    told = () if was_closed(item) else (item.Title(), _reason(letter.reason))
    text = _written(person, (letter.text, *told, letter.url))
    _send(person, letter.subject, text)


def _text_of_many(person: Recipient, letters: list[Gathered], many: OfMany) -> str:
    """The number and the first titles; the reason unless one among them is closed."""
    told = [one.item for one in letters if not was_closed(one.item)]
    language = language_of(person.user_id)
    lines = [f"- {item.Title()}" for item in told[:MOST_TITLES]]
    if len(letters) > len(lines):
        lines.append(_said(_counted(MORE, len(letters) - len(lines)), language))
    parts = [
        _counted(many.text, len(letters)),
        "\n".join(lines),
        _reason(letters[0].letter.reason) if len(told) == len(letters) else "",
        f"{_root(language)}/{many.page}",
    ]
    return _written(person, parts)


def _reason(reason: str) -> Message | str:
    words = _("letter_reason", default="Reason: ${reason}", mapping={"reason": reason})
    return words if reason else ""


def _counted(message: Message, count: int) -> Message:
    return Message(message, mapping={**(message.mapping or {}), "count": str(count)})


def _written(person: Recipient, parts: Iterable[Message | str]) -> str:
    """The letter, from greeting to the way of switching letters off."""
    name, language = _name(person), language_of(person.user_id)
    preferences = f"{_root(language)}/@@mail-preferences"
    whole = [
        _("letter_greeting", default="Dear ${name},", mapping={"name": name})
        if name
        else "",
        *parts,
        Message(SWITCH_OFF, mapping={"url": preferences}),
    ]
    return "\n\n".join(_said(part, language) for part in whole if part) + "\n"


def _said(part: Message | str, language: str) -> str:
    return translate(part, target_language=language)


def _root(language: str) -> str:
    return f"{api.portal.get().absolute_url()}/{language}"

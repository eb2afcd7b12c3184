"""Which words should not be read by everybody, and why: for who screens alone."""

from ...base.frame_language import frame_language
from ...citizen.contacts.named_in import names_sender
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.submission import Submission
from ...editorial.secrecy.personal_numbers import personal_in
from ...editorial.secrecy.personal_numbers import PERSONAL_TITLES
from ...editorial.secrecy.words_marked import is_marked
from ...editorial.secrecy.words_marked import mark_among_words
from bacgiang.policy import _
from collections.abc import Iterator
from zope.i18n import translate
from zope.i18nmessageid import Message


SENDER = _("dialogue_sign_sender", default="name or contact of whoever asked")
SECRECY = _("dialogue_sign_secrecy", default="mark of secrecy")


def signs_in(found: Submission, text: str) -> str:
    """What there is, as "telephone number: 0912 345 678; …"; "" for nothing."""
    return "; ".join(_signs(found, text))


def _signs(found: Submission, text: str) -> Iterator[str]:
    for one in personal_in(text):
        yield f"{_said(PERSONAL_TITLES[one.kind])}: {text[slice(*one.stretch)]}"
    contact = contact_store().get(found.code)
    if contact is not None and names_sender(contact, text):
        yield _said(SENDER)
    if is_marked(text):
        mark = mark_among_words(text)
        yield f"{_said(SECRECY)}: {mark}" if mark else _said(SECRECY)


def _said(title: Message) -> str:
    return str(translate(title, target_language=frame_language()))

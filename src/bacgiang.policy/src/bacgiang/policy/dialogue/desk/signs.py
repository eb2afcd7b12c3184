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
from zope.i18n import translate


SENDER = _("dialogue_sign_sender", default="name or contact of whoever asked")
SECRECY = _("dialogue_sign_secrecy", default="mark of secrecy")


def signs_in(found: Submission, text: str) -> str:
    """As "telephone number: 0912 345 678; …"; "" where there is nothing."""
    pieces = [(one.kind, text[slice(*one.stretch)]) for one in personal_in(text)]
    signs = [(PERSONAL_TITLES[kind], words) for kind, words in pieces]
    contact = contact_store().get(found.code)
    if contact is not None and names_sender(contact, text):
        signs.append((SENDER, ""))
    if is_marked(text):
        signs.append((SECRECY, mark_among_words(text)))
    said = [(translate(x, target_language=frame_language()), y) for x, y in signs]
    return "; ".join(": ".join(filter(None, one)) for one in said)

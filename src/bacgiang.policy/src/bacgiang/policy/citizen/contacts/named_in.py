"""Whether words name who sent them."""

from ...text.folding import fold
from ...text.plain_signs import in_plain_signs
from .contact import Contact
from .contact import IDENTITY_NUMBER
import re


_WORD = re.compile(r"\w+")
_OTHER_THAN_DIGITS = re.compile(r"[^0-9]+")
DIGITS_OF_PHONE = 9
"""Behind the 0, or what is written in its place."""


def names_sender(contact: Contact, *texts: str) -> bool:
    """Whether one of the texts holds name, organisation, address, number or e-mail.

    However they are written; a name of one word, and an address without the number of
    a house, are said of others, too.
    """
    sought = [_words(one) for one in _known_by(contact)]
    phone = _digits(contact.phone)[-DIGITS_OF_PHONE:]
    for text in texts:
        words = _words(text)
        if any(one in words for one in sought):
            return True
        if len(phone) == DIGITS_OF_PHONE and phone in _digits(text):
            return True
    return False


def _known_by(contact: Contact) -> list[str]:
    told = (contact.name, contact.organisation, contact.address)
    first = contact.address.partition(",")[0]
    found = [one for one in told if len(_WORD.findall(one)) > 1]
    if any(map(str.isdecimal, first)) and len(_WORD.findall(first)) > 1:
        found.append(first)
    number = contact.more.get(IDENTITY_NUMBER, "")
    return found + [one for one in (contact.email, number) if one]


def _words(text: str) -> str:
    """Its words with a space around each."""
    return f" {' '.join(_WORD.findall(fold(text)))} "


def _digits(text: str) -> str:
    return _OTHER_THAN_DIGITS.sub("", in_plain_signs(text))

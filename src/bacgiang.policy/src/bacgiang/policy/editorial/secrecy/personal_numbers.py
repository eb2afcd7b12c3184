"""Where a text names a telephone, an address of e-mail, a person's or bank's number.

What is found is proposed to be masked, and keeps words of citizens from being
published before somebody has looked at it.
"""

from ...text.plain_signs import in_plain_signs
from .findings import FindingKind
from .personal_data import numbers_in
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
import re
from zope.i18nmessageid import Message


Stretch = tuple[int, int]
"""Begin and end of a stretch, in characters of the original, as slices have them."""


class Personal(StrEnum):
    """What was found."""

    PHONE = "phone"
    EMAIL = "e-mail"
    IDENTITY = "identity-number"
    BANK = "bank-account"


PERSONAL_TITLES: dict[str, Message] = {
    Personal.PHONE: _("personal_phone", default="telephone number"),
    Personal.EMAIL: _("personal_email", default="e-mail address"),
    Personal.IDENTITY: _("personal_identity", default="identity number"),
    Personal.BANK: _("personal_bank", default="bank account"),
}

_AT = r"(?:@| ?[\[({] ?(?:at|a còng|@) ?[\])}] ?)"
_EMAIL = re.compile(rf"[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}}")
# Ten digits of a mobile, eleven of a landline; what a bank or person has is no phone.
_APART = r"(?:[ ._/()-]{0,3}|[,:;*|~\\+'])"
_PHONE = re.compile(
    r"(?<![\w+])(?<!\d[.,/-])(?!\d\d[ ./-]\d\d[ ./-](?:19|20)\d\d(?!\d))"
    rf"(?:\(?(?:\+|00)84\)?{_APART}|84[ -]?(?!\d{{1,3}}[.,])|\(?0{_APART})"
    rf"(?:[35789](?:{_APART}\d){{8}}|2(?:{_APART}\d){{9}})"
    r"(?!\w|/[^\W\d]|[.-]?\d| [1-9])"
)
_KINDS = {
    FindingKind.IDENTITY_NUMBER: Personal.IDENTITY,
    FindingKind.BANK_ACCOUNT: Personal.BANK,
}


@dataclass(frozen=True)
class Found:
    """A stretch of a text and what it is."""

    stretch: Stretch
    kind: Personal


def personal_in(text: str) -> list[Found]:
    """What should not be read by everybody, in the order of the text."""
    found: list[Found] = []
    taken = bytearray(len(text))
    for (begin, end), kind in _all(in_plain_signs(text)):
        if not any(taken[begin:end]):
            taken[begin:end] = b"\1" * (end - begin)
            found.append(Found((begin, end), kind))
    return sorted(found, key=attrgetter("stretch"))


def names_person(text: str) -> bool:
    """Whether there is anything of that."""
    return next(_all(in_plain_signs(text)), None) is not None


def _all(text: str) -> Iterator[tuple[Stretch, Personal]]:
    """What is surer comes first."""
    for match in _EMAIL.finditer(text):
        yield match.span(), Personal.EMAIL
    if sum(one.isdecimal() for one in text) < 8:
        return
    begin = 0
    for line in text.splitlines(keepends=True):
        for start, end, kind in numbers_in(line):
            yield (begin + start, begin + end), _KINDS[kind]
        begin += len(line)
    for match in _PHONE.finditer(text):
        yield match.span(), Personal.PHONE

"""Whose document a citation means that leaves out the province: the speaker's own.

"Quyết định số 59/2024/QĐ-UBND của Ủy ban nhân dân tỉnh" is in every province a decision
of that province: serial numbers, and often the days, are the same in several. After
provinces have merged it may be one of the body that the speaker's has taken over from.
"""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_identity import issuer_key
from collections.abc import Callable
from datetime import date
from enum import IntEnum
import re


class Meant(IntEnum):
    """Whether a citation means a document: only a person can tell what is PERHAPS."""

    NO = 0
    PERHAPS = 1
    YES = 2


Successor = Callable[[str, date | None], str | None]
"""The body that had taken over from one by a day; "" where it went on itself, None
where nothing is known of it."""


def nobody(issuer: str, day: date | None) -> str | None:
    """No body is known."""
    return None


_LEVEL = r"(?:tinh|thanh pho|huyen|thi xa|thi tran|dac khu|phuong|(?<!thi )xa)"
_LOCAL = re.compile(r"(?:uy ban|hoi dong) nhan dan(?!\w)|tinh uy|thanh uy|huyen uy")
_WITHOUT_PLACE = re.compile(
    rf"(?:.* )?(?:uy ban|hoi dong) nhan dan(?: (?P<level>{_LEVEL}))?"
)
_PLACE = re.compile(rf"(?<!\w)(?P<level>{_LEVEL}) (?P<name>\w.*)")
_NOW = re.compile(r"\((?:hiện\s)?nay\slà\s(?P<place>[^()]+)\)", re.IGNORECASE)
_FORMER = re.compile(r"\((?:cũ|trước\s)", re.IGNORECASE)


def is_meant(
    cited: DocumentIdentity,
    speaker: DocumentIdentity,
    other: DocumentIdentity,
    successor: Successor = nobody,
) -> bool:
    """Whether ``other`` can be what the document ``speaker`` cites so."""
    return meant(cited, speaker, other, successor) is not Meant.NO


def meant(
    cited: DocumentIdentity,
    speaker: DocumentIdentity,
    other: DocumentIdentity,
    successor: Successor = nobody,
) -> Meant:
    """Whether ``other`` is what the document ``speaker`` cites so.

    Without the name of a place it must be of the speaker's own; where the speaker's
    place is not known, only of a body called just so. Of a body that the speaker's has
    taken over from it may be.
    """
    if not cited.may_be(other):
        return Meant.NO
    named, issuer = issuer_key(cited.issuer), issuer_key(other.issuer)
    if named == issuer or not _is_local(other):
        return Meant.YES
    bare = _WITHOUT_PLACE.fullmatch(named)
    if named and bare is None:
        return Meant.YES
    level = (bare["level"] if bare else None) or ""
    place, own = _place(issuer, level), _place(issuer_key(speaker.issuer), level)
    if own and own == place:
        return Meant.PERHAPS if _FORMER.search(cited.issuer) else Meant.YES
    if not place:
        return Meant.NO
    return _of_a_former_body(cited, speaker, other, successor)


def _of_a_former_body(
    cited: DocumentIdentity,
    speaker: DocumentIdentity,
    other: DocumentIdentity,
    successor: Successor,
) -> Meant:
    """Whether a body issued it whose place is the speaker's by now."""
    own = _place(issuer_key(speaker.issuer), "")
    heir = successor(other.issuer, speaker.day)
    if heir is not None:
        of_own = bool(own) and own == _place(issuer_key(heir), "")
        return Meant.PERHAPS if of_own else Meant.NO
    now = _NOW.search(cited.issuer)
    said = now is not None and own == " ".join(issuer_key(now["place"]).split())
    return Meant.PERHAPS if said and cited.day else Meant.NO


def _is_local(identity: DocumentIdentity) -> bool:
    marks = identity.number.key.rpartition("/")[2] if identity.number else ""
    return bool(
        re.search(r"(?:^|-)(?:ct)?(?:ubnd|hdnd)", marks)
        or _LOCAL.search(issuer_key(identity.issuer))
    )


def _place(issuer: str, level: str) -> str:
    """The place in a body's name, from the word for its level on; empty for none."""
    start = rf"(?<!\w)(?={level} \w)" if level else ""
    found = re.compile(f"{start}{_PLACE.pattern}").search(issuer)
    return f"{found['level']} {found['name']}" if found else ""

"""Whose document a citation means that leaves out the province: the speaker's own.

"Quyết định số 59/2024/QĐ-UBND của Ủy ban nhân dân tỉnh" is in every province a decision
of that province: serial numbers, and often the days, are the same in several.
"""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_identity import issuer_key
import re


_LEVEL = r"(?:tinh|thanh pho|huyen|thi xa|thi tran|dac khu|phuong|(?<!thi )xa)"
_LOCAL = re.compile(r"(?:uy ban|hoi dong) nhan dan(?!\w)|tinh uy|thanh uy|huyen uy")
_WITHOUT_PLACE = re.compile(
    rf"(?:.* )?(?:uy ban|hoi dong) nhan dan(?: (?P<level>{_LEVEL}))?"
)
_PLACE = re.compile(rf"(?<!\w)(?P<level>{_LEVEL}) (?P<name>\w.*)")


def is_meant(
    cited: DocumentIdentity, speaker: DocumentIdentity, other: DocumentIdentity
) -> bool:
    """Whether ``other`` can be what the document ``speaker`` cites so.

    Without the name of a place it must be of the speaker's own; where the speaker's
    place is not known, only of a body called just so.
    """
    if not cited.may_be(other):
        return False
    named, issuer = issuer_key(cited.issuer), issuer_key(other.issuer)
    if named == issuer or not _is_local(other):
        return True
    bare = _WITHOUT_PLACE.fullmatch(named)
    if named and bare is None:
        return True
    level = (bare["level"] if bare else None) or ""
    own = _place(issuer_key(speaker.issuer), level)
    return bool(own) and own == _place(issuer, level)


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

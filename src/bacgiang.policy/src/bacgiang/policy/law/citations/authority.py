"""Whose documents a body may act on (law 80/2015/QH13, article 12).

A document is changed and ended by the body that issued it or by one above; what a
province's decision says of a decree or of a minister's circular is something else.
"""

from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.text.folding import fold


_LOCAL = frozenset({"ub", "ubnd", "hdnd", "ctubnd", "tu"})
_CENTRAL_TYPES = frozenset(
    {
        DocumentType.CONSTITUTION,
        DocumentType.CODE,
        DocumentType.LAW,
        DocumentType.ORDINANCE,
        DocumentType.DECREE,
        DocumentType.CIRCULAR,
        DocumentType.JOINT_CIRCULAR,
    }
)


def may_act_on(own: DocumentNumber | None, other: DocumentReference) -> bool:
    """Whether the body behind a number may change or end another document at all."""
    if own is None or not _is_local(own):
        return True
    number = other.number
    if number is not None and number.issuer_marks:
        return _is_local(number)
    return other.type not in _CENTRAL_TYPES


def is_of_one_body(own: DocumentNumber | None, other: DocumentReference) -> bool:
    """Whether both are of one body, as far as their numbers tell."""
    if own is None or other.number is None:
        return False
    return _marks(own) == _marks(other.number) != ()


def _is_local(number: DocumentNumber) -> bool:
    return not _LOCAL.isdisjoint(_marks(number))


def _marks(number: DocumentNumber) -> tuple[str, ...]:
    marks = (fold(mark) for mark in number.issuer_marks)
    return tuple("ubnd" if mark == "ub" else mark for mark in marks)

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


def is_theirs(own: DocumentNumber | None, other: DocumentReference) -> bool:
    """Whether a document is of the same body, or one below, as far as both tell.

    The Government and the Prime Minister, the Council of Ministers and its chairman
    before them, are taken for one; so are the National Assembly and its standing body.
    """
    if own is None:
        return False
    marks = _marks(other.number) if other.number is not None else ()
    if _marks(own) == marks != ():
        return True
    mine, level = _level(_marks(own)), _level_of(other)
    if mine == level == _MINISTRY:
        return _ministry(_marks(own)) == _ministry(marks)
    return mine > level >= 0 or mine == level >= _GOVERNMENT


_MINISTRY, _GOVERNMENT, _ASSEMBLY = 1, 2, 3
_OF_ASSEMBLY = ("qh", "ubtvqh", "tvqh", "hdnn", "ctn", "lct")
_OF_GOVERNMENT = ("cp", "ttg", "hdbt", "hdcp")
_BODIES = (
    (_ASSEMBLY, ("quoc hoi", "hoi dong nha nuoc", "chu tich nuoc")),
    (0, ("uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd")),
    (
        _GOVERNMENT,
        ("hoi dong bo truong", "hoi dong chinh phu", "thu tuong", "chinh phu"),
    ),
)


def _level(marks: tuple[str, ...]) -> int:
    """0: of a province, 1: of a ministry, then Government and Assembly; -1: untold."""
    if any(mark.startswith(_OF_ASSEMBLY) for mark in marks):
        return _ASSEMBLY
    if any(mark in _OF_GOVERNMENT for mark in marks):
        return _GOVERNMENT
    if not _LOCAL.isdisjoint(marks):
        return 0
    return _MINISTRY if marks else -1


def _ministry(marks: tuple[str, ...]) -> str:
    """TC/CĐKT is of the Ministry of Finance, as TC/TCT and BTC are."""
    return marks[0].removeprefix("b") if marks else ""


def _level_of(other: DocumentReference) -> int:
    known = _level(_marks(other.number)) if other.number is not None else -1
    if known >= 0:
        return known
    issuer = " ".join(fold(other.issuer).split())
    return next(
        (level for level, names in _BODIES if issuer.startswith(_any(names))), -1
    )


def _any(names: tuple[str, ...]) -> tuple[str, ...]:
    return (*names, *(f"chu tich {name}" for name in names))


def is_central(own: DocumentNumber | None) -> bool:
    """Whether a document is of no province, as far as its number tells."""
    return own is not None and not _is_local(own)


def _is_local(number: DocumentNumber) -> bool:
    return not _LOCAL.isdisjoint(_marks(number))


def _marks(number: DocumentNumber) -> tuple[str, ...]:
    marks = (fold(mark) for mark in number.issuer_marks)
    return tuple("ubnd" if mark == "ub" else mark for mark in marks)

"""The types of documents that Vietnamese bodies issue, with names and number marks.

Names and marks are those of decrees 34/2016 and 30/2020; older ones stand beside them
because the documents of their time are still cited.
"""

from bacgiang.policy.text.folding import fold
from enum import Enum


class DocumentType(Enum):
    """What a document is called in its heading; the value is a stable name."""

    CONSTITUTION = "constitution"
    CODE = "code"
    LAW = "law"
    ORDINANCE = "ordinance"
    STATE_ORDER = "state-order"
    STATE_DECREE = "state-decree"
    RESOLUTION = "resolution"
    JOINT_RESOLUTION = "joint-resolution"
    DECREE = "decree"
    DECISION = "decision"
    DIRECTIVE = "directive"
    CIRCULAR = "circular"
    JOINT_CIRCULAR = "joint-circular"
    CONSOLIDATION = "consolidation"
    OFFICIAL_LETTER = "official-letter"
    TELEGRAM = "telegram"
    NOTICE = "notice"
    PLAN = "plan"
    PROPOSAL = "proposal"
    REPORT = "report"
    CONCLUSION = "conclusion"
    GUIDANCE = "guidance"
    PROGRAMME = "programme"


NAMES: dict[str, DocumentType] = {
    "Hiến pháp": DocumentType.CONSTITUTION,
    "Bộ luật": DocumentType.CODE,
    "Luật": DocumentType.LAW,
    "Pháp lệnh": DocumentType.ORDINANCE,
    "Lệnh": DocumentType.STATE_ORDER,
    "Sắc lệnh": DocumentType.STATE_DECREE,
    "Nghị quyết": DocumentType.RESOLUTION,
    "Nghị quyết liên tịch": DocumentType.JOINT_RESOLUTION,
    "Nghị định": DocumentType.DECREE,
    "Quyết định": DocumentType.DECISION,
    "Chỉ thị": DocumentType.DIRECTIVE,
    "Thông tư": DocumentType.CIRCULAR,
    "Thông tư liên tịch": DocumentType.JOINT_CIRCULAR,
    "Thông tư liên bộ": DocumentType.JOINT_CIRCULAR,
    "Văn bản hợp nhất": DocumentType.CONSOLIDATION,
    "Công văn": DocumentType.OFFICIAL_LETTER,
    "Công điện": DocumentType.TELEGRAM,
    "Thông báo": DocumentType.NOTICE,
    "Kế hoạch": DocumentType.PLAN,
    "Tờ trình": DocumentType.PROPOSAL,
    "Báo cáo": DocumentType.REPORT,
    "Kết luận": DocumentType.CONCLUSION,
    "Hướng dẫn": DocumentType.GUIDANCE,
    "Chương trình": DocumentType.PROGRAMME,
}
"""The name in a heading or citation to the type; more than one name may have one."""

ENGLISH_NAMES: dict[str, DocumentType] = {
    "Law": DocumentType.LAW,
    "Ordinance": DocumentType.ORDINANCE,
    "Resolution": DocumentType.RESOLUTION,
    "Decree": DocumentType.DECREE,
    "Decision": DocumentType.DECISION,
    "Directive": DocumentType.DIRECTIVE,
    "Circular": DocumentType.CIRCULAR,
    "Notice": DocumentType.NOTICE,
    "Plan": DocumentType.PLAN,
}
"""What English readers ask for."""

MARKS: dict[str, DocumentType] = {
    "L": DocumentType.LAW,
    "PL": DocumentType.ORDINANCE,
    "SL": DocumentType.STATE_DECREE,
    "NQ": DocumentType.RESOLUTION,
    "NQLT": DocumentType.JOINT_RESOLUTION,
    "NĐ": DocumentType.DECREE,
    "QĐ": DocumentType.DECISION,
    "CT": DocumentType.DIRECTIVE,
    "TT": DocumentType.CIRCULAR,
    "TTLT": DocumentType.JOINT_CIRCULAR,
    "TTLB": DocumentType.JOINT_CIRCULAR,
    "VBHN": DocumentType.CONSOLIDATION,
    "CV": DocumentType.OFFICIAL_LETTER,
    "CĐ": DocumentType.TELEGRAM,
    "TB": DocumentType.NOTICE,
    "KH": DocumentType.PLAN,
    "TTr": DocumentType.PROPOSAL,
    "BC": DocumentType.REPORT,
    "KL": DocumentType.CONCLUSION,
    "HD": DocumentType.GUIDANCE,
    "CTr": DocumentType.PROGRAMME,
}
"""The mark in a document's number to the type."""

_BY_FOLDED_NAME = {fold(name): kind for name, kind in NAMES.items()}


def type_named(name: str) -> DocumentType | None:
    """Return the type a name stands for, whatever its case, spaces and diacritics."""
    return _BY_FOLDED_NAME.get(fold(name))


def type_marked(mark: str | None) -> DocumentType | None:
    """Return the type a number's type mark stands for; None for none or unknown."""
    return None if mark is None else MARKS.get(mark)

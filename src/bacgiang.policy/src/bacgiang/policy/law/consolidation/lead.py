"""What an order says besides what it is about: its verbs, and the words between.

Words that are neither verb, provision, document nor joint make an order one that is
not understood: "đoạn đầu khoản 2" is not clause 2.
"""

from bacgiang.policy.law.consolidation.operations import OperationKind
import re


VERB = re.compile(
    r"(?<!\w)(?:(?P<amend>(?:sửa đổi|bổ sung)(?:\s*,\s*|\s+và\s+|\s+)"
    r"(?:bổ sung|sửa đổi)|sửa đổi|thay thế|thay|điều chỉnh)|(?P<add>bổ sung)|"
    r"(?P<drop>bãi bỏ|hủy bỏ|huỷ bỏ|lược bỏ|bỏ))(?!\w)",
    re.IGNORECASE,
)
_KINDS = {
    "amend": OperationKind.REPLACE,
    "add": OperationKind.INSERT,
    "drop": OperationKind.REPEAL,
}
_HISTORY = re.compile(
    r"\s*+(?:[(,]\s*+)?(?:mà\s+)?(?:đã\s+)?được\s+(?:sửa đổi|bổ sung|thay thế)"
    r"[^:“⟦]{0,80}?"
    r"\s(?:theo|bởi|tại|bằng)\s(?:(?!\s*như sau)[^:“⟦)])*+"
    r"(?=\)|\s+như sau|:|⟦|$)\)?",
    re.IGNORECASE,
)
_STOP = re.compile(r"[):⟦]|\s+như sau", re.IGNORECASE)
_AS_FOLLOWS = re.compile(
    r"(?:(?:thành\s+)?(?:cụ thể như sau|như sau|sau đây|dưới đây)|(?<=\s)thành)$",
    re.IGNORECASE,
)
# "Khoản 1 được thay thế bằng khoản 1 mới như sau"
_ANEW = re.compile(
    r"\s+bằng\s+(?:điều|khoản|điểm)(?:\s+\w{1,4})?\s+mới(?=\s+như sau|\s?:|$)",
    re.IGNORECASE,
)
_JOINTS = re.compile(
    r"(?<!\w)(?:và|các|những|của|tại|vào|ngay|sau|thêm|lại|một số|nội dung|quy định|"
    r"như sau|sau đây|được|nay|cho)(?!\w)|[\s,;.:()]",
    re.IGNORECASE,
)
LIMITED = re.compile(r"(?<!\w)(?:trừ|kể từ|đến hết|cho đến|ngoại trừ)(?!\w)", re.I)


def said(text: str) -> str:
    """Return an order without the history of its object and without "như sau:"."""
    plain = _ANEW.sub("", " ".join(text.split()))
    plain = _without_history(plain).rstrip(" .:;")
    return _AS_FOLLOWS.sub("", plain).rstrip(" ,").lstrip()


def _without_history(text: str) -> str:
    """A history ends before what is quoted: none is sought where it has no end."""
    *quoting, last = text.split("“")
    kept = []
    for part in quoting:
        end = max((stop.end() for stop in _STOP.finditer(part)), default=0)
        kept.append(_HISTORY.sub("", part[:end]) + part[end:])
    return "“".join((*kept, _HISTORY.sub("", last)))


def kind_of(verb: re.Match[str]) -> OperationKind:
    """Return what a verb orders."""
    return _KINDS[verb.lastgroup or "amend"]


def is_only_joints(text: str) -> bool:
    """Whether nothing that bears meaning is left in a text."""
    return not _JOINTS.sub("", VERB.sub("", text))

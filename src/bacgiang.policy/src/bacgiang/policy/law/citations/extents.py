"""How much of a document a relation reaches, by the words before its object."""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.objects import PHRASE
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from enum import Enum
import re


class Lead(Enum):
    """What the words from a verb to its object speak of.

    ``CONTENT`` is a matter ("số lượng xe quy định tại ..."): only in a document of the
    same body is that the text itself.
    """

    DOCUMENT = "document"
    PARTS = "parts"
    PHRASE = "phrase"
    CONTENT = "content"


def _spaced(pattern: str) -> str:
    return pattern.replace(r"\s+", r"\s{1,3}")


_ALL = re.compile(
    _spaced(
        r"[\s,:]{0,4}(?:(?:toàn\s+bộ|toàn\s+văn|nội\s+dung|các|những|cho|đối\s+với|của"
        r"|(?:[a-zđ]|\d{1,2})[.)](?=\s)|\d{1,3}(?!\d)|văn\s+bản|sau(?:\s+đây)?"
        r"|quy\s+phạm\s+pháp\s+luật|bãi\s+bỏ|việc"
        r"|(?:hết\s+)?hiệu\s+lực(?:\s+thi\s+hành)?|thi\s+hành|áp\s+dụng|thực\s+hiện"
        r"|thời\s+hạn|thời\s+gian|quyết\s+định|nghị\s+(?:định|quyết)|luật|thông\s+tư|chỉ\s+thị"
        r"|trước\s+đây|số|gồm|bao\s+gồm|do|ban\s+hành|hội\s+đồng\s+nhân\s+dân"
        r"|[uủ][yỷ]\s+ban\s+nhân\s+dân|UBND|HĐND|tỉnh|thành\s+phố"
        r"|của\s+Bộ(?:\s+\w{1,8}){1,4})[\s,:]{0,4}){0,14}"
    ),
    re.IGNORECASE,
)
_PARTS = re.compile(
    _spaced(
        r"[\s,:]{0,4}(?:(?:một\s+số|một\s+phần|một|các|những|và|của|tại|trong|thuộc|ở|từ"
        r"|nội\s+dung|quy\s+định|qui\s+định|điều|khoản|điểm|mục|chương|phần|tên|tiêu\s+đề"
        r"|phụ\s+lục|biểu|mẫu|bảng|danh\s+mục|đoạn|câu|gạch\s+đầu\s+dòng|dòng|tiết|số|thứ"
        r"|nhất|hai|ba|tư|cuối|đầu|mở|toàn\s+bộ|thêm|vào|mới|ban\s+hành|kèm|theo|lỗi"
        r"|kỹ\s+thuật|sai\s+sót|bản|văn\s+bản|trước\s+đây|sau\s+đây|sau|thời\s+hạn"
        r"|thời\s+điểm|áp\s+dụng|thi\s+hành|hiệu\s+lực|\d{1,3}|[a-zđ]|…)[\s,:;“”\"]{1,4}"
        r"){0,24}"
    ),
    re.IGNORECASE,
)
_SOME = re.compile(
    _spaced(
        r"(?<!\w)(?:một\s+số|một\s+phần|nội\s+dung|quy\s+định\s+tại|các\s+(?:điều|khoản"
        r"|quy\s+định|nội\s+dung)|tên|lỗi|phụ\s+lục|biểu|danh\s+mục|mẫu)(?!\w)"
    ),
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"\w+(?:\s{1,3}|,\s{0,3})(?:[^\s,;]+[\s,]{1,3}){3,60}tại\s{0,3}\Z"
)
_RULE = re.compile(
    r"[\s,:]{0,4}(?:các\s{1,3})?(?:quy\s{1,3}định|nội\s{1,3}dung)", re.IGNORECASE
)
_TEXT_ONLY = frozenset({RelationKind.REPEALS, RelationKind.REPLACES})
_PARTIAL_KINDS = frozenset(
    {RelationKind.AMENDS, RelationKind.SUPPLEMENTS, RelationKind.CORRECTS}
)
_CHANGED = frozenset({*_TEXT_ONLY, RelationKind.SUPPLEMENTS})
_ENDS = frozenset({RelationKind.REPEALS, RelationKind.ANNULS})
_ON_EFFECT = frozenset(
    {
        *_TEXT_ONLY,
        RelationKind.ANNULS,
        RelationKind.SUSPENDS,
        RelationKind.RESUMES,
        RelationKind.EXTENDS,
        RelationKind.KEEPS,
    }
)
# "các quy định ... ban hành kèm theo": rules of the regulation, not it.
_SEVERAL = re.compile(r"(?<!\w)(?:các|những)\s{1,3}\Z", re.IGNORECASE)
# "đoạn thứ hai khoản 1 Điều 4": a part of the provision that has no number.
_PART_OF = re.compile(
    _spaced(
        r"(?<!\w)(?:một\s+phần(?:\s+(?:nội\s+dung|quy\s+định))?"
        r"|(?:đoạn|câu|dòng|ý|gạch\s+đầu\s+dòng|dấu\s+gạch\s+ngang)"
        r"(?:\s+(?:văn|đầu|cuối|mở|dẫn|tiên|cùng|thứ|nhất|hai|ba|tư|năm|sáu|bảy|tám|số|và"
        r"|\d{1,2})|,){1,10})(?:\s+(?:của|tại|ở|trong|thuộc))?\s{1,3}\Z"
    ),
    re.IGNORECASE,
)
_QUOTED = re.compile(
    _spaced(
        r"(?<!\w)(?:nội\s+dung|quy\s+định|câu|đoạn)(?:\s+[^\s“”\"]{1,8}){0,3}\s?:?\s?"
        r"[“\"][^“”\"]{0,4000}[”\"]\s?,?\s?(?:được\s+)?(?:quy\s+định\s+)?"
        r"(?:của|tại|ở|trong|thuộc)\s{1,3}(?:các\s+)?\Z"
    ),
    re.IGNORECASE,
)
_CONDITION = re.compile(
    _spaced(
        r"\s{0,3},?\s{0,3}(?:nếu|trong\s+(?:các\s+)?trường\s+hợp|(?:có\s+)?(?:nội\s+dung"
        r"\s+)?trái\s+(?:với|quy)"
        r"|(?:khi|đến\s+khi)(?![^.;]{0,80}\snày(?!\w)))(?!\w)"
    ),
    re.IGNORECASE,
)
_FOR_SOME = re.compile(_spaced(r"\s{0,3},?\s{0,3}đối\s+với(?!\w)"), re.IGNORECASE)
# The day on which something takes effect stands in another provision than itself.
_DAY_OF_EFFECT = re.compile(
    _spaced(
        r"\s{1,3}(?:thời\s+(?:điểm|hạn|gian)|ngày)\s+(?:bắt\s+đầu\s+)?(?:có\s+hiệu\s+lực"
        r"|hiệu\s+lực|thi\s+hành|áp\s+dụng|thực\s+hiện)(?:\s+thi\s+hành)?\s+"
        r"(?:(?:của|đối\s+với|quy\s+định|tại|các|nội\s+dung)\s+){0,4}"
    ),
    re.IGNORECASE,
)
_MAX_QUOTED = 4200
_MAX_ARTICLE = 12
_MAX_LEAD = 600


def lead_of(words: str) -> Lead:
    """Return what the words between a verb and its object speak of."""
    if PHRASE.search(words, 0, _MAX_LEAD):
        return Lead.PHRASE
    if _ALL.fullmatch(words):
        return Lead.DOCUMENT
    return Lead.PARTS if _PARTS.fullmatch(words) else Lead.CONTENT


def is_conditional(text: str, position: int) -> bool:
    """Whether what is said up to a position holds only on a condition, or in part."""
    return _CONDITION.match(text, position) is not None


def is_for_some(text: str, position: int) -> bool:
    """Whether it holds for some only ("đối với các xã ...") by what follows."""
    return _FOR_SOME.match(text, position) is not None


def within_provisions(
    kind: RelationKind, citation: Citation, text: str, start: int
) -> tuple[Extent, RelationKind] | None:
    """Extent and kind where only words within the provisions cited are acted on.

    The words before the citation begin at ``start``. A paragraph of several provisions
    is of the first alone; the others are acted on whole, and not told apart here.
    """
    if kind not in _CHANGED | _ENDS or not citation.provisions:
        return None
    before = text[max(start, citation.start - _MAX_QUOTED) : citation.start]
    if _QUOTED.search(before):
        return Extent.PROVISIONS, RelationKind.AMENDS
    if not _PART_OF.search(before[-80:]):
        return None
    if len(citation.provisions) > 1:
        return Extent.SOME, kind
    return Extent.PROVISIONS, RelationKind.AMENDS


def extent_of(
    kind: RelationKind, citation: Citation, words: str
) -> tuple[Extent, RelationKind]:
    """Return how much the relation reaches, and its kind.

    ``words`` are those from the verb to its first object. To repeal or replace words
    within a provision, or to put one provision in another's place, is to amend the
    document; to repeal a matter that a provision speaks of ends some of it.
    """
    if kind is RelationKind.AMENDS and _DAY_OF_EFFECT.fullmatch(words):
        return Extent.SOME, kind
    lead = lead_of(words)
    named = bool(citation.provisions)
    is_matter = lead is Lead.CONTENT and not _RULE.match(words)
    if kind in _ENDS and is_matter:
        return Extent.SOME, kind
    is_content = lead is Lead.CONTENT and _CONTENT.search(words[:_MAX_LEAD])
    if lead is Lead.PHRASE or (named and is_content):
        extent = Extent.PROVISIONS if named else Extent.SOME
        return extent, RelationKind.AMENDS if kind in _CHANGED else kind
    if named:
        replaces = kind is RelationKind.REPLACES
        return Extent.PROVISIONS, RelationKind.AMENDS if replaces else kind
    in_part = (
        kind in _PARTIAL_KINDS
        or _SOME.search(words)
        or (kind in _TEXT_ONLY and lead is not Lead.DOCUMENT)
    )
    if in_part:
        return Extent.SOME, kind
    if citation.document is None or not citation.document.attached:
        return Extent.WHOLE, kind
    is_one = kind in _ON_EFFECT and not _SEVERAL.search(words[-_MAX_ARTICLE:])
    return Extent.ATTACHED if is_one else Extent.SOME, kind

"""The words by which a document acts on others, and where they count.

"Bãi bỏ Quyết định ..." acts; "về việc bãi bỏ Quyết định ..." after another document
only says what that one was about. The words before the verb tell.
"""

from bacgiang.policy.law.citations.relation_kinds import RelationKind
from collections.abc import Iterator
from dataclasses import dataclass
import re


@dataclass(frozen=True, slots=True)
class Verb:
    """``text[start:end]`` says that this document does ``kind`` to what follows.

    ``is_passive``: to what stands before it (Quyết định số ... hết hiệu lực).
    """

    kind: RelationKind
    start: int
    end: int
    is_passive: bool = False


_PARTS = (
    r"(?=\s+(?:quy\s+định|qui\s+định|khoản|điểm|điều|đoạn|các\s+(?:cụm|từ|khoản|điểm)"
    r"|cụm|từ|chữ|mục|phụ\s+lục|tên|dấu|một\s+số)(?!\w))"
)
_SUSPENSION = (
    r"(?:(?:tạm\s+)?đình\s+chỉ(?:\s+việc)?(?:\s+thi\s+hành)?"
    r"|(?:tạm\s+)?(?:ngưng|ngừng)\s+hiệu\s+lực(?:\s+thi\s+hành)?)"
)
_VERBS = (
    (
        RelationKind.RESUMES,
        r"(?:bãi\s+bỏ|hủy\s+bỏ|huỷ\s+bỏ|chấm\s+dứt|kết\s+thúc)\s+(?:việc\s+|hiệu\s+lực\s+)?"
        + _SUSPENSION
        + r"|khôi\s+phục\s+hiệu\s+lực(?:\s+thi\s+hành)?"
        r"|(?:được\s+|cho\s+)?tiếp\s+tục\s+(?:việc\s+)?thi\s+hành",
    ),
    (
        RelationKind.AMENDS,
        r"sửa\s+đổi(?:\s?,\s*|\s+và\s+|\s+)bổ\s+sung(?:\s?,\s*thay\s+thế"
        r"(?:\s?,\s*bãi\s+bỏ)?|\s?(?:,|và)\s*bãi\s+bỏ)?"
        r"|bổ\s+sung(?:\s?,\s*|\s+và\s+)sửa\s+đổi",
    ),
    (RelationKind.AMENDS, r"thay\s+thế\s?,\s*bãi\s+bỏ\s+(?:một\s+số|các)\s+(?:từ|cụm)"),
    (
        RelationKind.AMENDS,
        r"sửa\s+đổi|điều\s+chỉnh(?:(?:\s?,\s*|\s+và\s+|\s+)bổ\s+sung)?|đổi\s+tên|sửa"
        + _PARTS,
    ),
    (RelationKind.SUPPLEMENTS, r"bổ\s+sung"),
    (
        RelationKind.REPEALS,
        r"bãi\s+bỏ|bỏ" + _PARTS + r"|thu\s+hồi(?:\s+và\s+hủy\s+bỏ|\s?,\s*hủy\s+bỏ)?"
        r"|(?:chấm\s+dứt|công\s+bố\s+(?:[^.;:“”\d]{0,120}\s)?hết|làm\s+mất)\s+hiệu\s+lực"
        r"(?:\s+thi\s+hành)?",
    ),
    (
        RelationKind.REPLACES,
        r"thay\s+thế(?:\s+cho)?|thay(?=\s+thế|\s+(?:các\s+)?(?:cụm|từ|chữ))",
    ),
    (RelationKind.ANNULS, r"hủy\s+bỏ|huỷ\s+bỏ"),
    (RelationKind.SUSPENDS, _SUSPENSION),
    (RelationKind.CORRECTS, r"đính\s+chính"),
    (RelationKind.EXTENDS, r"kéo\s+dài|gia\s+hạn"),
    (
        RelationKind.DETAILS,
        r"quy\s+định\s+chi\s+tiết(?:\s+và\s+hướng\s+dẫn)?(?:\s+thi\s+hành)?",
    ),
    (RelationKind.GUIDES, r"hướng\s+dẫn(?:\s+thi\s+hành|\s+thực\s+hiện)?"),
)
_AS_FOLLOWS = r"(?=[^.]{0,200}?(?:như\s+sau|thành|bằng|là|:\s*\Z))"
_BY_THIS = (
    r"(?:\s+(?:bởi|bằng|theo|tại)\s+(?:\w+\s+){1,4}này"
    r"|(?!\s+(?:bởi|bằng|theo|tại|thành)\b))"
)
_PASSIVES = (
    (
        RelationKind.RESUMES,
        r"(?:được\s+)?tiếp\s+tục\s+(?:được\s+)?thi\s+hành(?!\s+(?:nhiệm|công))"
        r"|(?:tiếp\s+tục\s+)?có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+trở\s+lại"
        r"|tiếp\s+tục\s+có\s+hiệu\s+lực",
    ),
    (
        RelationKind.REPEALS,
        r"(?:đều\s+)?(?:hết|không\s+còn|chấm\s+dứt)\s+hiệu\s+lực(?:\s+thi\s+hành)?"
        r"|(?:được|bị)\s+bãi\s+bỏ" + _BY_THIS,
    ),
    (RelationKind.ANNULS, r"(?:được|bị)\s+(?:hủy|huỷ)\s+bỏ" + _BY_THIS),
    (
        RelationKind.REPLACES,
        r"(?:được|bị)\s+thay\s+thế\s+(?:bởi|bằng)\s+(?:\w+\s+){1,4}này",
    ),
    (RelationKind.SUSPENDS, r"(?:được|bị)\s+" + _SUSPENSION),
    (
        RelationKind.AMENDS,
        r"(?:được\s+)?sửa\s+đổi(?:(?:\s?,\s*|\s+và\s+|\s+)bổ\s+sung)?" + _AS_FOLLOWS,
    ),
    (RelationKind.AMENDS, r"được\s+(?:thay|sửa)(?:\s+thế)?" + _AS_FOLLOWS),
    (RelationKind.SUPPLEMENTS, r"(?:được\s+)?bổ\s+sung" + _AS_FOLLOWS),
)


def _spaced(pattern: str) -> str:
    return pattern.replace(r"\s+", r"\s{1,3}").replace(r"\s*", r"\s{0,3}")


def _any_of(table: tuple[tuple[RelationKind, str], ...]) -> re.Pattern[str]:
    words = (f"(?P<v{i}>{_spaced(words)})" for i, (_, words) in enumerate(table))
    return re.compile(f"(?<!\\w)(?:{'|'.join(words)})(?!\\w)", re.IGNORECASE)


_VERB = _any_of(_VERBS)
_PASSIVE = _any_of(_PASSIVES)
_CONDITIONAL = re.compile(
    r"(?<!\w)(?:nếu|trường\s{1,3}hợp|khi|trước|thì|chưa|sau\s{1,3}khi)(?!\w)",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"(?<!\w)trái\s{1,3}(?:với|quy)", re.IGNORECASE)
_NOT_YET = re.compile(
    r"(?<!\w)(?:đã|chưa|sẽ|không|khi|chỉ|văn\s{1,3}bản|pháp\s{1,3}luật|tục)\s{1,3}\Z",
    re.IGNORECASE,
)
_TYPE = (
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư"
    r"(?: liên tịch)?|Kế hoạch|Quy định|Quy chế|Hướng dẫn|Văn bản)"
)
_APPROVED = (
    r"nay\s+|cho\s+phép\s+|đồng\s+ý\s+|(?:thống\s+)?nhất(?:\s+trí)?\s+|chấp\s+thuận\s+"
    r"|thông\s+qua\s+|phê\s+duyệt\s+|quyết\s+định\s+|việc\s+"
)
# The verb counts when these words, and no others, stand between the start of the
# sentence and the verb.
_BEFORE_VERB = re.compile(
    _spaced(
        rf"(?:{_APPROVED}){{0,3}}|(?:Bản\s+)?{_TYPE}\s+này\s?,?\s*"
        r"(?:cũng\s+|đồng\s+thời\s+)?"
    ).replace(" liên", r"\s{1,3}liên"),
    re.IGNORECASE,
)
# Heads of before 2000 say it in one line: "Thông tư của Bộ Tài chính số 172/1998/TT-BTC
# ngày 22 tháng 12 năm 1998 hướng dẫn thi hành ...".
_TITLE = re.compile(
    _spaced(
        rf"(?:{_TYPE}(?:\s+của\s+[^.;\d]{{1,60}}(?:\s+số\s*:?\s*[\w/ -]{{1,30}})?"
        r"(?:\s+ngày\s+[\d/]{1,10}(?:\s+tháng\s+\d{1,2}\s+năm\s+\d{4})?)?)?\s+)?"
        r"(?:(?:về\s+việc|v/v|về)\s+)?"
    ),
    re.IGNORECASE,
)
ENACTED = re.compile(
    _spaced(
        rf"(?!Xét|Theo|Căn|Thực|Trên|Sau|Để)[^.;:\d]{{0,120}}?ban\s+hành"
        rf"\s+(?P<type>{_TYPE}|…{{4,24}})\s+"
    ),
    re.IGNORECASE,
)
"""The words that enact: "Chính phủ ban hành Nghị định sửa đổi ..."."""

_EFFECT = re.compile(_spaced(r"có\s+hiệu\s+lực"))
_AND = re.compile(
    _spaced(r"(?:,|và|;|,\s*và|đồng\s+thời|,\s*đồng\s+thời|này)\s*(?:nay\s+)?\Z")
)
# What bodies may do or ask others to do, as laws on them say.
_OTHERS = re.compile(
    _spaced(r"(?<!\w)(?:hoặc|kiến\s+nghị|thẩm\s+quyền|đề\s+nghị|trái\s+với)(?!\w)")
)
_MAX_BEFORE = 300
_MAX_VERBS = 12


def verbs(text: str, start: int, end: int, is_title: bool = False) -> Iterator[Verb]:
    """Yield the verbs that count in the sentence ``text[start:end]``, in order.

    ``is_title``: the sentence is the document's title, where "về việc" may precede, or
    the one that enacts it.
    """
    accepted: int | None = None
    count = 0
    for match in _VERB.finditer(text, start, end):
        if match.start() - (accepted or start) > _MAX_BEFORE or count == _MAX_VERBS:
            break
        before = text[max(start, match.start() - _MAX_BEFORE) : match.start()]
        is_and = accepted is not None and not _OTHERS.search(
            text, accepted, match.start()
        )
        if _counts(before, is_and, is_title):
            accepted, count = match.end(), count + 1
            kind = _VERBS[int((match.lastgroup or "v0")[1:])][0]
            yield Verb(kind, match.start(), match.end())
    if accepted is None:
        yield from _passive(text, start, end)


def _passive(text: str, start: int, end: int) -> Iterator[Verb]:
    found: list[Verb] = []
    for match in _PASSIVE.finditer(text, start, end):
        place = match.start()
        if _CONDITIONAL.search(text, start, min(start + 40, place)):
            break
        if _AGAINST.search(text, start, place):
            break
        if not _NOT_YET.search(text, max(start, place - 16), place):
            kind = _PASSIVES[int((match.lastgroup or "v0")[1:])][0]
            found.append(Verb(kind, place, match.end(), True))
    # What was suspended and goes on: the latter is said.
    resumed = [each for each in found if each.kind is RelationKind.RESUMES]
    yield from (resumed or found)[:1]


def _counts(before: str, is_and: bool, is_title: bool) -> bool:
    if _BEFORE_VERB.fullmatch(before):
        return True
    if is_title and (_TITLE.fullmatch(before) or ENACTED.fullmatch(before)):
        return True
    if not _AND.search(before):
        return False
    return is_and or _EFFECT.search(before) is not None

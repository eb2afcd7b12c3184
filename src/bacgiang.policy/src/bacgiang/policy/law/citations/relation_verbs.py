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


_VERBS = (
    (
        RelationKind.AMENDS,
        r"sửa\s+đổi(?:\s?,\s*|\s+và\s+|\s+)bổ\s+sung(?:\s?,\s*thay\s+thế"
        r"(?:\s?,\s*bãi\s+bỏ)?|\s?,\s*bãi\s+bỏ)?",
    ),
    (RelationKind.AMENDS, r"thay\s+thế\s?,\s*bãi\s+bỏ\s+(?:một\s+số|các)\s+(?:từ|cụm)"),
    (RelationKind.AMENDS, r"sửa\s+đổi|điều\s+chỉnh"),
    (RelationKind.SUPPLEMENTS, r"bổ\s+sung"),
    (
        RelationKind.REPEALS,
        r"bãi\s+bỏ|bỏ(?=\s+(?:quy\s+định|khoản|điểm|Điều|điều|đoạn|cụm))",
    ),
    (RelationKind.REPLACES, r"thay\s+thế"),
    (RelationKind.ANNULS, r"hủy\s+bỏ|huỷ\s+bỏ"),
    (
        RelationKind.SUSPENDS,
        r"(?:tạm\s+)?đình\s+chỉ(?:\s+việc)?(?:\s+thi\s+hành)?"
        r"|(?:tạm\s+)?ngưng\s+hiệu\s+lực",
    ),
    (RelationKind.CORRECTS, r"đính\s+chính"),
    (RelationKind.EXTENDS, r"kéo\s+dài|gia\s+hạn"),
    (
        RelationKind.DETAILS,
        r"quy\s+định\s+chi\s+tiết(?:\s+và\s+hướng\s+dẫn)?(?:\s+thi\s+hành)?",
    ),
    (RelationKind.GUIDES, r"hướng\s+dẫn(?:\s+thi\s+hành|\s+thực\s+hiện)?"),
)


def _spaced(pattern: str) -> str:
    return pattern.replace(r"\s+", r"\s{1,3}").replace(r"\s*", r"\s{0,3}")


_VERB = re.compile(
    "(?<!\\w)(?:"
    + "|".join(f"(?P<v{i}>{_spaced(words)})" for i, (_, words) in enumerate(_VERBS))
    + ")(?!\\w)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    _spaced(r"(?<!\w)(?:đều\s+)?(?:hết\s+hiệu\s+lực|không\s+còn\s+hiệu\s+lực)")
)
_CONDITIONAL = re.compile(
    r"(?<!\w)(?:nếu|trường\s{1,3}hợp|khi|trước|đã|những|thì|chưa)(?!\w)", re.IGNORECASE
)
_TYPE = (
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư"
    r"(?: liên tịch)?|Kế hoạch|Quy định|Quy chế|Hướng dẫn|Văn bản)"
)
# The verb counts when these words, and no others, stand between the start of the
# sentence and the verb.
_BEFORE_VERB = re.compile(
    _spaced(
        rf"(?:nay\s+|cho\s+phép\s+|đồng\s+ý\s+)?|(?:Bản\s+)?{_TYPE}\s+này\s?,?\s*"
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
_EFFECT = re.compile(_spaced(r"có\s+hiệu\s+lực"))
_AND = re.compile(_spaced(r"(?:,|và|;|,\s*và|đồng\s+thời|,\s*đồng\s+thời|này)\s*\Z"))
# What bodies may do or ask others to do, as laws on them say.
_OTHERS = re.compile(
    _spaced(r"(?<!\w)(?:hoặc|kiến\s+nghị|thẩm\s+quyền|đề\s+nghị|trái\s+với)(?!\w)")
)
_MAX_BEFORE = 300
_MAX_VERBS = 12


def verbs(text: str, start: int, end: int, is_title: bool = False) -> Iterator[Verb]:
    """Yield the verbs that count in the sentence ``text[start:end]``, in order.

    ``is_title``: the sentence is the document's title, where "về việc" may precede.
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
    passive = None if accepted is not None else _PASSIVE.search(text, start, end)
    if passive and not _CONDITIONAL.search(
        text, start, min(start + 40, passive.start())
    ):
        yield Verb(RelationKind.REPEALS, passive.start(), passive.end(), True)


def _counts(before: str, is_and: bool, is_title: bool) -> bool:
    if _BEFORE_VERB.fullmatch(before) or (is_title and _TITLE.fullmatch(before)):
        return True
    if not _AND.search(before):
        return False
    return is_and or _EFFECT.search(before) is not None

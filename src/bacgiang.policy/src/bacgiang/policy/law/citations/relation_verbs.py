"""Where the words by which a document acts on others (`verb_words`) count.

"Bãi bỏ Quyết định ..." acts; "về việc bãi bỏ Quyết định ..." after another document
only says what that one was about. The words before the verb tell.
"""

from bacgiang.policy.law.citations.relation_kinds import ENDING
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.renumbering import RENUMBERED
from bacgiang.policy.law.citations.verb_words import CARRY_OUT
from bacgiang.policy.law.citations.verb_words import FOR_SOME
from bacgiang.policy.law.citations.verb_words import PASSIVE
from bacgiang.policy.law.citations.verb_words import PASSIVES
from bacgiang.policy.law.citations.verb_words import spaced
from bacgiang.policy.law.citations.verb_words import TYPE
from bacgiang.policy.law.citations.verb_words import VERB
from bacgiang.policy.law.citations.verb_words import VERBS
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from itertools import islice
from itertools import pairwise
import re


@dataclass(frozen=True, slots=True)
class Verb:
    """``text[start:end]`` says that this document does ``kind`` to what follows.

    ``is_passive``: to what stands before it (Quyết định số ... hết hiệu lực), from
    ``subject_start``, 0 for where the sentence begins, to ``subject_end``.
    ``is_of_contrary``: only so far as it is contrary to something ("... trái với Quyết
    định này đều bãi bỏ").
    """

    kind: RelationKind
    start: int
    end: int
    is_passive: bool = False
    subject_start: int = 0
    subject_end: int = 0
    is_of_contrary: bool = False


_CONDITIONAL = re.compile(
    r"(?<!\w)(?:nếu|trường\s{1,3}hợp|khi|trước(?!\s{1,3}đây)|thì|chưa|sau\s{1,3}khi)(?!\w)",
    re.IGNORECASE,
)
# "Nghị định A và các quy định khác trái với Nghị định này đều bãi bỏ": what stands
# before "và" is named apart from what is only contrary.
_AGAINST = re.compile(
    r"(?P<apart>(?:,|;|và|cùng)\s{1,3}(?:(?:tất\s{1,3}cả|mọi|các|những)\s{1,3}){1,2}"
    r"(?:quy|qui|văn|điều|chế|nội)\s{1,3}(?:định|bản|khoản|độ|dung)(?!\w)[^;:.\d]{0,120})?"
    r"(?<!\w)trái\s{1,3}(?:với|quy)",
    re.IGNORECASE,
)
# "Những quy định tại Nghị định A và các văn bản khác trái với Nghị định này": rules of
# both are named, and only those that are contrary end.
_RULES_OF = re.compile(
    r"\s{0,3}(?:(?:tất\s{1,3}cả|mọi|các|những)\s{1,3}){1,2}(?:quy|qui|nội)\s{1,3}(?:định|dung)\s{1,3}"
    r"(?:(?:trước\s{1,3}đây|nêu)\s{1,3})?(?:tại|của|trong)\s",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"(?<!\w)(?:đã|chưa|sẽ|không|khi|chỉ|văn\s{1,3}bản|pháp\s{1,3}luật|tục)\s{1,3}\Z",
    re.IGNORECASE,
)
_APPROVED = (
    r"nay\s+|cho\s+phép\s+|đồng\s+ý\s+|(?:thống\s+)?nhất(?:\s+trí)?\s+|chấp\s+thuận\s+"
    r"|thông\s+qua\s+|phê\s+duyệt\s+|quyết\s+định\s+|việc\s+"
)
# The verb counts when these words, and no others, stand between the start of the
# sentence and the verb.
_TO = r"(?:\s(?:cho\s+)?đến\s+[^,;.:“]{3,40}?)?"
_SINCE = (
    r"(?:(?:đến\s+(?:hết\s+)?ngày\s+\d{1,2}[^,;.:“]{3,40}?"
    r"|(?:trong\s+(?:(?:khoảng\s+)?thời\s+(?:gian|hạn)\s+)?)?(?:(?:kể|tính)\s+)?từ\s+"
    rf"(?:nay(?:\s+trở\s+đi)?|(?:ngày\s+)?\d{{1,2}}[^,;.:“]{{3,40}}?{_TO}"
    rf"|(?:ngày|khi)\s+[^,;.:“\d]{{0,40}}này\s+[^,;.:“\d]{{3,40}}?{_TO}))\s?,?\s+(?:thì\s+)?)?"
)
_SINCE_THIS = re.compile(
    spaced(
        rf"(?:(?:Kể\s+từ|Từ|Khi|Sau)\s+(?:ngày\s+|khi\s+)?{TYPE}\s+này\s+có\s+hiệu\s+lực"
        r"(?:\s+thi\s+hành)?\s?,?|(?:Kể\s+từ|Từ|Đến|Đến\s+hết)\s+ngày\s+\d{1,2}[^,;.:“]{3,24}?,)"
        r"\s+(?:thì\s+)?"
    ).replace(" liên", r"\s{1,3}liên"),
    re.IGNORECASE,
)
_BEFORE_VERB = re.compile(
    spaced(
        rf"{_SINCE}(?:{_APPROVED}){{0,3}}|{_SINCE}(?:Bản\s+)?{TYPE}\s+này\s?,?\s*"
        rf"{_SINCE}(?:cũng\s+|đồng\s+thời\s+|nay\s+)?(?:(?:được\s+)?(?:ban\s+hành|áp\s+dụng)\s+)?(?:để\s+)?"
    ).replace(" liên", r"\s{1,3}liên"),
    re.IGNORECASE,
)
# What replaces is a part of this text ("Mức giá quy định tại Quyết định này thay thế
# ..."), or a regulation that it issues.
_REPLACING = re.compile(
    spaced(
        rf"(?:Nay\s+)?ban\s+hành\s+[^.;:“]{{1,240}}\s|{_SINCE}(?:[^.;:“\d]{{1,120}}\s"
        rf"(?:của|tại|trong|theo)\s+(?:Điều\s+\d{{1,3}}\s+(?:của\s+)?)?{TYPE}"
        r"|(?:Hệ\s+thống|Danh\s+mục|Biểu|Bảng|Khung|Mức|Giá|Mẫu)\s[^.;:“\d]{0,80})\s*này\s"
        r"(?:[^.;:“]{0,80}\svà\s)?\s*(?:để\s+)?"
    ).replace(" liên", r"\s{1,3}liên"),
    re.IGNORECASE,
)
# Heads of before 2000 say it in one line: "Thông tư của Bộ Tài chính số 172/1998/TT-BTC
# ngày 22 tháng 12 năm 1998 hướng dẫn thi hành ...".
_TITLE = re.compile(
    spaced(
        rf"(?:{TYPE}(?:\s+của\s+[^.;\d]{{1,60}}(?:\s+số\s*:?\s*[\w/ -]{{1,30}})?"
        r"(?:\s+ngày\s+[\d/]{1,10}(?:\s+tháng\s+\d{1,2}\s+năm\s+\d{4})?)?)?\s+)?"
        r"(?:(?:về\s+việc|v/v|về)\s+)?"
    ),
    re.IGNORECASE,
)
ENACTED = re.compile(
    spaced(
        rf"(?!Xét|Theo|Căn|Thực|Trên|Sau|Để)[^.;:\d]{{0,120}}?ban\s+hành"
        rf"\s+(?P<type>{TYPE}|…{{4,24}})\s+"
    ),
    re.IGNORECASE,
)
"""The words that enact: "Chính phủ ban hành Nghị định sửa đổi ..."."""

# "... Bộ Tài chính hướng dẫn bổ sung vào cuối điểm 1 Mục I của Thông tư số ..."
_ORDERED = re.compile(
    spaced(
        r"(?:[^;:“]{0,280}?,\s+)?(?:nay\s+)?(?:liên\s+)?(?:bộ|ngân\s+hàng|tổng\s+cục|[uủ][ỷy]\s+ban|ban)"
        r"\s+[^,;:“]{1,80}?\s+(?:hướng\s+dẫn|qu[yi]\s+định|quyết\s+định|thống\s+nhất)"
        r"\s+(?:(?:việc|thêm|hướng\s+dẫn)\s+)?"
    ),
    re.IGNORECASE,
)
_AT_A_PLACE = re.compile(
    spaced(
        r"\s+(?:vào\s+)?(?:(?:cuối|đầu|đoạn|tiết|các)\s+)*(?:điểm|khoản|điều|mục)\s+[\dIVX]"
    ),
    re.IGNORECASE,
)
_CHANGES = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS})
_EFFECT = re.compile(
    spaced(
        r"có\s+hiệu\s+lực|này\s+(?:được\s+)?(?:thi\s+hành|thực\s+hiện|áp\s+dụng)(?!\w)"
    ),
    re.IGNORECASE,
)
_FROM_DAY = re.compile(
    spaced(r"từ\s+(?:ngày\s+)?(?:ký|ban\s+hành|[\d/.-]{3,10}|[^,;.:]{3,40}\d{4})\s+\Z")
)
_AND = re.compile(
    spaced(
        r"(?:,|và|;|,\s*và|đồng\s+thời|,\s*đồng\s+thời|này|như\s+sau\s*:)\s*"
        r"(?:(?<=[:;]\s)(?:[a-zđ]|\d{1,2})[.)]\s+)?"
        r"(?:(?:nay|để)\s+){0,2}\Z"
    )
)
# What bodies may do or ask others to do, as laws on them say.
_OTHERS = re.compile(
    spaced(r"(?<!\w)(?:hoặc|kiến\s+nghị|thẩm\s+quyền|đề\s+nghị|trái\s+với)(?!\w)")
)
# "Không áp dụng" alone says nothing of the text itself.
_NOT_APPLIED = re.compile(spaced(rf"(?:không|chưa)\s+{CARRY_OUT}(?!\w)"), re.IGNORECASE)
_GOES_ON_NO_MORE = re.compile(r"\snữa(?!\w)", re.IGNORECASE)
_FROM_TO = re.compile(
    spaced(
        r"(?<!\w)từ\s+ngày\s[^;]{3,80}?\s(?:cho\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?\d"
    ),
    re.IGNORECASE,
)
_FROM_ON = re.compile(spaced(r"[^.;]{0,300}\skể\s+từ\s+ngày\s"), re.IGNORECASE)
_SOME_UNTIL = re.compile(spaced(FOR_SOME), re.IGNORECASE)
_NEXT_SUBJECT = re.compile(
    spaced(
        r";\s+(?=(?:các\s+)?(?:điều|khoản|điểm|chương|mục|phụ\s+lục)\s+[\dIVXa-zđ]"
        rf"|{TYPE}\s+số)"
    ).replace(" liên", r"\s{1,3}liên"),
    re.IGNORECASE,
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
    for match in VERB.finditer(text, start, end):
        if match.start() - (accepted or start) > _MAX_BEFORE or count == _MAX_VERBS:
            break
        before = text[max(start, match.start() - _MAX_BEFORE) : match.start()]
        is_and = accepted is not None and not _OTHERS.search(
            text, accepted, match.start()
        )
        kind = VERBS[int((match.lastgroup or "v0")[1:])][0]
        if _NOT_APPLIED.match(match[0]) and not _GOES_ON_NO_MORE.search(
            text, match.end(), end
        ):
            said = _for_how_long(text, start, end, match.end())
            if said is None:
                continue
            kind = said
        if _counts(text, match.end(), before, is_and, is_title, kind):
            accepted, count = match.end(), count + 1
            yield Verb(kind, match.start(), match.end())
    if accepted is None:
        yield from _passive(text, start, end)
    else:
        yield from _renumbered(text, accepted, end)


def _renumbered(text: str, start: int, end: int) -> Iterator[Verb]:
    """Yield what only gets another number, in a clause of its own: "...; Điều 5"."""
    for match in islice(RENUMBERED.finditer(text, start, end), _MAX_VERBS):
        clause = text.rfind(";", start, match.start())
        if clause >= 0:
            place = match.start()
            yield Verb(
                RelationKind.AMENDS, place + 1, match.end(), True, clause + 1, place
            )


def _for_how_long(
    text: str, start: int, end: int, position: int
) -> RelationKind | None:
    """What "không áp dụng Quyết định ..." does: for a time, or from a day on."""
    if _FROM_TO.search(text, start, end) or _SOME_UNTIL.match(text, position):
        return RelationKind.SUSPENDS
    return RelationKind.REPEALS if _FROM_ON.match(text, position, end) else None


def after_since(text: str, start: int) -> int:
    """Return the place after "kể từ ngày Quyết định này có hiệu lực, " at ``start``.

    Or after "kể từ ngày 01 tháng 7 năm 2025, ".
    """
    since = _SINCE_THIS.match(text, start)
    return since.end() if since else start


def _passive(text: str, start: int, end: int) -> Iterator[Verb]:
    found: list[Verb] = []
    begin = after_since(text, start)
    for match in islice(PASSIVE.finditer(text, start, end), _MAX_VERBS):
        place = match.start()
        if _CONDITIONAL.search(text, begin, min(begin + 40, place)):
            break
        against = _AGAINST.search(text, start, place)
        is_apart = against is not None and bool(against["apart"])
        contrary = against is not None and (
            not is_apart or _RULES_OF.match(text, begin) is not None
        )
        subject_end = against.start() if against is not None and contrary else place
        if not _NOT_YET.search(text, max(start, place - 16), place):
            kind = PASSIVES[int((match.lastgroup or "v0")[1:])][0]
            found.append(Verb(kind, place, match.end(), True, 0, subject_end, contrary))
    # What was suspended and goes on: the latter is said. What goes on of something that
    # ends is an exception.
    goes_on = found and found[0].kind is RelationKind.SUSPENDS
    resumed = [each for each in found if goes_on and each.kind is RelationKind.RESUMES]
    yield from (resumed or found)[:1]
    if not resumed:
        yield from _others_ended(text, found)


def _others_ended(text: str, found: list[Verb]) -> Iterator[Verb]:
    """Yield what ends in clauses of their own: "...; Điều 9 hết hiệu lực"."""
    for before, verb in pairwise(found):
        if verb.kind not in ENDING or before.kind not in ENDING:
            return
        clauses = list(_NEXT_SUBJECT.finditer(text, before.end, verb.start))
        if len(clauses) == 1 and ";" not in text[clauses[0].end() : verb.start]:
            yield replace(
                verb,
                subject_start=clauses[0].end(),
                subject_end=verb.start,
                is_of_contrary=False,
            )


def _counts(
    text: str, end: int, before: str, is_and: bool, is_title: bool, kind: RelationKind
) -> bool:
    """Whether a verb that ends at ``end`` is what this text does.

    ``before`` are the words before it.
    """
    if _BEFORE_VERB.fullmatch(before):
        return True
    if kind is RelationKind.REPLACES and _REPLACING.fullmatch(before):
        return True
    if is_title and (_TITLE.fullmatch(before) or ENACTED.fullmatch(before)):
        return True
    if is_title and kind in _CHANGES and _ORDERED.fullmatch(before):
        return _AT_A_PLACE.match(text, end) is not None
    if _EFFECT.search(before):
        return bool(_AND.search(before) or _FROM_DAY.search(before))
    return is_and and _AND.search(before) is not None

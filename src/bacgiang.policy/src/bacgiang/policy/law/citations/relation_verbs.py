"""The words by which a document acts on others, and where they count.

"Bãi bỏ Quyết định ..." acts; "về việc bãi bỏ Quyết định ..." after another document
only says what that one was about. The words before the verb tell.
"""

from bacgiang.policy.law.citations.relation_kinds import ENDING
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.renumbering import ANOTHER_NUMBER
from bacgiang.policy.law.citations.renumbering import RENUMBERED
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


_TYPE = (
    r"(?:Luật|Bộ luật|Pháp lệnh|Lệnh|Sắc lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị"
    r"|Thông tư(?: liên (?:tịch|bộ|ngành))?|Kế hoạch|Quy định|Quy chế|Điều lệ|Thể lệ"
    r"|Nội quy|Chế độ|Hướng dẫn|Thông báo|Công văn|Văn bản)"
)
_ITS_TEXT = (
    r"(?=\s+(?:(?:toàn\s+bộ|các|những|một\s+số|bản)\s+){0,3}(?:"
    + _TYPE
    + r"|điều|khoản|điểm|mục|chương|phần|đoạn|câu|tiết)(?!\w))"
)
_ITS_MATTER = (
    r"(?=\s+(?:(?:các|những)\s+)?(?:mức|chế\s+độ|chính\s+sách|khoản|đơn\s+giá|giá)\s"
    r"[^.;:“]{2,120}\s(?:quy\s+định|ban\s+hành)\s+(?:tại|theo|kèm\s+theo)\s)"
)
_PARTS = (
    r"(?=\s+(?:quy\s+định|qui\s+định|khoản|điểm|điều|đoạn|các\s+(?:cụm|từ|khoản|điểm)"
    r"|cụm|từ|chữ|mục|phụ\s+lục|tên|dấu|một\s+số|(?:nội\s+dung|câu|số|mức)\s?:?\s?[“\"])"
    r"(?!\w))"
)
_IN_QUOTES = (
    r"(?:(?:các\s+)?(?:cụm\s+số|số|mức|dấu|nội\s+dung|câu|tỷ\s+lệ|ký\s+hiệu)\s?)?:?"
    r"\s?[“\"]"
)
_CARRY_OUT = r"(?:thi\s+hành|thực\s+hiện|áp\s+dụng)"
_SUSPENSION = (
    r"(?:(?:tạm\s+(?:thời\s+)?)?đình\s+chỉ(?:\s+việc)?(?:\s+" + _CARRY_OUT + r")?"
    r"|(?:tạm\s+(?:thời\s+)?)?(?:ngưng|ngừng)\s+hiệu\s+lực(?:\s+thi\s+hành)?"
    r"|(?:tạm\s+(?:thời\s+)?)?(?:ngưng|ngừng|dừng|hoãn)\s+(?:việc\s+)?"
    + _CARRY_OUT
    + _ITS_TEXT
    + r"|tạm\s+(?:thời\s+)?(?:không|chưa)\s+"
    + _CARRY_OUT
    + _ITS_TEXT
    + r")"
)
# "... đến hết ngày 31/12/2027", and with it the end of the sentence.
_UNTIL = r"(?:cho\s+)?đến\s+(?:hết\s+)?ngày\s+\d(?:[\d\s/-]|tháng|năm){0,24}(?:[.;]|\Z)"
_GOES_ON = r"(?=[^.;“”]{0,400}\s" + _UNTIL + r")"
# "Không áp dụng Điều 2 ... đối với các xã ... cho đến ngày 31/12/2027."
_FOR_SOME = r"(?=[^.;“”]{0,300}\sđối\s+với\s[^.;“”]{1,240}\s" + _UNTIL + r")"
# "... được điều chỉnh từ 10.000 đồng thành 15.000 đồng"
_FROM_ONE_TO_ANOTHER = r"từ\s+[“\"]?[\d…][^;“”]{0,60}[”\"]?\s(?:thành|lên|xuống|còn)\s"
_VERBS = (
    (
        RelationKind.EXTENDS,
        r"tiếp\s+tục\s+(?:cho\s+(?:phép\s+)?)?"
        + _CARRY_OUT
        + rf"(?:{_ITS_TEXT}|{_ITS_MATTER})"
        + _GOES_ON
        + r"|tiếp\s+tục\s+(?:kéo\s+dài|gia\s+hạn)"
        r"|điều\s+chỉnh(?=\s+thời\s+(?:hạn|gian)\s+(?:có\s+hiệu\s+lực|hiệu\s+lực|"
        + _CARRY_OUT
        + r")\s)"
        + _GOES_ON,
    ),
    (
        RelationKind.RESUMES,
        r"(?:bãi\s+bỏ|hủy\s+bỏ|huỷ\s+bỏ|chấm\s+dứt|kết\s+thúc)\s+(?:việc\s+|hiệu\s+lực\s+)?"
        + _SUSPENSION
        + r"|khôi\s+phục\s+hiệu\s+lực(?:\s+thi\s+hành)?"
        r"|(?:được\s+|cho\s+)?tiếp\s+tục\s+(?:việc\s+)?thi\s+hành"
        r"|(?:cho\s+(?:phép\s+)?)?(?:tiếp\s+tục\s+)?" + _CARRY_OUT + r"\s+trở\s+lại",
    ),
    (
        RelationKind.AMENDS,
        r"sửa\s+đổi(?:\s?,\s*|\s+và\s+|\s+)bổ\s+sung(?:\s?,\s*thay\s+thế"
        r"(?:\s?,\s*bãi\s+bỏ)?|\s?(?:,|và)\s*bãi\s+bỏ)?"
        r"|bổ\s+sung(?:\s?,\s*|\s+và\s+)sửa\s+đổi|sửa\s+(?:đổi\s+)?lại",
    ),
    (RelationKind.AMENDS, r"thay\s+thế\s?,\s*bãi\s+bỏ\s+(?:một\s+số|các)\s+(?:từ|cụm)"),
    (
        RelationKind.AMENDS,
        r"(?:lùi|dời)(?:\s+lại)?(?=\s+(?:thời\s+(?:điểm|hạn|gian)|ngày)\s)"
        r"|sửa\s+đổi|điều\s+chỉnh(?:(?:\s?,\s*|\s+và\s+|\s+)bổ\s+sung)?|đổi\s+tên"
        r"|(?:thay\s+)?đổi(?=\s+(?:các\s+)?(?:cụm|từ|chữ)\s)|sửa"
        + _PARTS
        + r"|(?:nâng|giảm|tăng|thay\s+đổi)"
        r"(?=\s+(?:mức|tỷ\s+lệ|đơn\s+giá|giá|thời\s+hạn|số|định\s+mức)\s[^;“”]{2,240}\s"
        + _FROM_ONE_TO_ANOTHER
        + r")",
    ),
    (
        RelationKind.SUPPLEMENTS,
        r"bổ\s+sung(?:\s+thêm)?|thêm(?=\s+(?:vào\s+)?(?:một|các|khoản|điều|điểm|đoạn|mục|cụm|từ|chữ)\s)",
    ),
    (
        RelationKind.REPEALS,
        r"(?:thôi(?:\s+không)?|không(?:\s+tiếp\s+tục)?|chấm\s+dứt(?:\s+việc)?)\s+"
        + _CARRY_OUT
        + _ITS_TEXT
        + r"(?=[^.;]{0,300}\snữa(?!\w))"
        + r"|(?:không|chưa)\s+"
        + _CARRY_OUT
        + _ITS_TEXT
        + r"(?![^.;]{0,300}\s(?:đối\s+với|trường\s+hợp|cho)\s)"
        + r"|(?:thôi(?:\s+không)?|không\s+tiếp\s+tục|chấm\s+dứt(?:\s+việc)?)\s+"
        + _CARRY_OUT
        + _ITS_TEXT
        + r"|(?:bãi|x[oó][aá])\s+bỏ|bỏ"
        + _PARTS
        + r"|thu\s+hồi(?:(?:\s+và|\s?,)\s+(?:hủy|huỷ)\s+bỏ)?"
        r"|(?:chấm\s+dứt|công\s+bố\s+(?:[^.;:“”\d]{0,120}\s)?hết|làm\s+mất)\s+hiệu\s+lực"
        r"(?:\s+thi\s+hành)?",
    ),
    (
        RelationKind.REPLACES,
        r"(?:được\s+)?thay\s+thế\s+cho|thay\s+thế"
        r"|thay(?=\s+thế|\s+(?:các\s+)?(?:cụm|từ|chữ)|\s+" + _IN_QUOTES + r")"
        r"|thay(?=\s+(?:các\s+)?(?:phụ\s+lục|biểu|mẫu|bảng|danh\s+mục)\s[^.;“”]{1,240}"
        r"\sbằng\s)"
        r"|thay(?:\s+cho)?" + _ITS_TEXT,
    ),
    (
        RelationKind.ANNULS,
        r"(?:hủy|huỷ)(?:\s+bỏ|"
        + _ITS_TEXT
        + r"|(?=\s+(?:nội\s+dung|cụm\s+từ)\s?:?\s?[“\"]))",
    ),
    (
        RelationKind.SUSPENDS,
        _SUSPENSION + r"|(?:không|chưa)\s+" + _CARRY_OUT + _ITS_TEXT + _FOR_SOME,
    ),
    (RelationKind.CORRECTS, r"đính\s+ch[íá]nh"),
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
        r"|(?:được\s+)?(?:tiếp\s+tục\s+)?(?:có\s+hiệu\s+lực(?:\s+thi\s+hành)?|"
        + _CARRY_OUT
        + r")\s+trở\s+lại"
        r"|(?:được\s+)?tiếp\s+tục\s+(?:được\s+)?(?:thực\s+hiện|áp\s+dụng)"
        r"(?=\s+(?:kể\s+)?từ\s+ngày\s)"
        r"|tiếp\s+tục\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?(?!\s+(?:thi|(?:cho\s+)?đến)(?!\w))",
    ),
    (
        RelationKind.EXTENDS,
        r"(?:tiếp\s+tục\s+)?được\s+(?:tiếp\s+tục\s+)?(?:kéo\s+dài|gia\s+hạn)(?:\s+thêm)?"
        r"(?:\s+thời\s+(?:hạn|gian)(?:\s+(?:có\s+)?(?:hiệu\s+lực|thi\s+hành|thực\s+hiện|áp\s+dụng))?)?"
        r"(?=\s+(?:thêm\s+)?(?:\d|đến\s|tới\s|một|hai|ba))",
    ),
    (
        RelationKind.EXTENDS,
        r"(?:(?:được|chỉ|tiếp\s+tục)\s+){1,3}(?:có\s+hiệu\s+lực|thi\s+hành|thực\s+hiện"
        r"|áp\s+dụng)(?:\s+thi\s+hành)?(?=\s+(?:cho\s+)?đến\s+(?:hết\s+)?(?:ngày|năm)"
        r"\s+\d(?:[\d\s/-]|tháng|năm){0,24}(?:[.;]|\Z)"
        r"|\s+(?:cho\s+)?đến\s+(?:hết\s+|khi\s+kết\s+thúc\s+){1,2}"
        r"(?:năm\s+học|học\s+kỳ|giai\s+đoạn|thời\s+kỳ|niên\s+độ|nhiệm\s+kỳ)(?!\w)"
        r"(?:[\d\s/–IVX-]|năm|học|kỳ){0,24}(?:[.;]|\Z))",
    ),
    (
        RelationKind.REPEALS,
        r"(?:đều\s+)?(?:hết|không\s+còn|chấm\s+dứt)\s+(?:hiệu\s+lực|giá\s+trị)"
        r"(?:\s+(?:thi\s+hành|pháp\s+lý|áp\s+dụng))?"
        r"|(?:(?:nay|đều|được|bị|coi\s+như)\s+){1,3}(?:bãi|x[oó][aá])\s+bỏ" + _BY_THIS,
    ),
    (
        RelationKind.ANNULS,
        r"(?:(?:nay|đều|được|bị)\s+){1,3}(?:hủy|huỷ)\s+bỏ" + _BY_THIS,
    ),
    (
        RelationKind.REPLACES,
        r"(?:(?:nay|đều|được|bị)\s+){1,3}thay(?:\s+thế)?\s+(?:bởi|bằng)\s+(?:\w+\s+){1,8}này",
    ),
    (RelationKind.SUSPENDS, r"(?:được|bị)\s+" + _SUSPENSION),
    (
        RelationKind.AMENDS,
        r"(?:nay\s+)?(?:được\s+)?(?:sửa\s+đổi(?:\s+lại|(?:\s?,\s*|\s+và\s+|\s+)bổ\s+sung)?"
        r"|sửa\s+lại)" + _AS_FOLLOWS,
    ),
    (
        RelationKind.CORRECTS,
        r"(?:nay\s+)?(?:được\s+)?đính\s+ch[íá]nh(?:\s+lại)?\s+(?:thành|là|như\s+sau)",
    ),
    (RelationKind.AMENDS, r"(?:nay\s+)?(?:bỏ|thêm|thay|đổi|sửa)\s?:?(?=\s?[“\"])"),
    # "Tại điểm 3 mục II Thông tư số ... bỏ câu: “…”"
    (
        RelationKind.AMENDS,
        r"(?:nay\s+)?(?:bỏ|thêm|thay(?:\s+(?:thế|đổi))?|đổi|bổ\s+sung|sửa)\s+(?:các\s+)?"
        r"(?:câu|cụm\s+từ|từ|chữ|đoạn|dòng|nội\s+dung)(?=[^.;]{0,60}[:“\"])",
    ),
    (
        RelationKind.AMENDS,
        r"(?:(?:nay|được)\s+){1,2}(?:(?:thay|sửa)(?:\s+(?:thế|lại))?"
        r"|(?:hướng\s+dẫn|qu[yi]\s+định|viết|ghi)\s+lại)" + _AS_FOLLOWS,
    ),
    # "Tại Điều 2 Quyết định số ..., cụm từ “…” sửa thành “…”"
    (
        RelationKind.AMENDS,
        r"(?:nay\s+)?(?:được\s+)?(?:sửa|thay|đổi)(?:\s+(?:đổi|thế|lại))?\s+(?:thành|bằng|là)"
        r"(?=\s+(?:các\s+)?(?:(?:cụm\s+)?từ\s+|chữ\s+)?[“\"])",
    ),
    (RelationKind.AMENDS, r"(?:(?:nay|được)\s+){0,2}" + ANOTHER_NUMBER),
    (
        RelationKind.AMENDS,
        r"(?:(?:nay|được)\s+){0,2}(?:(?:điều\s+chỉnh|thay\s+đổi|nâng|giảm|tăng|sửa(?:\s+đổi)?)"
        r"\s+)?(?=" + _FROM_ONE_TO_ANOTHER + r")từ",
    ),
    (
        RelationKind.SUPPLEMENTS,
        r"(?:nay\s+)?(?:được\s+)?bổ\s+sung(?:\s+thêm)?" + _AS_FOLLOWS,
    ),
)


def _spaced(pattern: str) -> str:
    return pattern.replace(r"\s+", r"\s{1,3}").replace(r"\s*", r"\s{0,3}")


def _any_of(table: tuple[tuple[RelationKind, str], ...]) -> re.Pattern[str]:
    words = (f"(?P<v{i}>{_spaced(words)})" for i, (_, words) in enumerate(table))
    return re.compile(f"(?<!\\w)(?:{'|'.join(words)})(?!\\w)", re.IGNORECASE)


_VERB = _any_of(_VERBS)
_PASSIVE = _any_of(_PASSIVES)
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
    _spaced(
        rf"(?:(?:Kể\s+từ|Từ|Khi|Sau)\s+(?:ngày\s+|khi\s+)?{_TYPE}\s+này\s+có\s+hiệu\s+lực"
        r"(?:\s+thi\s+hành)?\s?,?|(?:Kể\s+từ|Từ|Đến|Đến\s+hết)\s+ngày\s+\d{1,2}[^,;.:“]{3,24}?,)"
        r"\s+(?:thì\s+)?"
    ).replace(" liên", r"\s{1,3}liên"),
    re.IGNORECASE,
)
_BEFORE_VERB = re.compile(
    _spaced(
        rf"{_SINCE}(?:{_APPROVED}){{0,3}}|{_SINCE}(?:Bản\s+)?{_TYPE}\s+này\s?,?\s*"
        rf"{_SINCE}(?:cũng\s+|đồng\s+thời\s+|nay\s+)?(?:(?:được\s+)?(?:ban\s+hành|áp\s+dụng)\s+)?(?:để\s+)?"
    ).replace(" liên", r"\s{1,3}liên"),
    re.IGNORECASE,
)
# What replaces is a part of this text ("Mức giá quy định tại Quyết định này thay thế
# ..."), or a regulation that it issues.
_REPLACING = re.compile(
    _spaced(
        rf"(?:Nay\s+)?ban\s+hành\s+[^.;:“]{{1,240}}\s|{_SINCE}(?:[^.;:“\d]{{1,120}}\s"
        rf"(?:của|tại|trong|theo)\s+(?:Điều\s+\d{{1,3}}\s+(?:của\s+)?)?{_TYPE}"
        r"|(?:Hệ\s+thống|Danh\s+mục|Biểu|Bảng|Khung|Mức|Giá|Mẫu)\s[^.;:“\d]{0,80})\s*này\s"
        r"(?:[^.;:“]{0,80}\svà\s)?\s*(?:để\s+)?"
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

# "... Bộ Tài chính hướng dẫn bổ sung vào cuối điểm 1 Mục I của Thông tư số ..."
_ORDERED = re.compile(
    _spaced(
        r"(?:[^;:“]{0,280}?,\s+)?(?:nay\s+)?(?:liên\s+)?(?:bộ|ngân\s+hàng|tổng\s+cục|[uủ][ỷy]\s+ban|ban)"
        r"\s+[^,;:“]{1,80}?\s+(?:hướng\s+dẫn|qu[yi]\s+định|quyết\s+định|thống\s+nhất)"
        r"\s+(?:(?:việc|thêm|hướng\s+dẫn)\s+)?"
    ),
    re.IGNORECASE,
)
_AT_A_PLACE = re.compile(
    _spaced(
        r"\s+(?:vào\s+)?(?:(?:cuối|đầu|đoạn|tiết|các)\s+)*(?:điểm|khoản|điều|mục)\s+[\dIVX]"
    ),
    re.IGNORECASE,
)
_CHANGES = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS})
_EFFECT = re.compile(
    _spaced(
        r"có\s+hiệu\s+lực|này\s+(?:được\s+)?(?:thi\s+hành|thực\s+hiện|áp\s+dụng)(?!\w)"
    ),
    re.IGNORECASE,
)
_FROM_DAY = re.compile(
    _spaced(r"từ\s+(?:ngày\s+)?(?:ký|ban\s+hành|[\d/.-]{3,10}|[^,;.:]{3,40}\d{4})\s+\Z")
)
_AND = re.compile(
    _spaced(
        r"(?:,|và|;|,\s*và|đồng\s+thời|,\s*đồng\s+thời|này|như\s+sau\s*:)\s*"
        r"(?:(?<=[:;]\s)(?:[a-zđ]|\d{1,2})[.)]\s+)?"
        r"(?:(?:nay|để)\s+){0,2}\Z"
    )
)
# What bodies may do or ask others to do, as laws on them say.
_OTHERS = re.compile(
    _spaced(r"(?<!\w)(?:hoặc|kiến\s+nghị|thẩm\s+quyền|đề\s+nghị|trái\s+với)(?!\w)")
)
# "Không áp dụng" alone says nothing of the text itself.
_NOT_APPLIED = re.compile(
    _spaced(rf"(?:không|chưa)\s+{_CARRY_OUT}(?!\w)"), re.IGNORECASE
)
_GOES_ON_NO_MORE = re.compile(r"\snữa(?!\w)", re.IGNORECASE)
_FROM_TO = re.compile(
    _spaced(
        r"(?<!\w)từ\s+ngày\s[^;]{3,80}?\s(?:cho\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?\d"
    ),
    re.IGNORECASE,
)
_FROM_ON = re.compile(_spaced(r"[^.;]{0,300}\skể\s+từ\s+ngày\s"), re.IGNORECASE)
_SOME_UNTIL = re.compile(_spaced(_FOR_SOME), re.IGNORECASE)
_NEXT_SUBJECT = re.compile(
    _spaced(
        r";\s+(?=(?:các\s+)?(?:điều|khoản|điểm|chương|mục|phụ\s+lục)\s+[\dIVXa-zđ]"
        rf"|{_TYPE}\s+số)"
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
    for match in _VERB.finditer(text, start, end):
        if match.start() - (accepted or start) > _MAX_BEFORE or count == _MAX_VERBS:
            break
        before = text[max(start, match.start() - _MAX_BEFORE) : match.start()]
        is_and = accepted is not None and not _OTHERS.search(
            text, accepted, match.start()
        )
        kind = _VERBS[int((match.lastgroup or "v0")[1:])][0]
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
    for match in islice(_PASSIVE.finditer(text, start, end), _MAX_VERBS):
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
            kind = _PASSIVES[int((match.lastgroup or "v0")[1:])][0]
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

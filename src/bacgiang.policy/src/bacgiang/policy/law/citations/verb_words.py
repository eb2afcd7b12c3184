r"""The words by which a document acts on another, each with what it does.

Patterns are written with \s+ and \s*; `spaced` bounds them.
"""

from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.renumbering import ANOTHER_NUMBER
import re


TYPE = (
    r"(?:Luật|Bộ luật|Pháp lệnh|Lệnh|Sắc lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị"
    r"|Thông tư(?: liên (?:tịch|bộ|ngành))?|Kế hoạch|Quy định|Quy chế|Điều lệ|Thể lệ"
    r"|Nội quy|Chế độ|Hướng dẫn|Thông báo|Công văn|Văn bản)"
)
_ITS_TEXT = (
    r"(?=\s+(?:(?:toàn\s+bộ|các|những|một\s+số|bản)\s+){0,3}(?:"
    + TYPE
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
CARRY_OUT = r"(?:thi\s+hành|thực\s+hiện|áp\s+dụng)"
_SUSPENSION = (
    r"(?:(?:tạm\s+(?:thời\s+)?)?đình\s+chỉ(?:\s+việc)?(?:\s+" + CARRY_OUT + r")?"
    r"|(?:tạm\s+(?:thời\s+)?)?(?:ngưng|ngừng)\s+hiệu\s+lực(?:\s+thi\s+hành)?"
    r"|(?:tạm\s+(?:thời\s+)?)?(?:ngưng|ngừng|dừng|hoãn)\s+(?:việc\s+)?"
    + CARRY_OUT
    + _ITS_TEXT
    + r"|tạm\s+(?:thời\s+)?(?:không|chưa)\s+"
    + CARRY_OUT
    + _ITS_TEXT
    + r")"
)
# "... đến hết ngày 31/12/2027", and with it the end of the sentence.
_UNTIL = r"(?:cho\s+)?đến\s+(?:hết\s+)?ngày\s+\d(?:[\d\s/-]|tháng|năm){0,24}(?:[.;]|\Z)"
_GOES_ON = r"(?=[^.;“”]{0,400}\s" + _UNTIL + r")"
# "Không áp dụng Điều 2 ... đối với các xã ... cho đến ngày 31/12/2027."
FOR_SOME = r"(?=[^.;“”]{0,300}\sđối\s+với\s[^.;“”]{1,240}\s" + _UNTIL + r")"
# "... được điều chỉnh từ 10.000 đồng thành 15.000 đồng"
_FROM_ONE_TO_ANOTHER = r"từ\s+[“\"]?[\d…][^;“”]{0,60}[”\"]?\s(?:thành|lên|xuống|còn)\s"
VERBS = (
    (
        RelationKind.EXTENDS,
        r"tiếp\s+tục\s+(?:cho\s+(?:phép\s+)?)?"
        + CARRY_OUT
        + rf"(?:{_ITS_TEXT}|{_ITS_MATTER})"
        + _GOES_ON
        + r"|tiếp\s+tục\s+(?:kéo\s+dài|gia\s+hạn)"
        r"|điều\s+chỉnh(?=\s+thời\s+(?:hạn|gian)\s+(?:có\s+hiệu\s+lực|hiệu\s+lực|"
        + CARRY_OUT
        + r")\s)"
        + _GOES_ON,
    ),
    (
        RelationKind.RESUMES,
        r"(?:bãi\s+bỏ|hủy\s+bỏ|huỷ\s+bỏ|chấm\s+dứt|kết\s+thúc)\s+(?:việc\s+|hiệu\s+lực\s+)?"
        + _SUSPENSION
        + r"|khôi\s+phục\s+hiệu\s+lực(?:\s+thi\s+hành)?"
        r"|(?:được\s+|cho\s+)?tiếp\s+tục\s+(?:việc\s+)?thi\s+hành"
        r"|(?:cho\s+(?:phép\s+)?)?(?:tiếp\s+tục\s+)?" + CARRY_OUT + r"\s+trở\s+lại",
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
        + CARRY_OUT
        + _ITS_TEXT
        + r"(?=[^.;]{0,300}\snữa(?!\w))"
        + r"|(?:không|chưa)\s+"
        + CARRY_OUT
        + _ITS_TEXT
        + r"(?![^.;]{0,300}\s(?:đối\s+với|trường\s+hợp|cho)\s)"
        + r"|(?:thôi(?:\s+không)?|không\s+tiếp\s+tục|chấm\s+dứt(?:\s+việc)?)\s+"
        + CARRY_OUT
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
        _SUSPENSION + r"|(?:không|chưa)\s+" + CARRY_OUT + _ITS_TEXT + FOR_SOME,
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
PASSIVES = (
    (
        RelationKind.RESUMES,
        r"(?:được\s+)?tiếp\s+tục\s+(?:được\s+)?thi\s+hành(?!\s+(?:nhiệm|công))"
        r"|(?:được\s+)?(?:tiếp\s+tục\s+)?(?:có\s+hiệu\s+lực(?:\s+thi\s+hành)?|"
        + CARRY_OUT
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


def spaced(pattern: str) -> str:
    return pattern.replace(r"\s+", r"\s{1,3}").replace(r"\s*", r"\s{0,3}")


def _any_of(table: tuple[tuple[RelationKind, str], ...]) -> re.Pattern[str]:
    words = (f"(?P<v{i}>{spaced(words)})" for i, (_, words) in enumerate(table))
    return re.compile(f"(?<!\\w)(?:{'|'.join(words)})(?!\\w)", re.IGNORECASE)


VERB = _any_of(VERBS)
PASSIVE = _any_of(PASSIVES)

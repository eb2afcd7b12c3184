"""Lines of the heads of documents and attachments, told by what they say.

Old fonts lose capitals on the way to Unicode, so nothing rests on letter case alone.
"""

from bacgiang.policy.law.document_type_names import NAMES
from bacgiang.policy.law.parsing.lines import is_capitals
import re


# What heads name besides the types that numbers have marks for.
_OTHER_TYPES = (
    "quy chế|quy định|thông cáo|phương án|đề án|dự án|biên bản|hợp đồng|quy trình|"
    "điều lệ|nội quy|chiến lược|bản ghi nhớ|giấy mời|công bố"
)
_TYPES = "|".join([*sorted(map(str.lower, NAMES), key=len, reverse=True), _OTHER_TYPES])
_REGULATIONS = (
    "quy chế|quy định|quy trình|điều lệ|nội quy|kế hoạch|đề án|chương trình|phương án|"
    "chiến lược|hướng dẫn|quy hoạch|báo cáo"
)
_LISTS = (
    "danh mục|danh sách|bảng giá|biểu giá|biểu thuế|biểu mức|biểu tổng hợp|"
    "bảng tổng hợp|tiêu chí|định mức|nội dung|phân công|đơn giá|bộ đơn giá|"
    "bộ tiêu chí|bảng phân"
)
_MOTTO = re.compile(
    r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do|"
    r"đảng cộng sản việt nam|"
    # A narrow column breaks the name of the state anywhere.
    r"^[*_]*cộng h(?:òa|oà)(?: xã(?: hội(?: chủ(?: nghĩa(?: việt)?)?)?)?)?[*_]*$|"
    r"^[*_]*(?:(?:(?:xã )?hội )?chủ )?nghĩa việt nam[*_]*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[\s_=*~.·…|:+\-–—\[\]]+$")
_ISSUED_WITH = re.compile(
    r"(?:^|\()\s*(?:được\s+)?(?:ban\s+hành\s+)?(?:kèm\s+)?theo\s+(?:tại\s+)?(?:bản\s+)?"
    r"(?:các\s+)?(?:quyết định|nghị quyết|nghị định|thông tư|công văn|kế hoạch|chỉ thị|"
    r"tờ trình|qđ|văn bản|quy định|quy chế|thông báo)\b",
    re.IGNORECASE,
)
_ISSUED_WORD = re.compile(r"ban\s+hành|kèm", re.IGNORECASE)
# "Ban hành kèm theo Thông tư này các biểu mẫu" is a sentence of the circular itself.
_ISSUED_OPENLY = re.compile(r"Ban hành (?:kèm )?theo\b(?!.{3,40}\bnày\b.*[\w:.;,])")
_ISSUED_BY_NUMBER = re.compile(r"\bsố\b\s*:?\s*[\d./…]", re.IGNORECASE)
_APPENDIX = re.compile(
    r"^(?:phụ\s+lục|phụ\s+biểu|phần\s+phụ\s+lục)"
    r"(?:\s+(?:số\s*:?\s*)?(?:\d{1,3}|[ivx]{1,5}|[a-h])(?:[.\-/]?\d{0,2}[a-z]?))?"
    r"\s*(?:\[\d+\]|\(.{0,60}\))?\s*[.:\-–]?$",
    re.IGNORECASE,
)
_APPENDIX_TITLED = re.compile(r"^(?:PHỤ LỤC|PHỤ BIỂU)\b")
_FORM = re.compile(
    r"^(?:biểu\s+mẫu|mẫu|biểu)\s+(?:số\s*:?\s*)?(?=\S{0,7}\d)[\w.\-/]{1,8}(?:\s+[\w\-]{1,8})?"
    r"\s*(?:\(.{0,60}\))?\s*[.:]?$",
    re.IGNORECASE,
)
_FORM_BESIDE_MOTTO = re.compile(
    r"^mẫu\s+(?:số\s*)?\w{1,4}\s+cộng h(?:òa|oà) xã hội", re.IGNORECASE
)
_REGULATION = re.compile(rf"^(?:bản\s+)?(?:{_REGULATIONS})\b", re.IGNORECASE)
_LIST = re.compile(rf"^(?:{_LISTS})\b", re.IGNORECASE)
_TYPE_LINE = re.compile(
    rf"^(?:dự\s+thảo\s+|bản\s+)?(?P<type>{_TYPES})\b(?P<rest>.*)$", re.IGNORECASE
)
_BODY = re.compile(
    r"^(?:tm\.?\s*)?(?:ủy ban|uỷ ban|hội đồng nhân dân|chính phủ|thủ tướng|quốc hội|"
    r"bộ\s|tỉnh\s|thành phố\s|chủ tịch|ban chỉ đạo|ban chấp hành|văn phòng|sở\s|cục\s|"
    r"tổng cục|ngân hàng|thành ủy|tỉnh ủy|tỉnh uỷ|huyện|quận|bộ trưởng|đảng)",
    re.IGNORECASE,
)
_CONSOLIDATED = re.compile(
    rf"^(?:{_TYPES})\s+số\s*:?\s*\d{{1,5}}/\S+\s+ngày\s.{{8}}", re.IGNORECASE
)
_IN_EFFECT = re.compile(
    r"có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ", re.IGNORECASE
)
_LONGEST_HEADING = 400


def is_motto(text: str) -> bool:
    """Tell whether a line holds the name of the state or its motto."""
    return bool(_MOTTO.search(text))


def is_rule(text: str) -> bool:
    """Tell whether a line is drawn, not written."""
    return bool(_RULE.match(text))


def is_issued_with(text: str) -> bool:
    """Tell whether a line says with what an attachment is issued."""
    match = _ISSUED_WITH.search(text)
    if not match or not _ISSUED_WORD.search(match[0]):
        return False
    before = text[: match.start()].strip()
    if "(" in match[0]:
        return not before or is_capitals(before)
    return bool(_ISSUED_OPENLY.match(text))


def names_what_issues(text: str) -> bool:
    """Tell whether a line says by its number with what an attachment is issued."""
    return is_issued_with(text) and bool(_ISSUED_BY_NUMBER.search(text))


def names_consolidated(text: str, is_known: bool) -> bool:
    """Tell whether a line below a title names a document that is consolidated.

    It says from when that has effect, where the number has not told (``is_known``)
    that the text is a consolidated one.
    """
    named = _CONSOLIDATED.match(text) is not None
    return named and (is_known or _IN_EFFECT.search(text) is not None)


def is_appendix_heading(text: str) -> bool:
    """Tell whether a line is the heading of an appendix: "PHỤ LỤC I", "Phụ lục"."""
    if _APPENDIX.match(text):
        return True
    title = text.split("(")[0]
    titled = bool(_APPENDIX_TITLED.match(text)) and len(title) <= _LONGEST_HEADING
    return titled and is_capitals(title)


def is_form_heading(text: str) -> bool:
    """Tell whether a line is the heading of a form: "Mẫu số 01"."""
    return bool(_FORM.match(text) or _FORM_BESIDE_MOTTO.match(text))


def is_regulation_heading(text: str) -> bool:
    """Tell whether a line begins with the kind of an attached text: "QUY CHẾ"."""
    return _is_kind_heading(text, _REGULATION)


def is_list_heading(text: str) -> bool:
    """Tell whether a line begins with the kind of an attached list: "DANH MỤC"."""
    return _is_kind_heading(text, _LIST)


def _is_kind_heading(text: str, kind: re.Pattern[str]) -> bool:
    match = kind.match(text)
    if not match or len(text) > _LONGEST_HEADING or text[-1] in ".;:,":
        return False
    return is_capitals(text.split("(")[0].strip()) or match.end() == len(text)


def is_attachment_heading(text: str) -> bool:
    """Tell whether a line begins with what an attachment is: a form, a list, a rule."""
    return (
        is_appendix_heading(text)
        or is_form_heading(text)
        or is_regulation_heading(text)
        or is_list_heading(text)
    )


def is_body_name(text: str) -> bool:
    """Tell whether a line begins with the name of an issuing body."""
    return bool(_BODY.match(text)) and len(text) <= _LONGEST_HEADING


def type_line(text: str) -> re.Match[str] | None:
    """Return how a line names a type of document (groups ``type``, ``rest``)."""
    return _TYPE_LINE.match(text)


def is_head_line(text: str) -> bool:
    """Tell whether a line may stand in the head of an attachment, before its text."""
    return (
        is_motto(text)
        or is_rule(text)
        or is_issued_with(text)
        or is_attachment_heading(text)
        or (is_capitals(text) and text[-1] not in ";")
    )

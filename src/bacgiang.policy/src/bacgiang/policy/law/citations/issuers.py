"""The body that issued a cited document: "của Ủy ban nhân dân tỉnh Bắc Giang (cũ)"."""

import re


_OF = re.compile(r"\s{0,3},?\s{0,3}(?:của|do)\s{1,3}", re.IGNORECASE)

# These names end where they end; the longer ones come first.
_WHOLE_NAMES = re.compile(
    r"(?:Thủ\s+tướng\s+Chính\s+phủ|Chính\s+phủ|Ủy\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội"
    r"|Uỷ\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội|UBTVQH|Quốc\s+hội|Chủ\s+tịch\s+nước"
    r"|Hội\s+đồng\s+Bộ\s+trưởng|Hội\s+đồng\s+Chính\s+phủ|Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư"
    r"|Ban\s+Chấp\s+hành\s+Trung\s+ương(?:\s+Đảng)?|TTg\b|CP\b)".replace(
        r"\s+", r"\s{1,3}"
    )
)
_HEAD = re.compile(
    r"(?:Chủ\s+tịch|Bộ\s+trưởng|Thống\s+đốc|Ủy\s+ban|Uỷ\s+ban|UBND|HĐND|Hội\s+đồng|Bộ"
    r"|Liên\s+Bộ|Liên\s+bộ|Liên\s+tịch|liên\s+Bộ|Ngân\s+hàng|Tổng\s+cục|Tổng\s+Giám\s+đốc"
    r"|Tổng\s+[Kk]iểm\s+toán|Kiểm\s+toán|Tòa\s+án|Toà\s+án|Viện|Ban|Văn\s+phòng|Sở|Cục|Tỉnh"
    r"|Thành\s+[ủu]y|Thành\s+uỷ|Thanh\s+tra|Giám\s+đốc|Chánh)(?!\w)".replace(
        r"\s+", r"\s{1,3}"
    )
)
_WORD = re.compile(r"\s{0,2}(?:\s?[-–]\s?|,\s{1,2})?[^\W\d_]{1,12}(?!\w)")
# Words that begin what the document is about, or go on with the sentence.
_STOP = re.compile(
    r"\s{0,2},?\s{0,2}(?:[Vv]ề|[Vv]/v|[Bb]an\s+hành|[Qq]u[yi]\s+định|[Qq]u[yi]\s+chế"
    r"|[Hh]ướng\s+dẫn|[Ss]ửa(?:\s+đổi)?|[Bb]ổ\s+sung|[Cc]ông\s+bố|[Pp]hê\s+duyệt"
    r"|[Bb]ãi\s+bỏ|[Tt]hay\s+thế|có\s+hiệu|hết|đã|được|bị|trừ|tại|theo|kèm|trên|do|cho"
    r"|năm|ngày|để|nêu|này|và\s+(?:các|Luật|Nghị|Quyết|Thông|Bộ\s+luật|Pháp|Chỉ|Công|Kế"
    r"|Văn|Tờ|khoản|Điều|những|hướng|được)|các|Luật|Nghị|Quyết|Thông\s+tư|Pháp|Chỉ\s+thị"
    r"|Điều|khoản|số|quyết|giao|ủy\s+quyền|uỷ\s+quyền|thực|kể|từ|khóa|khoá|là|thì|phải"
    r"|ký|đến|với|bằng|ở|khi|nhằm|trong|đối|đang|còn|không|mới|như|căn|Căn|đồng\s+thời"
    r"|nhưng|song|mà|vì|bởi|tuy|vẫn|áp\s+dụng|thuộc|trái|kể\s+cả|liên\s+quan|lĩnh\s+vực"
    r"|thành(?!\s+(?:phố|phần|viên|lập|đoàn|[uủ][ỷy]|tích))"
    r"|chỉ|tiếp|hợp\s+nhất|giải|đình|hủy|huỷ|đính|phân\s+(?:cấp|công|bổ)|nếu|triển\s+khai|tổ\s+chức\s+(?:thực|triển))"
    r"(?!\w)".replace(r"\s+", r"\s{1,3}"),
)
# A local body's name ends with its place: what goes on with a small letter is no name.
_LOCAL = re.compile(
    r"(?:Chủ\s+tịch\s+)?(?:[UỦ][ỷỶyY]\s+ban\s+[Nn]hân\s+dân|UBND|Hội\s+đồng\s+[Nn]hân\s+dân"
    r"|HĐND)\s+(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn)"
    r"(?=\s+[A-ZĐÁÀẢÂĂÊÔƠƯÝÍÓÚ])".replace(r"\s+", r"\s{1,3}")
)
# In headings all is in capitals: "CỦA HỘI ĐỒNG NHÂN DÂN TỈNH BẮC GIANG VỀ ..."
_IN_CAPITALS = re.compile(
    r"(?:CHỦ\s+TỊCH\s+)?(?:[UỦ][ỶY]\s+BAN\s+NHÂN\s+DÂN|UBND|HỘI\s+ĐỒNG\s+NHÂN\s+DÂN|HĐND)"
    r"\s+(?:TỈNH|THÀNH\s+PHỐ|HUYỆN|QUẬN|THỊ\s+XÃ|XÃ|PHƯỜNG|THỊ\s+TRẤN)(?!\w)".replace(
        r"\s+", r"\s{1,3}"
    )
)
_STOP_IN_CAPITALS = re.compile(_STOP.pattern, re.IGNORECASE)
_WORDS = re.compile(r"(?<!\w)(?!UBND|HĐND)[^\W\d_]+")
_WITHOUT_PLACE = re.compile(
    r"(?:tỉnh|thành\sphố|huyện|quận|thị\sxã|xã|phường|thị\strấn|nhân\sdân|UBND|HĐND)\Z"
)
_MAX_WORDS = 18
_MAX_PLACE = 4
# What has become of the body: "tỉnh (nay là thành phố ...)"
_PLACE = re.compile(
    r"\s{1,3}\((?:cũ|trước\s+đây|trước\s+(?:khi\s+)?(?:hợp\s+nhất|sáp\s+nhập|sắp\s+xếp)"
    r"|(?:hiện\s+)?nay\s+là\s+[^()\d]{1,60})\)".replace(r"\s+", r"\s{1,3}"),
    re.IGNORECASE,
)


def issuer_at(text: str, position: int) -> tuple[str, int] | None:
    """Return the body named after "của" at ``position``, and where its name ends.

    None where no "của" with a known kind of body stands there.
    """
    of = _OF.match(text, position)
    return named_at(text, of.end()) if of else None


def named_at(text: str, position: int) -> tuple[str, int] | None:
    """Return the body whose name begins at ``position``, and where it ends."""
    whole = _WHOLE_NAMES.match(text, position)
    if whole:
        return " ".join(whole[0].split()), whole.end()
    capitals = _IN_CAPITALS.match(text, position)
    head = capitals or _HEAD.match(text, position)
    if head is None:
        return None
    local = _LOCAL.match(text, position)
    if capitals is not None:
        end = _end_in_capitals(text, capitals.end())
    else:
        end = _end_of_name(text, local.end() if local else head.end(), bool(local))
    name = " ".join(text[position:end].split())
    name = _as_in_a_sentence(name) if capitals is not None else name
    remark = _PLACE.match(text, end)
    if remark is None:
        return name, end
    if _WITHOUT_PLACE.search(name):
        # What it has become is all that tells which province it was.
        name = f"{name} {' '.join(remark[0].split())}"
    return name, remark.end()


def _end_of_name(text: str, end: int, is_local: bool) -> int:
    for _ in range(_MAX_WORDS):
        if _STOP.match(text, end):
            break
        word = _WORD.match(text, end)
        if word is None or _is_next_matter(word[0]):
            break
        if is_local and word[0].lstrip(" \n\t,-–")[0].islower():
            break
        end = word.end()
    return end


def _end_in_capitals(text: str, end: int) -> int:
    for _ in range(_MAX_PLACE):
        word = _WORD.match(text, end)
        if word is None or not word[0].isupper() or "," in word[0]:
            break
        if _STOP_IN_CAPITALS.match(text, end):
            break
        end = word.end()
    return end


def _as_in_a_sentence(name: str) -> str:
    """A body's name that a heading has in capitals."""
    kind = _IN_CAPITALS.match(name)
    body = kind[0] if kind else ""
    lowered = _WORDS.sub(lambda word: word[0].lower(), body)
    return f"{lowered[:1].upper()}{lowered[1:]}{name[len(body) :].title()}"


def _is_next_matter(word: str) -> bool:
    """After a comma or in a new line only a capital goes on with a name."""
    new = "," in word or "\n" in word
    return new and not word.lstrip(" \n\t,-–")[0].isupper() and "," in word

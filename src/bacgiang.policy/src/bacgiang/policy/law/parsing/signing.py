"""Lines of a signature: on whose behalf, the signer's office, the signer's name.

Decree 30/2020/NĐ-CP, annex I, part II, section 7: TM. (on behalf of the body), KT. (for
the head), TL. (by order), TUQ. (by delegation), Q. (acting).
"""

from bacgiang.policy.law.parsing.lines import is_capitals
import re


_AUTHORITY = re.compile(
    r"^(?P<mark>(?:t/m|k/t|t/l)[\s.]\s*|(?:t\.?\s*m|k\.?\s*t|t\.?\s*l|t\.?\s*u\.?\s*q|q)"
    r"\s*[./]\s*)(?P<body>\S.{2,100})$",
    re.IGNORECASE,
)
_AUTHORITY_IN_CAPITALS = re.compile(r"^(?:TM|T/M|KT|TL|TUQ)\.?\s+\S")
_OFFICE = (
    r"(?:quyền\s+|phó\s+|thứ\s+|q\.\s*)?(?:tổng\s+)?"
    r"(?:chủ tịch nước|chủ tịch quốc hội|chủ tịch|bộ trưởng|thứ trưởng|trưởng|"
    r"thủ tướng chính phủ|thủ tướng|giám đốc|chánh văn phòng|cục trưởng|vụ trưởng|"
    r"tổng cục trưởng|thống đốc|trưởng ban|chủ nhiệm|bí thư|chánh án|viện trưởng|"
    r"tổng bí thư|thường trực ban bí thư|ủy viên|thanh tra|trưởng phòng|hiệu trưởng|"
    r"tổng thanh tra|chánh thanh tra|chi cục trưởng)"
)
_ROLE = re.compile(rf"^(?P<role>{_OFFICE})(?P<rest>(?:[\s,-].*)?)$", re.IGNORECASE)
_OFFICE_INSIDE = re.compile(rf"(?<!\w){_OFFICE}(?!\w)", re.IGNORECASE)
_SIGNED = re.compile(r"^[(\[]?\s*(?:đã ký|đã kí|ký tên)\b.{0,40}[)\]]?$", re.IGNORECASE)
_MARK = r"[(\[]?\s*đã k[ýí](?:[\s,]+(?:và\s+)?đóng dấu)?\s*[)\]]?"
_SIGNED_AFTER = re.compile(rf"\s*[-–:]?\s*{_MARK}\s*$", re.IGNORECASE)
_SIGNED_BEFORE = re.compile(rf"^{_MARK}\s*[-–:]?\s+", re.IGNORECASE)
_NAME_WORD = re.compile(r"^[^\W\d_]{1,8}\.?$")
_NO_NAMES = (
    "phụ lục",
    "quyết định",
    "nghị quyết",
    "nghị định",
    "thông tư",
    "thông báo",
    "kế hoạch",
    "quy chế",
    "quy định",
    "danh mục",
    "danh sách",
    "thành phố",
    "ủy ban",
    "uỷ ban",
    "chính phủ",
    "quốc hội",
    "kính gửi",
    "tổng cộng",
    "độc lập",
    "ghi chú",
    "việt nam",
    "công báo",
    "như điều",
    "như trên",
    "nơi nhận",
    "chủ tịch",
    "phó chủ",
    "giám đốc",
    "thủ tướng",
)
# Small words that join others: no name has them, a heading has.
_JOINING = {"và", "của", "các", "với", "trong", "về"}
# In capitals a name looks like a heading: there it has to begin with a surname.
_SURNAMES_WRITTEN = """
an biện bàn bành bùi bạch bế ca cao chu châu chương chẩu chế cung cái cát cù cư
cầm cổ danh diệp diệu doãn duẫn dương giang giàng giáp hoàn hoàng huỳnh hà hàn
hàng hùng hạ hầu hồ hồng hứa kha khang khuất khà khâu khúc khương khổng kim kiều
kpă ksor la lang liêu liễu lâm lã lê lò lô lù lý lưu lương lường lầu lều lục lữ ma
mai mã mông mùa mạc mẫn nghiêm nguyễn ngô ngụy nhan nhâm nhữ ninh niê nông phan
phí phó phù phùng phương phạm quan quàng quách rơ siu sùng sầm sử thi thiều thào
thái thân thạch thẩm tiêu tiết trang triệu trà trác tráng trình trưng trương trần
trịnh ty tòng tô tôn tăng tưởng tạ tất tẩn tống từ ung uông vi viên vàng vòng võ
văn vũ vương vừ xa y yên âu ôn ông đinh điêu điền đoàn đàm đàng đào đôn đường đặng
đồng đổng đới
"""
_SURNAMES = frozenset(_SURNAMES_WRITTEN.split())
_NO_SURNAMES = ("xã", "phường", "huyện", "quận", "tỉnh", "thôn", "khu", "bản", "sở")
_LONGEST_ROLE = 90


def signing_authority(text: str) -> bool:
    """Tell whether a line says on whose behalf a paper is signed: "TM. …", "KT. …"."""
    match = _AUTHORITY.match(text)
    if match and text[-1] not in ".;,:":
        body = match["body"]
        return is_capitals(text) or bool(re.match(rf"{_OFFICE}|{_BODY}", body, re.I))
    return bool(_AUTHORITY_IN_CAPITALS.match(text)) and is_capitals(text[:20])


_BODY = r"(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|chính phủ|bộ\b|ban\b|đoàn|thường)"


def is_broken_authority(text: str) -> bool:
    """Tell whether a narrow column broke the name of the body: "TM. ỦY BAN"."""
    return bool(_BROKEN.search(text)) and signing_authority(text)


_BROKEN = re.compile(r"(?:[ủu][ỷyỳý] ban|hội đồng)(?: nhân)?$", re.IGNORECASE)


def role_at_end(text: str) -> int | None:
    """Return where the signer's office begins that is joined to the authority.

    "KT. BỘ TRƯỞNG THỨ TRƯỞNG": for the minister, the deputy minister.
    """
    match = _AUTHORITY.match(text)
    if not match or not is_capitals(text):
        return None
    offices = [each.start() for each in _OFFICE_INSIDE.finditer(text)]
    last = offices[-1] if offices else 0
    # "KT. BỘ TRƯỞNG, CHỦ NHIỆM" is one office with two names.
    alone = last > match.start("body") and text[:last].rstrip()[-1] not in ",-"
    return last if alone else None


def role(text: str) -> re.Match[str] | None:
    """Return how a line gives an office (groups ``role``, ``rest``), or None."""
    if not text or len(text) > _LONGEST_ROLE or text[-1] in ".;:":
        return None
    return _ROLE.match(without_mark(text))


def is_role(text: str) -> bool:
    """Tell whether a line is an office, as a signature has it."""
    match = role(text)
    if not match or ";" in text or "," in text[:12]:
        return False
    rest = match["rest"].strip()
    alone = not rest or person_name(rest) or _ORGAN.match(rest)
    return bool(alone) or is_capitals(text)


_ORGAN = re.compile(r"(?:bộ|chính phủ|quốc hội|ủy ban|uỷ ban)\b.{0,40}$", re.IGNORECASE)


def is_signed_mark(text: str) -> bool:
    """Tell whether a line only says that somebody signed."""
    return bool(_SIGNED.match(text))


def says_signed(text: str) -> bool:
    """Tell whether a line ends by saying that somebody signed: "… (Đã ký)"."""
    return bool(_SIGNED_AFTER.search(text))


def is_mark(text: str) -> bool:
    """Tell whether a line is nothing but the words that somebody signed."""
    return says_signed(text) and not without_mark(text)


def without_mark(text: str) -> str:
    """Return a line without the words before or after that somebody signed."""
    if "đã k" in text.lower():
        text = _SIGNED_BEFORE.sub("", _SIGNED_AFTER.sub("", text))
    return text.strip(" |")


def person_name(text: str) -> str | None:
    """Return the name of a person a line consists of, without "(đã ký)", or None."""
    name = without_mark(text)
    words = name.split()
    named = 2 <= len(words) <= 6 and all(map(_NAME_WORD.match, words))
    joined = not _JOINING.isdisjoint(map(str.lower, words))
    if not named or joined or " ".join(words[:2]).lower() in _NO_NAMES:
        return None
    first = words[0].lower()
    if first in _NO_SURNAMES or (name.isupper() and first not in _SURNAMES):
        return None
    capitals = [word[:1].isupper() for word in words]
    broken = capitals[0] and sum(capitals) >= 3
    return name if all(capitals) or broken else None

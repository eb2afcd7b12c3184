"""Words on a paper that narrow who may see it, without being a level of secrecy.

"Lưu hành nội bộ" and "Xem xong trả lại" narrow the circulation of ordinary papers.
"Tài liệu thu hồi" and "Chỉ người có tên mới được bóc bì" are stamps that go with
secret papers (circular 24/2020/TT-BCA, form 07): a sign that the level was cut off.
"""

from bacgiang.policy.editorial.secrecy.findings import excerpt_of
from bacgiang.policy.editorial.secrecy.findings import Finding
from bacgiang.policy.editorial.secrecy.findings import FindingKind
from bacgiang.policy.editorial.secrecy.lines import Line
from collections.abc import Iterator
import re


_INTERNAL = r"lưu\s+hành\s+nội\s+bộ"
_ALONE = re.compile(
    rf"\W*(?:(?:tài\s+liệu|văn\s+bản|bản\s+tin|chỉ|để)\s+)*(?:{_INTERNAL}"
    r"|xem\s+xong\s+trả\s+lại)(?:\W+không\s+(?:phổ\s+biến|sao\s+chụp|đăng\s+tải)"
    r"[\w\s]{0,20})?\W*",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"(?:[(\[]\s*(?:chỉ\s+)?{_INTERNAL}\s*[)\]])"
    rf"|(?:tài\s+liệu|văn\s+bản)(?:\s+này)?\s+(?:chỉ\s+)?(?:được\s+)?{_INTERNAL}",
    re.IGNORECASE,
)
_HANDLING = re.compile(
    r"\W*(?:tài\s+liệu\s+thu\s+hồi|chỉ\s+người\s+có\s+tên\s+mới\s+được\s+bóc\s+bì)\W*",
    re.IGNORECASE,
)
_MAX_LENGTH = 200


def circulation_notes(document: list[Line]) -> tuple[Finding, ...]:
    """Find what narrows circulation in the lines of one document, each place once."""
    lines = (line for line in document if _may_narrow(line.text))
    return tuple(dict.fromkeys(note for line in lines for note in _in_line(line)))


def _may_narrow(text: str) -> bool:
    """Whether a line holds words that every pattern needs; few do, and it is quick."""
    low = text.lower()
    return (
        ("hành" in low and "lưu" in low)
        or "xong" in low
        or ("hồ" in low and "thu" in low)
        or "bóc" in low
    )


def _in_line(line: Line) -> Iterator[Finding]:
    for cell in line.cells:
        if len(cell) <= _MAX_LENGTH and _HANDLING.fullmatch(cell):
            kind, text = FindingKind.HANDLING_STAMP, cell
        elif len(cell) <= _MAX_LENGTH and _ALONE.fullmatch(cell):
            kind, text = FindingKind.INTERNAL_CIRCULATION, cell
        elif match := _SAID.search(cell):
            kind, text = FindingKind.INTERNAL_CIRCULATION, match[0]
        else:
            continue
        yield Finding(kind, None, excerpt_of(text), line.number, line.place)

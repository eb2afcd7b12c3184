"""Provisions that only get another number: "điểm c được chuyển thành điểm b".

That ends none of them, nor changes what they say.
"""

import re


ANOTHER_NUMBER = (
    r"(?:chuyển|đổi(?:\s+(?:số|tên))?|(?:đánh|ghi)(?:\s+lại)?\s+số(?:\s+thứ\s+tự)?(?:\s+lại)?"
    r"|sắp\s+xếp(?:\s+lại)?|trở)\s+(?:lại\s+)?thành"
    r"(?=\s+(?:các\s+)?(?:điều|khoản|điểm|chương|mục|phần|phụ\s+lục|tiểu\s+mục)\s)"
)
"""A verb, with blanks as `\\s+`, that gives provisions another number."""

RENUMBERED = re.compile(
    r"\s+(?:(?:lần\s+lượt|tương\s+ứng)\s+)?(?:(?:nay|thì|sẽ|được|lần\s+lượt)\s+){0,3}".replace(
        r"\s+", r"\s{1,3}"
    )
    + ANOTHER_NUMBER.replace(r"\s+", r"\s{1,3}"),
    re.IGNORECASE,
)
"""What follows provisions that get another number."""

_IN_THIS_CLAUSE = re.compile(r"[^;:.“”]{0,240}?" + RENUMBERED.pattern, re.IGNORECASE)


def is_renumbering(text: str, position: int) -> bool:
    """Whether a clause that begins at a position gives provisions another number."""
    return _IN_THIS_CLAUSE.match(text, position) is not None

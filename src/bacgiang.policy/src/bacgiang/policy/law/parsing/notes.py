"""Footnotes, as consolidated texts have them: which act changed what they stand at.

"[5] Khoản này được bổ sung theo …", or with a bare number where the source lost its
raised figure.
"""

import re


_NOTE = re.compile(
    r"\[\d{1,3}\]|"
    r"\d{1,3}\s+(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|"
    r"điều|khoản|điểm|mục|chương|phần|phụ lục|mẫu|cụm từ|tên|đoạn|nội dung|căn cứ|từ|"
    r"biểu|danh mục)\b.{12,}\b(?:được|số|bị|có)\b",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """Tell whether a line begins a footnote."""
    return bool(_NOTE.match(text))

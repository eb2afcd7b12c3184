"""The columns of the sheet; headings are read by name or title, whatever their case."""

from ....text.folding import fold


TITLES = {
    "organisation": "Cơ quan, tổ chức",
    "number": "Số văn bản",
    "dated": "Ngày văn bản",
    "arrived": "Ngày đến",
    "signer": "Người ký",
    "provision": "Điều, khoản, điểm",
    "stance": "Quan điểm",
    "text": "Nội dung góp ý",
    "proposal": "Đề nghị sửa thành",
}
NEEDED = ("organisation", "arrived", "stance", "text")
WIDTHS = {"organisation": 34, "text": 60, "proposal": 50}
STANCES = {
    "agree": "Đồng ý",
    "agree-with-changes": "Đồng ý nếu sửa đổi",
    "disagree": "Không đồng ý",
    "other": "Ý kiến khác",
}
_BY_HEADING = {fold(title): name for name, title in TITLES.items()}
_BY_HEADING |= {fold(name): name for name in TITLES}
_BY_STANCE = {fold(title): token for token, title in STANCES.items()}
DAYS = frozenset({"dated", "arrived"})
OF_THE_LETTER = ("number", "dated", "arrived", "signer")
OF_THE_POINT = ("provision", "stance", "text", "proposal")


def column_named(heading: str) -> str:
    """Name of the column, "" for a heading of no column."""
    return _BY_HEADING.get(fold(heading), "")


def stance_named(said: str) -> str:
    """The token; what is none comes back as it is."""
    return _BY_STANCE.get(fold(said), said.strip())

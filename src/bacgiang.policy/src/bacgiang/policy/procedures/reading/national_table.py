"""What all tables of the national portal share once their cells have run together."""

NOTHING = "Không có thông tin"
"""What the portal writes into an empty cell."""

PAGE_FURNITURE = (
    "Chọn cơ quan thực hiện",
    "Tỉnh/ Thành phố",
    "Bộ ngành",
    "-- Chọn Tỉnh/ Thành phố --",
    "-- Chọn Bộ ngành --",
    "-- Chọn Cơ sở --",
    "-- Chọn Phường/ Xã --",
    "Phường/ Xã",
    "Đơn vị",
    "Sở",
    "Hệ thống chỉ hiển thị những cơ quan đã áp dụng dịch vụ công trực tuyến",
    "Nộp hồ sơ",
)
"""Labels of the page's own controls, which are no part of the procedure."""


def stated(text: str) -> str:
    """Return a cell's text, empty where the portal says that there is nothing."""
    plain = text.strip()
    return "" if plain == NOTHING else plain


def without_furniture(text: str) -> str:
    """Return a text up to the page's controls.

    The controls are only cut off where nothing but them follows.
    """
    position = text.find(PAGE_FURNITURE[0])
    if position < 0:
        return text
    rest = text[position:]
    for label in sorted(PAGE_FURNITURE, key=len, reverse=True):
        rest = rest.replace(label, "")
    return text if rest.strip() else text[:position]

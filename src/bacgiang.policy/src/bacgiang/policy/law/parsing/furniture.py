"""What belongs to a page, not to the text: running heads, stamps, numbers."""

import re


_FURNITURE = re.compile(
    r"""^(?:
        CÔNG\ BÁO\s*/\s*Số.* | \d+\s+CÔNG\ BÁO\s*/\s*Số.* | CÔNG\ BÁO\s*/.*\d{4}\s*\d* |
        (?:Người\ ký|Ký\ bởi)\s*:.*CÔNG\ BÁO.* |
        (?:Người\ ký|Ký\ bởi)\s*:.*(?:CỔNG\ THÔNG\ TIN|CỔNG\ TTĐT).* |
        Email\s*:\s*\S+@\S+ | Cơ\ quan\s*:\s*(?:[^\W\d_]|[\s.,-])+ |
        (?:Thời\ gian\ ký|Ngày\ ký|Giờ\ ký)\s*:\s*[\d.:/+\s-]+ |
        (?:Page|Trang)\s+\d+(?:\s*/\s*\d+|\s+of\s+\d+)? |
        PAGE(?:\s+\\\*\s*MERGEFORMAT)?\s*\d*
    )$""",
    re.VERBOSE,
)
_LONGEST = 200
_PAGE_NUMBER = re.compile(r"^(?:-\s*)?\d{1,4}(?:\s*-)?$")


def is_furniture(text: str) -> bool:
    """Tell whether a line is certainly a page's own."""
    return len(text) <= _LONGEST and bool(_FURNITURE.match(text))


def is_page_number(text: str) -> bool:
    """Tell whether a line may be a page number; it may as well be a cell of a table."""
    return bool(_PAGE_NUMBER.match(text))

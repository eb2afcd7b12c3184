"""The empty sheet of a draft: headings, choices, and its provisions to copy from."""

from ....base.spreadsheets.xlsx_cells import bold_cell
from ....base.spreadsheets.xlsx_cells import text_cell
from ...versions.store import KeptVersion
from ..provisions import ProvisionNames
from .columns import STANCES
from .columns import TITLES
from .columns import WIDTHS
from .reading import LIMITS
from io import BytesIO
from typing import Any


SHEET = "Góp ý"
PROVISIONS = "Điều khoản"
HELP = "Hướng dẫn"
LINES = (
    "Mỗi dòng là một ý kiến về một điều, khoản, điểm. Các dòng cùng cơ quan, cùng số "
    "và ngày văn bản được ghép thành một văn bản góp ý.",
    "Cơ quan, tổ chức: ghi ở mọi dòng. Ngày đến: ngày nhận được văn bản, dạng "
    "ngày/tháng/năm.",
    "Điều, khoản, điểm: ghi như trong trang “Điều khoản”, hoặc như “Điều 5 khoản 2”; "
    "để trống nếu góp ý toàn văn.",
    "Quan điểm: " + "; ".join(STANCES.values()) + ".",
    "Không gộp ô, không dùng công thức. Tối đa 2.000 dòng.",
)


def empty_sheet(kept: KeptVersion) -> bytes:
    """The workbook for replies on a version."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    for place, name in enumerate(TITLES, 1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = WIDTHS.get(name, 18)
        if name == "stance":
            sheet.data_validations.append(_choices(letter))
    sheet.freeze_panes = "A2"
    sheet.append([bold_cell(sheet, title) for title in TITLES.values()])
    listed = book.create_sheet(PROVISIONS)
    listed.column_dimensions["A"].width = 40
    listed.column_dimensions["B"].width = 60
    listed.append([bold_cell(listed, one) for one in ("Ghi vào bảng", "Tên gọi")])
    for written, title in ProvisionNames(kept).choices:
        listed.append([text_cell(listed, written), text_cell(listed, title)])
    told = book.create_sheet(HELP)
    told.column_dimensions["A"].width = 110
    for line in LINES:
        told.append([line])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _choices(letter: str) -> Any:
    # Imported late: loading it is a hundredth of a start.
    from openpyxl.worksheet.datavalidation import DataValidation

    titles = ",".join(STANCES.values())
    choices = DataValidation(type="list", formula1=f'"{titles}"', allow_blank=True)
    choices.add(f"{letter}2:{letter}{LIMITS.last_row}")
    return choices

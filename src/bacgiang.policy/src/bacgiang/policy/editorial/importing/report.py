"""What became of each row, as a workbook in Vietnamese."""

from ...base.spreadsheets.xlsx_cells import bold_cell
from ...base.spreadsheets.xlsx_cells import text_cell
from ..intake.outcome import Outcome
from .run import ImportRun
from io import BytesIO
from zope.i18n import translate


HEADINGS = ("Bảng", "Dòng", "Bản ghi", "Kết quả", "Lý do, nội dung thay đổi", "Địa chỉ")
WIDTHS = (18, 8, 50, 16, 80, 60)
DONE = {
    Outcome.MADE: "Đã tạo",
    Outcome.CHANGED: "Đã sửa",
    Outcome.SAME: "Không đổi",
    Outcome.REFUSED: "Từ chối",
}
TRIED = {
    Outcome.MADE: "Sẽ tạo",
    Outcome.CHANGED: "Sẽ sửa",
    Outcome.SAME: "Không đổi",
    Outcome.REFUSED: "Từ chối",
}


def report(run: ImportRun) -> bytes:
    """The workbook, a row for each row that was looked at."""
    # Imported late: loading it is a hundredth of a start.
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    words = TRIED if run.is_trial else DONE
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Báo cáo")
    for place, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    sheet.append([bold_cell(sheet, heading) for heading in HEADINGS])
    for one in run.results.values():
        reasons = (_words(*reason) for reason in one.reasons)
        said = (one.name, words[Outcome(one.outcome)], "; ".join(reasons), one.url)
        cells = [text_cell(sheet, text) for text in said]
        where = translate(one.sheet, target_language="vi")
        sheet.append([text_cell(sheet, where), one.number, *cells])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _words(column: str, message: str) -> str:
    said = [translate(one, target_language="vi") for one in (column, message) if one]
    return ": ".join(said)

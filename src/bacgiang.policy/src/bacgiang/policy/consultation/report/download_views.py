"""`@@consultation-report.docx` and `.xlsx`: the report as files."""

from ...base.pages_in_turn import MadeInTurn
from ...editorial.acts.download import send_to_everybody
from .docx_writing import write_docx
from .labels import Words
from .report_of import readable_report
from .shown_rows import shown_rows
from .xlsx_writing import write_xlsx
from functools import partial
from plone import api
from Products.Five import BrowserView
from typing import Any


OFFICE = "application/vnd.openxmlformats-officedocument."


class ReportFile(MadeInTurn, BrowserView):
    """A file, written anew for a new state: what was masked since is not in it."""

    content_type = ""
    ending = ""
    write: Any

    def made(self) -> Any:
        report = readable_report(self.context, self.request)
        head = report.head
        rows = shown_rows(self.context.UID(), report.rows(), 0, head.issued)
        words = Words(self.request, str(api.portal.get_current_language()))
        return send_to_everybody(
            self.request.response,
            partial(type(self).write, head, rows, words),
            name=f"tong-hop-y-kien-{self.context.getId()[:60]}.{self.ending}",
            content_type=self.content_type,
        )


class ReportDocx(ReportFile):
    content_type = f"{OFFICE}wordprocessingml.document"
    ending = "docx"
    write = staticmethod(write_docx)


class ReportXlsx(ReportFile):
    content_type = f"{OFFICE}spreadsheetml.sheet"
    ending = "xlsx"
    write = staticmethod(write_xlsx)

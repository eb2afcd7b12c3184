"""`@@report.docx?task=…`: what was sent, word for word; else as it stands now."""

from ....base.dates import now_utc
from ....base.form_values import number_in
from ....base.keeping import NeverKept
from ....base.refusal import Refused
from ....editorial.acts.download import send_file
from ...paper import DOCX
from ..content.filling import report_at
from ..content.sending import as_sent
from ..content.sending import paper_of
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class ReportPaper(NeverKept, BrowserView):
    """`sent`: number of what was sent, from 1; without it the latest."""

    def __call__(self) -> Any:
        form = self.request.form
        try:
            found = report_at(self.context, str(form.get("task", "")))
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None
        report, asked = found.report, number_in(form.get("sent"), 3)
        if asked is None and not found.is_in_work:
            asked = len(report.sent)
        if asked is not None and 0 < asked <= len(report.sent):
            data = report.paper(asked - 1)
        elif asked:
            raise NotFound(self.context, self.__name__, self.request)
        else:
            draft = as_sent(report, found.form, found.task.title, now_utc())
            data = paper_of(report, found.form, draft)
        return send_file(
            self.request.response,
            lambda target: target.write(data),
            name=f"bao-cao-{report.unit}-{report.last.isoformat()}.docx",
            content_type=DOCX,
        )

"""`@reports` where an office works: what it reports; ask for a report; fill it in."""

from ...base.api_services import MethodsService
from ...base.json_values import flag_in
from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...base.json_values import texts_in
from ...base.json_values import told
from ...base.paging import part_asked
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted as WantedTasks
from .filling import count_anew
from .filling import fill
from .filling import Found
from .filling import report_at
from .kind import CODE
from .opening import open_reports
from .opening import Wanted
from .report_pages import PAGE
from .report_pages import PAPER
from .store import Line
from .store import Sent
from typing import Any
from urllib.parse import urlencode


USUAL, MOST = 30, 100


class ReportsService(MethodsService):
    address = "@reports"

    def get(self) -> dict[str, Any]:
        """A list, or with a name one of them whole."""
        if self.named:
            return self._whole(report_at(self.context, self.named))
        found = tasks_at(self.context, WantedTasks(part="", kind=CODE))
        tasks, has_more = part_asked(found, self.request.form, USUAL, MOST)
        reports = (report_at(self.context, one.identifier) for one in tasks)
        items = [self._said(one) for one in reports]
        return {"@id": self.at, "items": items, "has_more": has_more}

    def post(self) -> dict[str, Any]:
        """201, with a report for each unit that is asked."""
        names = ("form", "first", "last", "due")
        sent = {one: text_in(self.body, one) for one in names}
        wanted = Wanted(**sent, units=texts_in(self.body, "units"))
        made = open_reports(self.context, wanted)
        found = (report_at(self.context, one.identifier) for one in made)
        self.request.response.setStatus(201)
        return {"@id": self.at, "items": [self._whole(one) for one in found]}

    def patch(self) -> dict[str, Any]:
        """The report as it is with these answers; `count`: its figures are counted
        anew.
        """
        found, body = report_at(self.context, self.named), self.body
        seen = text_in(body, "seen")
        if flag_in(body, "count"):
            count_anew(found, seen)
        else:
            sent = of_kind(dict, body.get("answers") or {}, "answers")
            answers = {str(one): text_in(sent, one, prefix="answers.") for one in sent}
            fill(found, answers, seen)
        return self._whole(found)

    def _said(self, found: Found) -> dict[str, Any]:
        task, report = found.task, found.report
        asked = urlencode({"task": task.identifier})
        pages = {"page": PAGE, "paper": PAPER}
        base = f"{self.context.absolute_url()}/@@"
        return {
            "@id": f"{self.at}/{task.identifier}",
            **{name: f"{base}{page}?{asked}" for name, page in pages.items()},
            **told(report, "task form unit first last"),
            **told(task, "title due state", is_counted=report.lines is not None),
        }

    def _whole(self, found: Found) -> dict[str, Any]:
        report, form = found.report, found.form
        kept = report.answers_to(form)
        return {
            **self._said(found),
            "seen": found.seen,
            "recipient": form.recipient,
            "questions": [
                told(one, "code title kind options", answer=kept[one.code])
                for one in form.questions
            ],
            "figures": [_line(one) for one in report.lines or ()],
            "sent": [_sent(one) for one in report.sent],
        }


def _line(one: Line) -> dict[str, Any]:
    return told(one, "source name value heading title")


def _sent(one: Sent) -> dict[str, Any]:
    return told(
        one,
        "at title recipient",
        answers=[{"title": title, "answer": said} for title, said in one.answers],
        figures=[_line(line) for line in one.lines],
        units=[told(each, "unit state") for each in one.units],
    )

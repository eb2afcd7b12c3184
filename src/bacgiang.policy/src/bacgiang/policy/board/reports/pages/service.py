"""`@reports` where an office works: what it reports; ask for a report; fill it in."""

from ....base.api_services import NamedService
from ....base.api_services import WritingService
from ....base.json_values import flag_in
from ....base.json_values import of_kind
from ....base.json_values import text_in
from ....base.keeping import NeverKept
from ....base.paging import page_asked
from ...tasks.lists import tasks_at
from ...tasks.lists import Wanted as WantedTasks
from ..content.filling import count_anew
from ..content.filling import fill
from ..content.filling import Found
from ..content.filling import report_at
from ..content.kind import CODE
from ..content.opening import open_reports
from ..content.opening import Wanted
from ..content.record import Line
from ..content.record import Sent
from itertools import islice
from plone.restapi.services import Service
from typing import Any
from urllib.parse import urlencode


USUAL, MOST = 30, 100


class _OfOffice(NeverKept, Service):
    def said(self, found: Found) -> dict[str, Any]:
        task, report = found.task, found.report
        base = self.context.absolute_url()
        asked = urlencode({"task": task.identifier})
        return {
            "@id": f"{base}/@reports/{task.identifier}",
            "page": f"{base}/@@report?{asked}",
            "paper": f"{base}/@@report.docx?{asked}",
            "task": task.identifier,
            "form": report.form,
            "title": task.title,
            "unit": task.owner,
            "first": report.first.isoformat(),
            "last": report.last.isoformat(),
            "due": task.due.isoformat() if task.due is not None else None,
            "state": task.state,
            "is_counted": report.lines is not None,
        }

    def whole(self, found: Found) -> dict[str, Any]:
        report = found.report
        return {
            **self.said(found),
            "seen": found.seen,
            "recipient": found.form.recipient,
            "questions": [
                {
                    "code": one.code,
                    "title": one.title,
                    "kind": one.kind,
                    "options": list(one.options),
                    "answer": report.answer(one.code),
                }
                for one in found.form.questions
            ],
            "figures": [_line(one) for one in report.lines or ()],
            "sent": [_sent(one) for one in report.sent],
        }


class ReportsGet(NamedService, _OfOffice):
    """A list, or with a name one of them whole."""

    def reply(self) -> dict[str, Any]:
        if self.named:
            return self.whole(report_at(self.context, self.named))
        start, size = page_asked(self.request.form, USUAL, MOST)
        found = tasks_at(self.context, WantedTasks(part="", kind=CODE))
        items = list(islice(found, start, start + size + 1))
        told = (report_at(self.context, one.identifier) for one in items[:size])
        return {
            "@id": f"{self.context.absolute_url()}/@reports",
            "items": [self.said(one) for one in told],
            "has_more": len(items) > size,
        }


class ReportsPost(WritingService, _OfOffice):
    """201, with a report for each unit that is asked."""

    def reply(self) -> dict[str, Any]:
        body = self.body
        sent = of_kind(list, body.get("units") or [], "units")
        wanted = Wanted(
            **{one: text_in(body, one) for one in ("form", "first", "last", "due")},
            units=tuple(of_kind(str, one, "units") for one in sent),
        )
        made = open_reports(self.context, wanted)
        found = (report_at(self.context, one.identifier) for one in made)
        self.request.response.setStatus(201)
        return {
            "@id": f"{self.context.absolute_url()}/@reports",
            "items": [self.whole(one) for one in found],
        }


class ReportsPatch(NamedService, WritingService, _OfOffice):
    """The report as it is with these answers; `count`: its figures are counted anew."""

    def reply(self) -> dict[str, Any]:
        found, body = report_at(self.context, self.named), self.body
        seen = text_in(body, "seen")
        if flag_in(body, "count"):
            count_anew(found, seen)
        else:
            sent = of_kind(dict, body.get("answers") or {}, "answers")
            answers = {str(one): text_in(sent, one, prefix="answers.") for one in sent}
            fill(found, answers, seen)
        return self.whole(found)


def _line(one: Line) -> dict[str, Any]:
    return {
        "source": one.source,
        "name": one.name,
        "value": one.value,
        "heading": one.heading,
        "title": one.title,
    }


def _sent(one: Sent) -> dict[str, Any]:
    return {
        "at": one.at.isoformat(),
        "title": one.title,
        "recipient": one.recipient,
        "answers": [{"title": title, "answer": said} for title, said in one.answers],
        "figures": [_line(line) for line in one.lines],
        "units": [{"unit": told.unit, "state": told.state} for told in one.units],
    }

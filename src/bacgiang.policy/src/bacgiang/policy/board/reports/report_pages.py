"""`@@report?task=…`: what stands in a report; filled in while it is drawn up.
`@@report.docx?task=…`: what was sent, word for word; else as it stands now.
"""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import SECOND
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.dates import now_utc
from ...base.english.days import shown_day
from ...base.english.days import shown_minute
from ...base.form_values import number_in
from ...base.frame_language import frame_language
from ..pages.shown import shown
from ..pages.shown import Words
from ..paper import in_file_name
from ..paper import send_paper
from ..tasks.offices import STANDING
from ..tasks.reasons import MOST_WORDS
from .charts import figure_parts
from .counts import count_store
from .filling import count_anew
from .filling import fill
from .filling import report_at
from .form import CHOICE
from .form import OF
from .form import Question
from .form import WORDS
from .sending import as_sent
from .sending import paper_of
from .store import Sent
from .store import Told
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


PAGE, PAPER = "report", "report.docx"
KEPT = _("report_message_kept", default="It is kept. It is not sent yet.")
COUNTED = _("report_message_counting", default="The figures are counted anew.")
HELP_OF = _("report_help_of", default="Online / of all, as 3/4.")
SAID = _("heading_report_words", default="What the unit says")
SUMMED = _("heading_report_summed", default="What units reported, added up")
UNIT = _("label_report_unit", default="Who reports")
STATE = _("label_office_state", default="State")
DUE = _("label_office_due", default="Due")
PERIOD = _("label_report_period", default="Days")
ANSWERS = _("label_report_answers", default="Answers")
UNCHOSEN = _("office_unchosen", default="Choose one")
NOTHING = "–"


class ReportPage(PartsPage):
    """Handing it on, sending, receiving and returning is done on the task's page."""

    address = PAGE
    address_fields = ("task",)

    def find(self) -> None:
        self.found = report_at(self.context, self.form_value("task"))
        self.heading, self.seen = vi(self.found.task.title), self.found.seen
        self.shown = shown(self.context, self.found.task)
        paper = _("link_report_paper", default="As a paper (DOCX)")
        task = _(
            "link_report_task",
            default="State of the report: hand it on, send, receive or return it",
        )
        of_paper = self.url(PAPER, task=self.found.task.identifier)
        self.links = [Said(task, self.shown.url), Said(paper, of_paper)]

    def act(self) -> Any:
        seen = self.form_value("seen")
        if self.form_value("do") == "count":
            count_anew(self.found, seen)
            return self.redirect(self.action, COUNTED)
        codes = (one.code for one in self.found.form.questions)
        fill(self.found, {one: self.form_value(one) for one in codes}, seen)
        return self.redirect(self.action, KEPT)

    @cached_property
    def told(self) -> Sent:
        """What was sent last; what it says now while it is drawn up (again)."""
        task, report = self.found.task, self.found.report
        if report.sent and not self.found.is_in_work:
            return report.sent[-1]
        return as_sent(report, self.found.form, task.title, task.entries[-1].at)

    def parts(self) -> Iterator[Part]:
        report, row = self.found.report, self.shown
        to_whom = _("label_report_recipient", default="To whom")
        yield Part(
            facts=[
                (STATE, Said(row.state, id="report-state")),
                (UNIT, row.owner),
                (to_whom, vi(self.told.recipient)),
                (PERIOD, f"{shown_day(report.first)} – {shown_day(report.last)}"),
                (DUE, row.due),
            ]
        )
        questions = {one.title for one in self.found.form.questions}
        answers = [(one, vi(said or NOTHING)) for one, said in self.told.answers]
        if self.found.may_fill:
            # What the standing office's says of itself, from the reports of units.
            summed = [one for one in answers if one[0] not in questions]
            yield Part(
                id="report-summed", heading=SUMMED if summed else "", facts=summed
            )
            keep = _("button_report_keep", default="Keep")
            anew = _("button_report_count", default="Count the figures anew")
            yield Part(
                id="report-answers",
                heading=SAID,
                fields=[*self._fields()],
                buttons=[Button("fill", keep), Button("count", anew, SECOND)],
            )
        else:
            yield Part(id="report-said", heading=SAID, facts=answers)
        if self.found.task.owner == STANDING:
            said = _("label_report_said", default="What it said")
            yield Part(
                id="report-units",
                look="cards",
                heading=_("heading_report_units", default="Reports of units"),
                columns=(UNIT, STATE, said),
                rows=[_unit(one) for one in self.told.units],
            )
        yield Part(
            heading=_("heading_report_figures", default="What the portal counted"),
            lead=self._counted(),
        )
        yield from figure_parts(self.told.lines)

    def _counted(self) -> Words:
        report = self.found.report
        if report.lines is not None and report.counted_at is not None:
            at = shown_minute(report.counted_at)
            said = _("text_report_counted", default="Counted at ${at}")
            return Message(said, mapping={"at": at})
        counted = count_store().get(report.period)
        done, every = counted.progress if counted is not None else (0, 0)
        said = _(
            "text_report_progress",
            default="Being counted: ${done} of ${all} parts. Come back in a minute.",
        )
        return Message(said, mapping={"done": str(done), "all": str(every)})

    def _fields(self) -> Iterator[Field]:
        kept = self.found.report.answers_to(self.found.form)
        for one in self.found.form.questions:
            is_choice = one.kind == CHOICE
            yield self.field(
                one.code,
                one.title_in(frame_language()),
                kept[one.code],
                kind={WORDS: "textarea", CHOICE: "select"}.get(one.kind, "text"),
                options=[(each, each) for each in one.options],
                unchosen=UNCHOSEN if is_choice else "",
                help=self._help(one),
                most=None if is_choice else MOST_WORDS,
                rows=4,
            )

    def _help(self, question: Question) -> Words:
        for one in self.found.report.lines or ():
            if f"{one.source}:{one.name}" == question.figure:
                said = _("report_help_figure", default="The portal counted ${count}.")
                return Message(said, mapping={"count": str(one.value)})
        return HELP_OF if question.kind == OF else ""


def _unit(one: Told) -> list[Cell]:
    pieces: list[Said | Words] = []
    for title, said in one.answers:
        pieces += [Said(f"{title}:", tongue="vi", look="d-block"), vi(said or NOTHING)]
    answers = Said(ANSWERS, inside=pieces) if pieces else ""
    return [vi(one.name), vi(one.state), answers]


class ReportPaper(ReportPage):
    """`sent`: number of what was sent, from 1; without it the latest."""

    address = PAPER

    def act(self) -> Any:
        return self.show()

    def show(self) -> Any:
        found, report = self.found, self.found.report
        asked = number_in(self.request.form.get("sent"), 3)
        if asked is None and not found.is_in_work:
            asked = len(report.sent)
        if asked and asked > len(report.sent):
            raise NotFound(self.context, PAPER, self.request)
        if asked:
            data = report.paper(asked - 1)
        else:
            draft = as_sent(report, found.form, found.task.title, now_utc())
            data = paper_of(report, found.form, draft)
        name = f"bao-cao-{in_file_name(report.unit)}-{report.last.isoformat()}"
        response = self.request.response
        return send_paper(response, name, lambda target: target.write(data))

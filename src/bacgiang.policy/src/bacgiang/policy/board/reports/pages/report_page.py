"""`@@report?task=…`: what stands in a report; filled in while it is drawn up."""

from ....base.act_page.act_page import ActPage
from ....base.act_page.field import Field
from ....base.act_page.form_page import UNLISTED
from ....base.english.days import shown_day
from ....base.english.days import shown_minute
from ....base.form_values import form_value
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ...pages.links import OfTask
from ...pages.shown import shown
from ...pages.shown import ShownTask
from ...tasks import reasons
from ...tasks.offices import STANDING
from ...tasks.reasons import MOST_WORDS
from ..content.filling import count_anew
from ..content.filling import fill
from ..content.filling import Found
from ..content.filling import may_fill
from ..content.filling import report_at
from ..content.kind import CODE
from ..content.record import Sent
from ..content.sending import as_sent
from ..counting.store import count_store
from ..forms.form import CHOICE
from ..forms.form import OF
from ..forms.form import Question
from ..forms.form import WORDS
from .tables import shown_tables
from .tables import ShownTable
from .tables import Words
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from plone.dexterity.content import DexterityContent
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


PAGE = "@@report"
KEPT = _("report_message_kept", default="It is kept. It is not sent yet.")
COUNTED = _("report_message_counting", default="The figures are counted anew.")
LINK = _("link_report", default="What stands in the report")
HELP_OF = _("report_help_of", default="Online / of all, as 3/4.")
HELP_FIGURE = _(
    "report_help_figure",
    default="The portal counted ${count}.",
)


class ReportPage(ActPage):
    """Handing it on, sending, receiving and returning is done on the task's page."""

    template = ViewPageTemplateFile("report.pt")
    headers = UNLISTED
    address_fields = ("task",)

    def prepare(self) -> None:
        try:
            self.found: Found = report_at(self.context, self.form_value("task"))
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None

    def act(self) -> Any:
        seen = self.form_value("seen")
        if self.form_value("do") == "count":
            count_anew(self.found, seen)
            return self.redirect(self.action, COUNTED)
        form = self.request.form
        codes = (one.code for one in self.found.form.questions)
        fill(self.found, {one: form_value(form, one) for one in codes}, seen)
        return self.redirect(self.action, KEPT)

    @property
    def action(self) -> str:
        return f"{super().action}?{self._asked}"

    @property
    def _asked(self) -> str:
        return urlencode({"task": self.form_value("task")})

    @property
    def docx_url(self) -> str:
        return f"{self.context.absolute_url()}/@@report.docx?{self._asked}"

    @cached_property
    def shown(self) -> ShownTask:
        return shown(self.context, self.found.task)

    @property
    def period(self) -> str:
        report = self.found.report
        return f"{shown_day(report.first)} – {shown_day(report.last)}"

    @property
    def counted_at(self) -> str:
        at = self.found.report.counted_at
        return shown_minute(at) if at is not None else ""

    def progress(self) -> tuple[int, int]:
        counted = count_store().get(self.found.report.period)
        return counted.progress if counted is not None else (0, 0)

    @cached_property
    def sent(self) -> Sent | None:
        """What was sent last; None while it is being drawn up (again)."""
        report = self.found.report
        is_sent = report.sent and not self.found.is_in_work
        return report.sent[-1] if is_sent else None

    @property
    def recipient(self) -> str:
        return self.sent.recipient if self.sent else self.found.form.recipient

    def tables(self) -> list[ShownTable]:
        lines = self.sent.lines if self.sent else self.found.report.lines
        return [*shown_tables(lines or ())]

    @cached_property
    def told(self) -> Sent:
        if self.sent is not None:
            return self.sent
        found = self.found
        at = found.task.entries[-1].at
        return as_sent(found.report, found.form, found.task.title, at)

    @property
    def is_summary(self) -> bool:
        return self.found.task.owner == STANDING

    @property
    def may_fill(self) -> bool:
        return may_fill(self.found)

    def fields(self) -> Iterator[Field]:
        report, sent = self.found.report, self.request.form if self.reasons else None
        for one in self.found.form.questions:
            said = report.answer(one.code)
            value = said if sent is None else form_value(sent, one.code)
            yield _field(one, value, self._help(one))

    def _help(self, question: Question) -> Words:
        counted = self._counted(question)
        if counted is not None:
            return Message(HELP_FIGURE, mapping={"count": str(counted)})
        return HELP_OF if question.kind == OF else ""

    def _counted(self, question: Question) -> int | None:
        source, _colon, name = question.figure.partition(":")
        lines = self.found.report.lines or ()
        found = (one.value for one in lines if (one.source, one.name) == (source, name))
        return next(found, None)

    def field_id(self, reason: Refusal) -> str:
        return "" if reason is reasons.CHANGED else reason.field


def _field(question: Question, value: str, help: Words) -> Field:
    is_choice = question.kind == CHOICE
    kind = {WORDS: "textarea", CHOICE: "select"}.get(question.kind, "text")
    return Field(
        name=question.code,
        title=question.title,
        kind=kind,
        value=value,
        options=[(one, one) for one in question.options],
        unchosen=_("office_unchosen", default="Choose one") if is_choice else "",
        help=help,
        most=None if is_choice else MOST_WORDS,
        rows=4,
    )


def report_links(place: DexterityContent, of: OfTask) -> list[tuple[str, Words]]:
    """From the task's page to what stands in it."""
    if of.task.kind != CODE:
        return []
    asked = urlencode({"task": of.task.identifier})
    return [(f"{place.absolute_url()}/{PAGE}?{asked}", LINK)]

"""`@@report-forms`: the standing office says what is asked in reports, and by when."""

from ....base.act_page.act_page import ActPage
from ....base.act_page.field import Field
from ....base.act_page.form_page import UNLISTED
from ....base.acts.recording import record_act
from ....base.filled_papers.filling import places_of
from ....base.filled_papers.judging import NoTemplate
from ....base.filled_papers.judging import unknown_places
from ....base.form_values import number_in
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....editorial.acts.download import send_file
from ....editorial.stamps.as_seen import SEEN
from ...act_kinds import REPORT_FORM
from ...paper import DOCX
from ...tasks.offices import is_standing
from ...tasks.reasons import CHANGED
from ...tasks.reasons import MOST_LINE
from ...tasks.reasons import MOST_WORDS
from ...tasks.reasons import NOT_YOURS_TO_DO
from ...tasks.saying import clean
from ..forms.form import day_in
from ..forms.form import OfYear
from ..forms.form import Question
from ..forms.form import ReportForm
from ..forms.store import form_store
from ..forms.store import OURS
from ..forms.store import report_forms
from ..forms.store import SUMMARY
from ..forms.store import UNIT
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
import re
from typing import Any
from uuid import uuid4
from ZPublisher.HTTPRequest import FileUpload


KEPT = _(
    "report_form_kept", default="It is kept, for the reports asked for from now on."
)
TEXTS = {
    "title": _("report_field_title", default="Title"),
    "basis": _("report_field_basis", default="Ground"),
    "recipient": _("report_field_recipient", default="To whom"),
    "office": _("report_field_office", default="Office above the number"),
    "capacity": _("report_field_capacity", default="Capacity of the signer"),
    "place": _("report_field_place", default="Place before the date"),
}
DAYS = {
    "begins": _("report_field_begins", default="First day (day/month)"),
    "ends": _("report_field_ends", default="Last day (day/month)"),
    "due": _("report_field_due", default="Due (day/month)"),
}
NUMBERS = {
    "ahead": _("report_field_ahead", default="Asked for so many days before"),
    "summary": _(
        "report_field_summary", default="The standing office's own, days after"
    ),
}
PAPERS = {
    UNIT: _("report_paper_unit", default="Report of a unit"),
    SUMMARY: _("report_paper_summary", default="Report of the standing office"),
}
MOST_BYTES = 1024 * 1024
MOST_QUESTIONS = 60
_DAY = re.compile(r"(-?)\s*(\d{1,2})/(\d{1,2})", re.ASCII)
WRONG = Refusal(
    "wrong_value",
    _("report_refusal_value", default="“${name}” is missing, or is not of its kind."),
)
NO_PAPER = Refusal(
    "no_template",
    _(
        "report_refusal_paper",
        default="Choose a Word file (.docx) of at most 1 MB with places that the "
        "portal knows; take the one that is used now, and change it.",
    ),
    "file",
)


class FormsPage(ActPage):
    headers = UNLISTED
    address_fields = ("form",)

    def prepare(self) -> None:
        if self.is_submitted() and not is_standing():
            raise Refused(NOT_YOURS_TO_DO)

    def act(self) -> Any:
        match self.form_value("do"):
            case "fetch":
                return self._fetched()
            case "put" | "ours":
                form_store().put_paper(self.paper, self._sent_paper())
            case _:
                if self.form_value(SEEN) != self.seen:
                    raise Refused(CHANGED)
                form_store().put(self._sent())
        record_act(REPORT_FORM, unit="", reason=self.form.title)
        self.redirect(f"{self.action}?form={self.form.code}", KEPT)
        return None

    @property
    def seen(self) -> str:
        return sha256(repr(self.form).encode()).hexdigest()

    @property
    def may(self) -> bool:
        return is_standing()

    @cached_property
    def form(self) -> ReportForm:
        forms = report_forms()
        return forms.get(self.form_value("form")) or next(iter(forms.values()))

    def forms(self) -> list[tuple[str, str]]:
        """Address and title."""
        return [
            (f"{self.action}?form={one.code}", one.title)
            for one in report_forms().values()
        ]

    @property
    def paper(self) -> str:
        name = self.form_value("paper")
        return name if name in PAPERS else UNIT

    def _fetched(self) -> Any:
        data = form_store().paper(self.paper)
        return send_file(
            self.request.response,
            lambda target: target.write(data),
            name=f"{self.paper}.docx",
            content_type=DOCX,
        )

    def _sent_paper(self) -> bytes | None:
        """None for the portal's own. Raises Refused."""
        if self.form_value("do") == "ours":
            return None
        sent = self.request.form.get("file")
        data = sent.read(MOST_BYTES + 1) if isinstance(sent, FileUpload) else b""
        if not 0 < len(data) <= MOST_BYTES:
            raise Refused(NO_PAPER)
        known = places_of((OURS / f"{self.paper}.docx").read_bytes())
        try:
            unknown = unknown_places(data, known)
        except NoTemplate:
            raise Refused(NO_PAPER) from None
        if unknown:
            raise Refused(NO_PAPER)
        return data

    def _sent(self) -> ReportForm:
        """Raises Refused with each field that is wrong."""
        texts = {name: clean(self.form_value(name)) for name in TEXTS}
        days = {name: _read(self.form_value(name)) for name in DAYS}
        numbers = {name: number_in(self.form_value(name), 3) for name in NUMBERS}
        questions = self._questions()
        wrong = [
            *(one for one, text in texts.items() if not 0 < len(text) <= MOST_LINE),
            *(one for one, day in days.items() if day is None),
            *(one for one, number in numbers.items() if number is None),
            *([] if 0 < len(questions) <= MOST_QUESTIONS else ["questions"]),
        ]
        begins, ends = days["begins"], days["ends"]
        if begins and ends and day_in(begins, 2001) > day_in(ends, 2001):
            wrong.append("begins")
        titles = {**TEXTS, **DAYS, **NUMBERS, "questions": QUESTIONS}
        Refused.raise_for(*(WRONG.at(one, name=titles[one]) for one in wrong))
        is_active = self.form_value("active") == "1"
        values: dict[str, Any] = {**texts, **days, **numbers}
        return replace(self.form, **values, active=is_active, questions=questions)

    def _questions(self) -> tuple[Question, ...]:
        """Those of before keep what they are; a new one is answered in words."""
        lines = [clean(one) for one in self.form_value("questions").splitlines()]
        known = {one.title: one for one in self.form.questions}
        titles = dict.fromkeys(one for one in lines if one)
        return tuple(
            known.get(one) or Question(f"q{uuid4().hex[:8]}", one[:MOST_LINE])
            for one in titles
        )

    def fields(self) -> Iterator[Field]:
        form = self.form
        for name, title in TEXTS.items():
            value = self._value(name, getattr(form, name))
            yield Field(
                name=name, title=title, value=value, most=MOST_LINE, is_asked=True
            )
        for name, title in DAYS.items():
            value = self._value(name, _said(getattr(form, name)))
            yield Field(name=name, title=title, value=value, help=HELP, is_asked=True)
        for name, title in NUMBERS.items():
            value = self._value(name, str(getattr(form, name)))
            yield Field(name=name, title=title, kind="number", value=value)
        yield Field(
            name="active",
            title=_("report_field_active", default="Asked for each year"),
            kind="checkbox",
            value=form.active,
        )
        yield Field(
            name="questions",
            title=QUESTIONS,
            kind="textarea",
            help=_(
                "report_help_questions",
                default="One a line. A new or a changed one is answered in words.",
            ),
            value=self._value(
                "questions", "\n".join(one.title for one in form.questions)
            ),
            most=MOST_WORDS * 4,
            rows=16,
        )

    def paper_fields(self) -> Iterator[Field]:
        yield Field(
            name="paper",
            title=_("report_field_paper", default="Paper"),
            kind="select",
            options=[*PAPERS.items()],
            value=self.paper,
        )
        yield Field(
            name="file",
            title=_("label_template_file", default="Word file (.docx)"),
            kind="file",
        )

    def _value(self, name: str, kept: str) -> str:
        return self.form_value(name) if self.reasons else kept

    def field_id(self, reason: Refusal) -> str:
        return reason.field


QUESTIONS = _("report_field_questions", default="Questions to the unit")
HELP = _("report_help_day", default="As 31/05; with - before it of the year before.")


def _read(text: str) -> OfYear | None:
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    day, month = int(found[2]), int(found[3])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return (-1 if found[1] else 0, month, day)


def _said(of_year: OfYear) -> str:
    years, month, day = of_year
    return f"{'-' if years else ''}{day:02}/{month:02}"

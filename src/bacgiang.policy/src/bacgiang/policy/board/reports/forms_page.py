"""`@@report-forms`: the standing office says what is asked in reports, and by when."""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import SECOND
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.acts.recording import record_act
from ...base.filled_papers.apart import unknown_places_apart
from ...base.filled_papers.filling import places_of
from ...base.filled_papers.judging import NoTemplate
from ...base.form_values import number_in
from ...base.one_line import one_line
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..act_kinds import REPORT_FORM
from ..paper import send_paper
from ..tasks.offices import is_standing
from ..tasks.reasons import CHANGED
from ..tasks.reasons import MOST_LINE
from ..tasks.reasons import MOST_WORDS
from ..tasks.reasons import NOT_YOURS_TO_DO
from ..tasks.saying import clean
from .form import day_of_year
from .form import form_asked
from .form import form_store
from .form import OfYear
from .form import our_paper
from .form import Question
from .form import report_forms
from .form import ReportForm
from .form import SUMMARY
from .form import UNIT
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
import re
from typing import Any
from uuid import uuid4
from ZPublisher.HTTPRequest import FileUpload


HEADING = _("heading_report_forms", default="Forms of reports")
KEPT = _(
    "report_form_kept", default="It is kept, for all reports that are not sent yet."
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
QUESTIONS = _("report_field_questions", default="Questions to the unit")
TITLES = {**TEXTS, **DAYS, **NUMBERS, "questions": QUESTIONS}
HELP = _("report_help_day", default="As 31/05; with - before it of the year before.")
PAPERS = {
    UNIT: _("report_paper_unit", default="Report of a unit"),
    SUMMARY: _("report_paper_summary", default="Report of the standing office"),
}
MOST_BYTES = 1024 * 1024
MOST_QUESTIONS = 60
_DAY = re.compile(r"(-?)\s*(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])", re.ASCII)
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


class FormsPage(PartsPage):
    address = "report-forms"
    address_fields = ("form",)
    heading = HEADING

    def prepare(self) -> None:
        self.form = form_asked(self.form_value("form"))
        self.seen = sha256(repr(self.form).encode()).hexdigest()
        if self.is_submitted() and not is_standing():
            raise Refused(NOT_YOURS_TO_DO)

    @property
    def action(self) -> str:
        """Which form it is goes along."""
        return self.url(self.address)

    def act(self) -> Any:
        match self.form_value("do"):
            case "fetch":
                data = form_store().paper(self.paper)
                response = self.request.response
                return send_paper(response, self.paper, lambda to: to.write(data))
            case "put":
                form_store().put_paper(self.paper, self._sent_paper())
            case "ours":
                form_store().put_paper(self.paper, None)
            case _:
                if self.form_value("seen") != self.seen:
                    raise Refused(CHANGED)
                form_store().put(self._sent())
        record_act(REPORT_FORM, unit="", reason=self.form.title)
        return self.redirect(self.url(self.address, form=self.form.code), KEPT)

    @property
    def paper(self) -> str:
        name = self.form_value("paper")
        return name if name in PAPERS else UNIT

    def _sent_paper(self) -> bytes:
        """Raises Refused."""
        sent = self.request.form.get("file")
        data = sent.read(MOST_BYTES + 1) if isinstance(sent, FileUpload) else b""
        known = places_of(our_paper(self.paper))
        try:
            if 0 < len(data) <= MOST_BYTES and not unknown_places_apart(data, known):
                return data
        except NoTemplate:
            pass
        raise Refused(NO_PAPER)

    def _sent(self) -> ReportForm:
        """Raises Refused with each field that is wrong."""
        values: dict[str, Any] = {
            name: read(self.form_value(name))
            for names, read in ((TEXTS, _line), (DAYS, _read), (NUMBERS, _number))
            for name in names
        }
        values["questions"] = self._questions()
        begins, ends = values["begins"], values["ends"]
        if begins and ends and day_of_year(begins, 2001) > day_of_year(ends, 2001):
            values["begins"] = None
        wrong = [name for name, value in values.items() if value is None]
        Refused.raise_for(*(WRONG.at(one, name=TITLES[one]) for one in wrong))
        return replace(self.form, **values, active=self.form_value("active") == "1")

    def _questions(self) -> tuple[Question, ...] | None:
        """Those of before keep what they are; a new one is answered in words. None for
        none, and too many.
        """
        lines = map(clean, self.form_value("questions").splitlines())
        known = {one.title: one for one in self.form.questions}
        found = tuple(
            known.get(one) or Question(f"q{uuid4().hex[:8]}", one[:MOST_LINE])
            for one in dict.fromkeys(filter(None, lines))
        )
        return found if 0 < len(found) <= MOST_QUESTIONS else None

    def parts(self) -> Iterator[Part]:
        forms = report_forms().values()
        own = self.url(self.address)
        yield Part(items=[vi(one.title, f"{own}?form={one.code}") for one in forms])
        may = is_standing()
        keep = Button("keep", _("button_report_keep", default="Keep"))
        yield Part(
            id="report-form",
            heading=vi(self.form.title),
            hidden=[("form", self.form.code)] if may else (),
            fields=[*self._fields()],
            buttons=[keep] if may else (),
        )
        fetch = _("button_template_fetch", default="Fetch the template")
        put = _("button_template_put", default="Use this file from now on")
        ours = _("button_template_ours", default="Use the portal's again")
        buttons = (
            Button("fetch", fetch, SECOND),
            Button("put", put),
            Button("ours", ours, SECOND),
        )
        title = _("heading_report_papers", default="Word files of the papers")
        if may:
            yield Part(
                id="report-template",
                heading=title,
                hidden=[("form", self.form.code)],
                fields=[*self._paper_fields()],
                buttons=buttons,
            )

    def _fields(self) -> Iterator[Field]:
        form, line = self.form, {"most": MOST_LINE, "is_asked": True}
        for name, title in TEXTS.items():
            yield self.field(name, title, getattr(form, name), **line)
        for name, title in DAYS.items():
            said = _said(getattr(form, name))
            yield self.field(name, title, said, help=HELP, is_asked=True)
        for name, title in NUMBERS.items():
            yield self.field(name, title, str(getattr(form, name)), kind="number")
        active = _("report_field_active", default="Asked for each year")
        # A box that was unticked is not sent; what stands beside it is.
        is_sent = bool(self.reasons) and "questions" in self.request.form
        ticked = self.form_value("active") == "1" if is_sent else form.active
        yield Field(name="active", title=active, kind="checkbox", value=ticked)
        yield self.field(
            "questions",
            QUESTIONS,
            "\n".join(one.title for one in form.questions),
            kind="textarea",
            help=_(
                "report_help_questions",
                default="One a line. A new or a changed one is answered in words.",
            ),
            most=MOST_WORDS * 4,
            rows=16,
        )

    def _paper_fields(self) -> Iterator[Field]:
        paper = _("report_field_paper", default="Paper")
        options = [*PAPERS.items()]
        yield self.field("paper", paper, self.paper, kind="select", options=options)
        file = _("label_template_file", default="Word file (.docx)")
        yield Field(name="file", title=file, kind="file")


def _line(text: str) -> str | None:
    return one_line(text, MOST_LINE) or None


def _number(text: str) -> int | None:
    return number_in(text, 3)


def _read(text: str) -> OfYear | None:
    found = _DAY.fullmatch(text.strip())
    return None if found is None else (-bool(found[1]), int(found[3]), int(found[2]))


def _said(of_year: OfYear) -> str:
    years, month, day = of_year
    return f"{'-' if years else ''}{day:02}/{month:02}"

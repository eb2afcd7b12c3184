"""Reports as tasks: of units, and of the standing office (6.4, 7.2h, 8.5)."""

from ...base.dates import today
from ...base.frame_language import frame_language
from ...base.refusal import Refusal
from ..tasks.declared import kinds_in
from ..tasks.kinds import OfficeTasks
from ..tasks.parts import Act
from ..tasks.reasons import MOST_WORDS
from ..tasks.reasons import PART_MISSING
from ..tasks.reasons import SECRET
from ..tasks.reasons import TOO_LONG
from ..tasks.record import OfficeTask
from ..tasks.saying import is_secret
from .form import CHOICE
from .form import form_of
from .form import NUMBER
from .form import OF
from .form import Question
from .form import ReportForm
from .sending import freeze
from .store import Report
from .store import report_store
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
import re


CODE = "report"
NOT_COUNTED = Refusal(
    "not_counted",
    _(
        "report_refusal_counted",
        default="The figures are not counted up to the last day yet. Wait for them, "
        "then go on.",
    ),
    status=409,
)


class ReportTasks(OfficeTasks):
    """Nothing is handed on without figures, nor with a question left open."""

    def refuses(self, task: OfficeTask, act: Act) -> Iterator[Refusal]:
        report, form = self._filled(task)
        if act.code not in ("submit", "send") or report is None or form is None:
            return
        if not report.is_counted(today()):
            yield NOT_COUNTED
        yield from answer_refusals(form, report.answers_to(form), is_whole=True)

    def acted(self, task: OfficeTask) -> None:
        report, form = self._filled(task)
        is_sent = task.entries[-1].act == "send"
        if is_sent and report is not None and form is not None:
            freeze(report, form, task)

    def _filled(self, task: OfficeTask) -> tuple[Report | None, ReportForm | None]:
        report = self.beside(task)
        form = form_of(report.form, report.unit) if report is not None else None
        return report, form

    def beside(self, task: OfficeTask) -> Report | None:
        return report_store().get(task.identifier)


REPORT = ReportTasks(kinds_in(__file__)[CODE])
_FORMS = {
    NUMBER: re.compile(r"\d{1,7}", re.ASCII),
    OF: re.compile(r"\d{1,7}\s*/\s*\d{1,7}", re.ASCII),
}
_ASKED = {
    NUMBER: _("report_refusal_number", default="“${name}” is a whole number."),
    OF: _("report_refusal_of", default="“${name}” is so many of so many, as 3/4."),
    CHOICE: _("report_refusal_choice", default="“${name}”: choose one of the list."),
}
ANSWER_WRONG = {kind: Refusal("wrong_value", said) for kind, said in _ASKED.items()}
MORE_THAN_ALL = Refusal(
    "more_than_all",
    _(
        "report_refusal_more_than_all",
        default="“${name}”: what is told of is no more than there is in all.",
    ),
)
UNKNOWN_QUESTION = Refusal(
    "unknown_question",
    _("report_refusal_question", default="The form has no question “${name}”."),
)


def answer_refusals(
    form: ReportForm, answers: Mapping[str, str], *, is_whole: bool = False
) -> Iterator[Refusal]:
    """What is wrong with answers; `is_whole`: every question has to have one."""
    for code in answers:
        if form.question(code) is None:
            yield UNKNOWN_QUESTION.at(code, name=code)
    for one in form.questions:
        name, said = one.title_in(frame_language()), answers.get(one.code, "")
        if not said and is_whole:
            yield PART_MISSING.at(one.code, name=name)
        elif len(said) > MOST_WORDS:
            yield TOO_LONG.at(one.code, name=name, most=MOST_WORDS)
        elif said and not _fits(one, said):
            yield ANSWER_WRONG[one.kind].at(one.code, name=name)
        elif said and one.kind == OF and not _is_part(said):
            yield MORE_THAN_ALL.at(one.code, name=name)
    if is_secret(*answers.values()):
        yield SECRET


def _is_part(said: str) -> bool:
    some, every = map(int, said.split("/"))
    return some <= every


def _fits(question: Question, said: str) -> bool:
    if question.kind == CHOICE:
        return said in question.options
    form = _FORMS.get(question.kind)
    return form is None or form.fullmatch(said) is not None

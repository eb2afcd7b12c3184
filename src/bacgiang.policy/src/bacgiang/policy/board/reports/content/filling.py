"""What a unit fills in, while its report is being drawn up."""

from ....base.acts.recording import record_act
from ....base.dates import now_utc
from ....base.refusal import Refused
from ....units.levels import Level
from ...act_kinds import OFFICE_ACT
from ...tasks import reasons as task_reasons
from ...tasks.finding import task_at
from ...tasks.offices import acts_for
from ...tasks.offices import STANDING
from ...tasks.record import OfficeTask
from ...tasks.saying import clean
from ..forms.form import ReportForm
from ..forms.store import report_forms
from .answers import answer_refusals
from .figures import draw_figures
from .kind import BEFORE_HEAD
from .kind import CODE
from .kind import DRAWN_UP
from .kind import REPORT
from .record import Report
from .record import report_store
from collections.abc import Mapping
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class Found:
    """A report with its task and form."""

    task: OfficeTask
    report: Report
    form: ReportForm

    @property
    def seen(self) -> str:
        """As whoever reads it sees it."""
        return REPORT.seen(self.task)

    @property
    def is_in_work(self) -> bool:
        """Whether it is drawn up (again): what was sent before is not what it says."""
        return self.task.state in (DRAWN_UP, BEFORE_HEAD)


def report_at(place: DexterityContent, identifier: str) -> Found:
    """Raises Refused for what is no report that is seen here."""
    task = task_at(place, identifier)
    report = report_store().get(task.identifier)
    form = report_forms().get(report.form) if report is not None else None
    if task.kind != CODE or report is None or form is None:
        raise Refused(task_reasons.UNKNOWN)
    return Found(task, report, form)


def may_fill(found: Found) -> bool:
    level = Level.HEAD if found.task.state == BEFORE_HEAD else Level.UPDATE
    return found.is_in_work and acts_for(found.task.owner, level)


def fill(found: Found, answers: Mapping[str, str], seen: str) -> None:
    """Keep answers; those of questions that are not named stay. Raises Refused."""
    _require(found, seen)
    said = {code: clean(text) for code, text in answers.items()}
    Refused.raise_for(*answer_refusals(found.form, said))
    kept = {**found.report.answers_to(found.form), **said}
    found.report.fill(tuple((code, text) for code, text in kept.items() if text))
    _record(found, "fill")


def count_anew(found: Found, seen: str) -> None:
    """Raises Refused."""
    _require(found, seen)
    draw_figures([found.report], now_utc())
    _record(found, "count")


def _require(found: Found, seen: str) -> None:
    if not may_fill(found):
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    if seen != found.seen:
        raise Refused(task_reasons.CHANGED)


def _record(found: Found, act: str) -> None:
    owner = found.task.owner
    record_act(
        OFFICE_ACT,
        unit="" if owner == STANDING else owner,
        uid=found.task.identifier,
        details={"task": CODE, "office_state": found.task.state, "office_act": act},
    )

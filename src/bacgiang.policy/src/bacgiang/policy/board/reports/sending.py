"""What was sent is kept as it was sent, its paper with it."""

from ...base.date_labels import day_label
from ...base.dates import day_of
from ...base.filled_papers.filling import Facts
from ...base.filled_papers.made import paper_by
from ...base.number_labels import number_label
from ...units.kinds import UnitKind
from ...units.people.accounts import name_of
from ...units.register.directory import directory
from ...units.register.districts import place_name
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ..paper import CHAIRMAN
from ..paper import issuer
from ..paper import OFFICE
from ..paper import say
from ..paper import SEAL
from ..paper import VIETNAMESE
from ..tasks.kinds import state_title
from ..tasks.offices import STANDING
from ..tasks.record import OfficeTask
from ..tasks.store import office_task_store
from .form import form_store
from .form import our_paper
from .form import report_forms
from .form import ReportForm
from .form import SUMMARY
from .form import UNIT
from .store import RECEIVED
from .store import Report
from .store import report_store
from .store import SENT
from .store import Sent
from .store import Told
from .summing import added_up
from .summing import is_late
from .summing import ON
from .summing import WAS_LATE
from .summing import who_reported
from datetime import datetime
from functools import partial
import re
from zope.i18nmessageid import Message


OF_PLACES = re.compile(r"\A(Huyện|Thị xã|Thành phố|Xã|Phường|Thị trấn|Đặc khu) ")
BLANK = "........................"


def freeze(report: Report, form: ReportForm, task: OfficeTask) -> None:
    """As it is sent."""
    entry = task.entries[-1]
    report.numbered = entry.number
    sent = as_sent(report, form, task.title, entry.at, entry.by)
    report.keep(sent, paper_of(report, form, sent))


def as_sent(
    report: Report, form: ReportForm, title: str, at: datetime, by: str = ""
) -> Sent:
    """What would be sent now."""
    kept = report.answers_to(form)
    units: tuple[Told, ...] = ()
    summed: list[tuple[str, str]] = []
    if report.unit == STANDING:
        found = {one.unit: (one, task) for one, task in _of_units(report)}
        units = tuple(_told(*each) for each in found.values())
        tasks = {unit: task for unit, (_report, task) in found.items()}
        every = report_forms()[report.form].questions
        sums = ((one.title, added_up(one, units)) for one in every)
        summed = [*who_reported(units, tasks), *(one for one in sums if one[1])]
    answers = *summed, *((one.title, kept[one.code]) for one in form.questions)
    is_up = report.unit in (STANDING, main_unit_code())
    to = say(CHAIRMAN) if is_up else form.recipient
    return Sent(at, by, title, to, report.lines or (), answers, units)


def _of_units(report: Report) -> list[tuple[Report, OfficeTask]]:
    """Reports of units by the same form on the same days; of each the last stands last,
    and one that was sent, and not returned, behind all others.
    """
    store, found = office_task_store(), []
    for one in report_store().of_form(report.form, report.period):
        task = store.get(one.task)
        if one.unit != STANDING and task is not None and task.state != "cancelled":
            found.append((one, task))
    return sorted(found, key=lambda each: (_is_here(*each), each[1].since))


def _is_here(report: Report, task: OfficeTask) -> bool:
    return bool(report.sent) and task.state in (SENT, RECEIVED)


def _told(report: Report, task: OfficeTask) -> Told:
    """What it says of those that are here; when it was sent."""
    is_here, state = _is_here(report, task), say(state_title(task))
    sent = task.last("send")
    if is_here and sent is not None:
        facts = {"state": state, "day": day_label(sent.at)}
        state = say(Message(WAS_LATE if is_late(task) else ON, mapping=facts))
    answers = report.sent[-1].answers if is_here else ()
    return Told(report.unit, unit_name(report.unit, VIETNAMESE), state, answers)


def paper_of(report: Report, form: ReportForm, sent: Sent) -> bytes:
    """A Word file by the office's template. Raises Refused where none is made."""
    name = SUMMARY if report.unit == STANDING else UNIT
    facts = _facts(report, form, sent)
    return paper_by(form_store().brought(name), partial(our_paper, name), facts)


def _place(unit: str) -> str:
    """Of a district or commune, whose papers its own name heads; "" of others."""
    entry = directory().get(unit)
    if entry is None or entry.kind not in (UnitKind.DISTRICT, UnitKind.COMMUNE):
        return ""
    return OF_PLACES.sub("", place_name(entry, VIETNAMESE))


def _facts(report: Report, form: ReportForm, sent: Sent) -> Facts:
    is_own, day = report.unit == STANDING, day_of(sent.at)
    owner = issuer(report.unit)
    first, last = day_label(report.first), day_label(report.last)
    values = {
        "co_quan": owner.upper(),
        "ban": "" if is_own else form.office,
        "so": report.numbered or BLANK,
        "dia_danh": _place(report.unit) or form.place,
        "ngay": f"ngày {day:%d} tháng {day:%m} năm {day.year}",
        # “BÁO CÁO” stands above it.
        "ten": sent.title.removeprefix("Báo cáo ").upper(),
        "ky": f"Từ ngày {first} đến ngày {last}",
        "can_cu": form.basis,
        "kinh_gui": sent.recipient,
        "chuc_vu": say(OFFICE) if is_own else form.capacity,
        "con_dau": say(SEAL),
        "nguoi_ky": name_of(sent.by) if sent.by else "",
    }
    answers = [
        {"tt": str(number), "noi_dung": title, "tra_loi": said}
        for number, (title, said) in enumerate(sent.answers, 1)
    ]
    figures = [
        {
            "muc": one.heading,
            "chi_tieu": one.title,
            "gia_tri": number_label(one.value, VIETNAMESE),
        }
        for one in sent.lines
    ]
    # What was added up stands among the answers: not what is asked otherwise since.
    in_words = {one.title for one in form.questions}
    summed = {title for title, _said in sent.answers} - in_words
    units = [
        {
            "ten": one.name,
            "tinh_trang": one.state,
            "noi_dung": "\n".join(
                f"{title}: {said}" for title, said in one.answers if title not in summed
            ),
        }
        for one in sent.units
    ]
    return Facts(values, answers, tables={"so_lieu": figures, "don_vi": units})

"""What stands in a paper, in Vietnamese as the law has it, with the step's days."""

from ...base.date_labels import clock_label
from ...base.date_labels import day_label
from ...base.dates import day_of
from ...base.dates import LOCAL_TIME
from ...base.filled_papers.filling import Facts
from ...base.tasks.working_days import calendar
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.contact import Contact
from ...citizen.letters.words import page_url
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.submission import Submission
from ...procedures.limit import Limit
from ...procedures.limit import Unit
from ...units.register.lookup import get_unit
from ..answers.store import answer_store
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Phase
from ..content.course import Step
from ..content.told import procedure_title
from ..content.told import step_words
from ..content.told import unit_name
from ..content.whole import brought_in
from ..handling.stores import who_did
from .kinds import Offered
from .kinds import PaperKind
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from datetime import datetime
from zope.i18n import translate


VI = "vi"
OF_LIMIT: Mapping[Unit, str] = {
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.DAY: "ngày",
    Unit.HOUR: "giờ làm việc",
    Unit.MONTH: "tháng",
    Unit.YEAR: "năm",
}
BLANK = "........................"
PRINCIPAL = "principal_name"
"""The ready question of who is applied for (`seed/online_forms.yaml`)."""


def facts_of(
    found: Submission, offered: Offered, contact: Contact | None, picture: bytes = b""
) -> Facts:
    """As it was at the step that the paper is about. `picture`: for whoever has the
    key, a code that leads to the receipt.
    """
    entry = found.entries[offered.entry]
    at_step = replace(found, entries=found.entries[: offered.entry + 1])
    course = course_of(found if offered.kind is PaperKind.CONTROL else at_step)
    said = entry.payload or {}
    limit = course.limit
    values = {
        **of_unit(course.unit),
        **_applicant(found, contact),
        "ngay": long_day(day_of(entry.at)),
        "ma_ho_so": course.number or BLANK,
        "thu_tuc": procedure_title(found),
        "giay_to": "\n".join(_numbered(brought_in(found, VI))) or BLANK,
        "thoi_han": limit_words(limit) if limit is not None else BLANK,
        "luc_nhan": moment_words(_accepted(found)),
        "ngay_nhan_dau": long_day(day_of(_accepted(found))).capitalize(),
        "ngay_nop": day_label(found.received, VI),
        "ngay_hen": long_day(_result_by(course)),
        "ngay_hen_cu": long_day(_due_before(found, offered)),
        "noi_tra": unit_name(course.unit, VI),
        "noi_tra_cuu": _where_to_follow(found, picture),
        "noi_dung": str(said.get("words", "")),
        "phoi_hop": "; ".join(unit_name(one.unit, VI) for one in course.parts) or BLANK,
    }
    rows = list(_steps(found)) if offered.kind is PaperKind.CONTROL else []
    return Facts(values, rows, picture)


def of_unit(code: str) -> dict[str, str]:
    name, unit = unit_name(code, VI), get_unit(code)
    return {
        "co_quan": name.upper(),
        "co_quan_thuong": name,
        "dien_thoai_co_quan": (unit.phone if unit is not None else "") or BLANK,
    }


def who(contact: Contact | None) -> dict[str, str]:
    if contact is None:
        return dict.fromkeys(("nguoi_nop", "dia_chi", "dien_thoai", "email"), BLANK)
    return {
        "nguoi_nop": contact.organisation or contact.name or BLANK,
        "dia_chi": contact.address or BLANK,
        "dien_thoai": contact.phone or BLANK,
        "email": contact.email or BLANK,
    }


def _applicant(found: Submission, contact: Contact | None) -> dict[str, str]:
    told = who(contact)
    if contact is not None:
        told["nguoi_nop"] += on_behalf(found)
    return told


def on_behalf(found: Submission) -> str:
    """Of whom, where one applies for another."""
    principal = (answer_store().get(found.code) or {}).get(PRINCIPAL)
    # A form may ask something of its own under this name, in rows, say.
    is_name = isinstance(principal, str) and bool(principal)
    return f" (nộp thay {principal})" if is_name else ""


def _result_by(course: Course) -> date | None:
    """Until when there is one; since when, once it was given."""
    if course.phase is Phase.DONE and course.closed is not None:
        return day_of(course.closed)
    return course.due(calendar())


def long_day(day: date | None) -> str:
    """As papers write it; a place to write for None."""
    if day is None:
        return f"ngày {BLANK}"
    return f"ngày {day:%d} tháng {day:%m} năm {day.year}"


def moment_words(moment: datetime) -> str:
    local = moment.astimezone(LOCAL_TIME)
    return f"{local:%H} giờ {local:%M} phút, {long_day(local.date())}"


def limit_words(limit: Limit) -> str:
    amount = limit.amount.replace(".", ",")
    return f"{amount} {OF_LIMIT[limit.unit]}"


def _where_to_follow(found: Submission, picture: bytes) -> str:
    """With the tracking code beside the picture that leads there: no board is told it
    (`citizen.codes.board_names`).
    """
    url = page_url(VI, "receipts").rstrip("?")
    return f"{url}, mã tra cứu {written(found.code)}" if picture else url


def _numbered(papers: list[str]) -> Iterator[str]:
    return (f"{number}. {one}" for number, one in enumerate(papers, 1))


def _accepted(found: Submission) -> datetime:
    """When the unit received it; before that, when it was sent."""
    taken = (one.at for one in found.entries if one.reason == Step.RECEIVED)
    return next(taken, found.received)


def _due_before(found: Submission, offered: Offered) -> date | None:
    before = replace(found, entries=found.entries[: offered.entry])
    return course_of(before).due(calendar()) if offered.entry else None


def _steps(found: Submission) -> Iterator[dict[str, str]]:
    """Who handed it to whom, and whether in time."""
    course, done_by = course_of(found), who_did(found.code)
    for entry in found.entries[1:]:
        if entry.reason not in tuple(Step):
            continue
        step, said = Step(entry.reason), entry.payload or {}
        unit = said.get("by") or said.get("to") or said.get("unit") or course.unit
        title = translate(step.title_message, target_language=VI)
        words = step_words(entry, VI) if step is Step.ASKED else ""
        yield {
            "co_quan": unit_name(str(unit), VI),
            "viec": f"{title} ({words})" if words else title,
            "luc": f"{clock_label(entry.at)} {day_label(entry.at, VI)}",
            "ket_qua": _in_time(course, step, entry, str(unit)),
            "nguoi": done_by.get(str(entry.number), ""),
        }


def _in_time(course: Course, step: Step, entry: Entry, unit: str) -> str:
    """Of what ends a term: of a part, of all of it."""
    due = course.promised(calendar()) if step is Step.DONE else None
    if step is Step.TOLD:
        due = next((one.due for one in course.parts if one.unit == unit), None)
    if due is None:
        return ""
    return in_time(day_of(entry.at), due)


def in_time(day: date, due: date) -> str:
    if day == due:
        return "Đúng hạn"
    return "Trước hạn" if day < due else "Quá hạn"


def way_of_result(found: Submission) -> str:
    """How the applicant has it; "" before there is one."""
    course = course_of(found)
    if course.phase is not Phase.DONE:
        return ""
    is_fetched = course.handed is not None or course.waits_to_be_fetched
    return "Trực tiếp" if is_fetched else "Trực tuyến"

"""The book of dossiers (Mẫu 06): what a unit received in a time."""

from ...base.date_labels import day_label
from ...base.dates import day_of
from ...base.dates import today
from ...base.filled_papers.filling import Facts
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.submissions import submissions
from ...units.register.taken_over import units_worked_for
from ..cases.row import DossierRow
from ..cases.store import dossier_store
from ..content.course import Phase
from ..content.told import procedure_title
from ..content.told import unit_name
from .facts import in_time
from .facts import long_day
from .facts import of_unit
from .facts import on_behalf
from .facts import VI
from .facts import way_of_result
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from itertools import chain
from itertools import takewhile
from zope.i18n import translate


MOST_ROWS = 2_000
MOST_DAYS = 366
TOO_MANY_ROWS = Refusal(
    "too_many_rows",
    _(
        "dossier_refusal_rows",
        default="More than ${most} dossiers were received in this time. Choose a "
        "shorter one.",
        mapping={"most": "2.000"},
    ),
    "first",
)


def book_of(unit: str, first: date, last: date) -> Facts:
    """In the order of the numbers, with what units had received that ended in this one.
    Raises Refused for more than a file takes.
    """
    found = (received_in(one, first, last) for one in units_worked_for(unit))
    rows = sorted(chain(*found), key=lambda row: row.number)
    if len(rows) > MOST_ROWS:
        # A book that leaves some out is none.
        raise Refused(TOO_MANY_ROWS)
    values = {
        **of_unit(unit),
        "ngay": long_day(today()),
        "tu_ngay": day_label(first, VI),
        "den_ngay": day_label(last, VI),
    }
    numbered = enumerate(rows, 1)
    return Facts(values, [_row(number, row) for number, row in numbered])


def received_in(unit: str, first: date, last: date) -> Iterator[DossierRow]:
    """What was closed before the first day was received before it, too."""
    store = dossier_store()
    for phase in Phase:
        keys = store.keys(unit, phase, is_open=phase.is_open)
        if not phase.is_open:
            # Moments stand there in UTC, whose day may be the one before.
            since = (first - timedelta(days=1)).isoformat()
            keys = takewhile(lambda key, since=since: key[2] >= since, keys)  # type: ignore[misc]
        for key in keys:
            row = store.get(key[-1])
            if row.accepted is not None and first <= row.accepted <= last:
                yield row


def _row(number: int, row: DossierRow) -> dict[str, str]:
    """Of what another unit has by now nobody is named."""
    found, contact = submissions().require(row.code), contact_store().get(row.code)
    is_ours = contact is not None and contact.unit == row.unit
    who = contact if is_ours else None
    return {
        "stt": str(number),
        "ma_ho_so": row.number,
        "thu_tuc": procedure_title(found) or row.procedure_code,
        "nguoi_nop": f"{who.organisation or who.name}{on_behalf(found)}" if who else "",
        "lien_lac": "; ".join(filter(None, (who.address, who.phone))) if who else "",
        "co_quan": unit_name(row.unit, VI),
        "ngay_nhan": day_label(row.accepted, VI),
        "ngay_hen": day_label(row.promised, VI),
        "ngay_tra": day_label(row.closed, VI) if row.phase is Phase.DONE else "",
        "phuong_thuc": way_of_result(found),
        "ghi_chu": _note(row),
    }


def _note(row: DossierRow) -> str:
    if row.phase is Phase.DONE and row.closed is not None and row.promised is not None:
        return in_time(day_of(row.closed), row.promised)
    is_other = not row.is_open and row.phase is not Phase.DONE
    title = row.phase.title_message
    return translate(title, target_language=VI) if is_other else ""

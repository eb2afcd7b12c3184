"""What the national portal is told of dossiers, and by whom.

Names and states are those of its published guide for connecting (the synchronisation of
dossiers, `DongBoHoSoMC`), as far as it can be read without a contract: whoever has one
registers an `INationalPortal`. Nobody who applies is named: that takes a legal basis of
its own, and the identity the national portal gave them.
"""

from ...base.dates import LOCAL_TIME
from ...citizen.submissions.submission import Submission
from ...units.register.taken_over import unit_of_today
from ..cases.row import DossierRow
from ..content.content import Channel
from ..content.content import content_of
from ..content.course import course_of
from ..content.course import Phase
from ..content.told import procedure_title
from ..content.told import unit_name
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from typing import Any
from zope.interface import Interface


NEW, RECEIVED, NOT_TAKEN, IN_WORK, SUPPLEMENT = "1", "2", "3", "4", "5"
WITHDRAWN, DONE, HANDED_OVER = "7", "9", "10"
STATES: Mapping[Phase, str] = {
    Phase.SUBMITTED: NEW,
    Phase.RECEIVED: RECEIVED,
    Phase.SUPPLEMENT: SUPPLEMENT,
    Phase.STARTED: IN_WORK,
    Phase.WAITING: IN_WORK,
    Phase.DONE: DONE,
    Phase.REFUSED: NOT_TAKEN,
    Phase.WITHDRAWN: WITHDRAWN,
}


class INationalPortal(Interface):
    """A utility of whoever runs the portal; without one nothing is told."""

    def tell(dossiers: list[dict[str, str]]) -> None:  # noqa: N805
        """Tell where these stand now; told again where the connection broke.

        Raises whatever it likes: the same are told at the next run.
        """


def as_told(found: Submission, row: DossierRow) -> dict[str, str]:
    """One dossier by the names of the guide; "" for what is not known (yet)."""
    course, content = course_of(found), content_of(found)
    is_online = content is not None and content.channel is Channel.PORTAL
    is_over = course.phase is Phase.DONE and not course.waits_to_be_fetched
    return {
        "MaHoSo": row.number,
        "MaTTHC": row.procedure_code,
        "TenTTHC": procedure_title(found),
        "KenhThucHien": "2" if is_online else "1",
        "NgayTiepNhan": _stamp(row.accepted),
        "NgayHenTra": _stamp(row.due or row.promised),
        "TrangThaiHoSo": HANDED_OVER if is_over else STATES[course.phase],
        "NgayKetThucXuLy": _stamp(row.closed),
        "NgayTra": _stamp(course.handed or row.closed) if is_over else "",
        "DonViXuLy": unit_name(unit_of_today(row.unit), "vi"),
    }


def _stamp(at: Any) -> str:
    """yyyyMMddHHmmss in local time; of a day its beginning."""
    if isinstance(at, datetime):
        return f"{at.astimezone(LOCAL_TIME):%Y%m%d%H%M%S}"
    return f"{at:%Y%m%d}000000" if isinstance(at, date) else ""

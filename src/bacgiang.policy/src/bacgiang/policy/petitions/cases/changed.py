"""What happened to a unit's petitions, for programs that keep a copy."""

from ...citizen.submissions.archive import order_key
from ...citizen.submissions.submissions import submissions
from ..content.content import first_unit
from ..content.course import Step
from .journal import happened_after
from .journal import MOST_LOOKED_AT
from .store import case_store
from datetime import datetime


MOST = 100
AFTER_ALL = "~"


def changed_since(
    unit: str, since: datetime, now: datetime
) -> tuple[list[str], datetime, bool]:
    """Codes of what the unit has, or had, the first changed first; until which moment
    they go, and whether more may follow.
    """
    found: dict[str, None] = {}
    until, passed = since, 0
    happened = happened_after(order_key(since, AFTER_ALL, 0), now)
    for passed, one in enumerate(happened, 1):  # noqa: B007
        until = one.at
        if one.code and unit in _units_of(one.code):
            found[one.code] = None
        if len(found) == MOST:
            return list(found), until, True
    return list(found), until, passed == MOST_LOOKED_AT


def _units_of(code: str) -> set[str]:
    """Those that have a petition, or had it; of an erased one, as far as is kept."""
    submission, row = submissions().require(code), case_store().get(code)
    handed = (one for one in submission.entries if one.reason == Step.HANDED_OVER)
    told = {str((one.payload or {}).get("to", "")) for one in handed}
    return {first_unit(submission), *told, row.unit if row is not None else ""}

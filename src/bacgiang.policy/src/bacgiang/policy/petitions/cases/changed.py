"""What happened to a unit's petitions, for programs that keep a copy."""

from ...citizen.cases import changed
from ...citizen.submissions.submissions import submissions
from ..content.content import ABOUT
from ..content.content import first_unit
from ..content.course import Step
from .store import case_store
from datetime import datetime


def changed_since(
    unit: str, since: datetime, now: datetime
) -> tuple[list[str], datetime, bool]:
    return changed.changed_since(unit, since, now, ABOUT, _units_of)


def _units_of(code: str) -> set[str]:
    """Those that have a petition, or had it; of an erased one, as far as is kept."""
    submission, row = submissions().require(code), case_store().get(code)
    handed = (one for one in submission.entries if one.reason == Step.HANDED_OVER)
    told = {str((one.payload or {}).get("to", "")) for one in handed}
    return {first_unit(submission), *told, row.unit if row is not None else ""}

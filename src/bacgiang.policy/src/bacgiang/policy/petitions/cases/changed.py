"""What happened to a unit's petitions, for programs that keep a copy."""

from ...citizen.submissions.archive import order_key
from ...citizen.submissions.store import submission_store
from ...citizen.submissions.submissions import submissions
from ..content.content import ABOUT
from ..content.content import first_unit
from ..content.course import Step
from .store import case_store
from datetime import datetime
from itertools import islice


MOST = 100
MOST_LOOKED_AT = 1_000
AFTER_ALL = "~"


def changed_since(
    unit: str, since: datetime, now: datetime
) -> tuple[list[str], datetime, bool]:
    """Codes of what the unit has, or had, the first changed first; until which moment
    they go, and whether more may follow.

    What is young is left for the next time: nothing comes before what was told.
    """
    found: dict[str, None] = {}
    until, key = since, order_key(since, AFTER_ALL, 0)
    entries = list(islice(submission_store().after(key, now), MOST_LOOKED_AT))
    for name, subject in entries:
        at, code, _number = name.split("|")
        until = datetime.fromisoformat(at)
        if subject.startswith(ABOUT) and unit in _units_of(code):
            found[code] = None
        if len(found) == MOST:
            return list(found), until, True
    return list(found), until, len(entries) == MOST_LOOKED_AT


def _units_of(code: str) -> set[str]:
    """Those that have a petition, or had it; of an erased one, as far as is kept."""
    submission, row = submissions().require(code), case_store().get(code)
    handed = (one for one in submission.entries if one.reason == Step.HANDED_OVER)
    told = {str((one.payload or {}).get("to", "")) for one in handed}
    return {first_unit(submission), *told, row.unit if row is not None else ""}

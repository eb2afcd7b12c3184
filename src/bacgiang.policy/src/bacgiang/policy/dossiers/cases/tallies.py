"""How many dossiers each unit has of each procedure, in the counters of the law, and
how they ended: as sums.
"""

from ...base.dates import day_of
from ...base.stores.site_store import SiteStore
from ...citizen.tallies import Added
from ...citizen.tallies import DAYS
from ...citizen.tallies import in_month
from ...citizen.tallies import ON_TIME
from ...citizen.tallies import RECEIVED
from ...citizen.tallies import TallyStore
from ..content.course import Phase
from .row import DossierRow
from collections.abc import Iterator


ACCEPTED, EARLY, LATE, TO_FETCH = "accepted", "early", "late", "to-fetch"
RATED = "rated-"


def added_by(row: DossierRow) -> Added:
    return (row.unit, row.procedure, tuple(_counted(row)))


def _counted(row: DossierRow) -> Iterator[str]:
    """Days are those from the day on which it was received to the result, whole ones;
    on time is counted by the day that was told first, not by one of an apology.
    """
    yield from in_month(day_of(row.received), RECEIVED)
    if row.accepted is not None:
        yield from in_month(row.accepted, ACCEPTED)
    if row.waits:
        yield TO_FETCH
    if not row.is_open:
        yield from in_month(day_of(row.closed or row.received), *_ended(row))
    elif row.phase is not Phase.RECEIVED:
        # A phase of the name of what is counted anyhow; rows tell how many are in it.
        yield row.phase.value


def _ended(row: DossierRow) -> Iterator[str]:
    yield row.phase.value
    if row.rating:
        yield f"{RATED}{row.rating}"
    if row.phase is not Phase.DONE or row.closed is None or row.accepted is None:
        return
    closed = day_of(row.closed)
    yield f"{DAYS}{(closed - row.accepted).days:04}"
    if row.promised is None or closed == row.promised:
        yield ON_TIME
    else:
        yield EARLY if closed < row.promised else LATE


tally_store = SiteStore("bacgiang.policy.dossiers.tallies", TallyStore)

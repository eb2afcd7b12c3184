"""How many petitions each unit has on each subject, and how they ended: as sums."""

from ...base.dates import day_of
from ...base.stores.site_store import SiteStore
from ...citizen.tallies import Added
from ...citizen.tallies import DAYS
from ...citizen.tallies import ON_TIME
from ...citizen.tallies import RECEIVED
from ...citizen.tallies import TallyStore
from ..content.content import Matter
from ..content.course import Phase
from .row import CaseRow


def added_by(row: CaseRow) -> Added:
    """Days are those from receipt to answer, whole ones."""
    counted = [RECEIVED, row.phase.value]
    if row.phase is Phase.ANSWERED and row.closed is not None:
        closed = day_of(row.closed)
        counted.append(f"{DAYS}{(closed - day_of(row.received)).days:04}")
        if row.due is None or closed <= row.due:
            counted.append(ON_TIME)
    # Requests for information are counted apart, whatever they ask for.
    is_request = row.matter is Matter.INFORMATION
    return (row.unit, row.matter.value if is_request else row.subject, tuple(counted))


tally_store = SiteStore("bacgiang.policy.petitions.tallies", TallyStore)

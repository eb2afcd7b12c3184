"""What the page told on a day, kept as it was."""

from ....base.acts.actor import current_actor
from ....base.acts.recording import record_act
from ....base.dates import now_utc
from ....base.figures.source import Counts
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....base.request_language import LANGUAGES
from ....base.stores.site_store import SiteStore
from ....units.register.directory import directory
from ...act_kinds import REPORT_SNAPSHOT
from ...tasks.offices import is_standing
from ...tasks.reasons import NOT_YOURS_TO_DO
from ..counting.store import count_store
from ..counting.store import Sums
from bacgiang.policy import _
from BTrees.OOBTree import OOBTree
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from persistent import Persistent
from uuid import uuid4


NOT_COUNTED = Refusal(
    "not_counted",
    _("standing_refusal_counted", default="Nothing is counted yet."),
    status=409,
)


class Snapshot(Persistent):
    """`at`: when it was kept, `counted`: when what is in it was counted (aware);
    `names`: of the units in it as they were called, by code and language.
    """

    def __init__(
        self, sums: Sums, first: date, last: date, counted: datetime, at: datetime
    ) -> None:
        self.sums = sums
        self.first, self.last = first, last
        self.counted, self.at = counted, at
        self.by = current_actor()
        known = {code for counts in sums.counts.values() for code in counts}
        self.names = {
            one.code: {language: one.name_in(language) for language in LANGUAGES}
            for one in directory()
            if one.code in known
        }

    @property
    def counts(self) -> Mapping[str, Counts]:
        found: Mapping[str, Counts] = self.sums.counts
        return found


class SnapshotStore(Persistent):
    def __init__(self) -> None:
        self._kept: OOBTree = OOBTree()

    def put(self, snapshot: Snapshot) -> str:
        name = f"{snapshot.at:%Y%m%d%H%M%S}-{uuid4().hex[:8]}"
        self._kept[name] = snapshot
        return name

    def get(self, name: str) -> Snapshot | None:
        return self._kept.get(name)

    def names(self) -> list[str]:
        """The latest first; they begin with the moment."""
        return [*reversed(self._kept.keys())]


snapshot_store = SiteStore("bacgiang.policy.report_snapshots", SnapshotStore)


def keep_snapshot() -> str:
    """Its name. Raises Refused."""
    if not is_standing():
        raise Refused(NOT_YOURS_TO_DO)
    found = count_store().now()
    if found is None or found.at is None:
        raise Refused(NOT_COUNTED)
    # A copy: what is counted next is put into the other one.
    sums = Sums()
    sums.counts = found.sums.counts
    made = Snapshot(sums, found.first, found.last, found.at, now_utc())
    record_act(REPORT_SNAPSHOT, unit="")
    return snapshot_store().put(made)

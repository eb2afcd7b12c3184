"""The rows of all petitions, kept with the site; of published ones by day, too."""

from ...base.stores.site_store import SiteStore
from ...citizen.cases.row_store import RowStore
from .row import CaseRow
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator


class CaseStore(RowStore):
    def __init__(self) -> None:
        super().__init__()
        self._published: OOTreeSet = OOTreeSet()

    def put(self, row: CaseRow) -> None:
        before = self.get(row.code)
        super().put(row)
        if before != row:
            if before is not None and before.is_published:
                self._published.remove(_published(before))
            if row.is_published:
                self._published.insert(_published(row))

    def published(self, unit: str) -> Iterator[str]:
        """Codes of what everybody may read, the newest first; "": of all units."""
        for _day, of_unit, code in reversed(self._published.keys()):
            if unit in ("", of_unit):
                yield code


def _published(row: CaseRow) -> tuple[str, str, str]:
    return ((row.closed or row.received).isoformat(), row.unit, row.code)


case_store = SiteStore("bacgiang.policy.petitions.cases", CaseStore)

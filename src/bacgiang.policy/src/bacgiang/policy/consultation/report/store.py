"""Reports as they were issued, kept with the site by the UID of the draft."""

from ...base.policy_sites import on_policy_sites
from ...base.stores.site_store import SiteStore
from ...editorial.kept_versions import VersionsShut
from .frozen_form import packed_head
from .frozen_form import packed_rows
from .frozen_form import ROWS_OF_A_PIECE
from .frozen_form import unpacked_head
from .frozen_form import unpacked_rows
from .head import ReportHead
from .planned import PlannedRow
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from persistent import Persistent
from plone.uuid.interfaces import IUUID


class Piece(Persistent):
    """Some rows; loaded when they are read."""

    def __init__(self, data: bytes) -> None:
        self.data = data


class IssuedReport(Persistent):
    """A report that never changes. `digest`: SHA-256 of all its pieces, hex.

    `title`: what the draft is called since its title of then was closed.
    """

    title = ""

    def __init__(self, head: ReportHead, rows: Sequence[PlannedRow]) -> None:
        self._head = packed_head(head)
        self._pieces: IOBTree = IOBTree()
        digest = sha256(self._head)
        for number, start in enumerate(range(0, len(rows), ROWS_OF_A_PIECE)):
            data = packed_rows(rows[start : start + ROWS_OF_A_PIECE])
            digest.update(data)
            self._pieces[number] = Piece(data)
        self.digest = digest.hexdigest()

    @property
    def head(self) -> ReportHead:
        head = unpacked_head(self._head)
        return replace(head, title=self.title) if self.title else head

    def rows(self, start: int = 0, stop: int | None = None) -> Iterator[PlannedRow]:
        """Rows from `start` (from 0) up to `stop`."""
        end = self.head.rows if stop is None else min(stop, self.head.rows)
        at = start
        while at < end:
            number, inside = divmod(at, ROWS_OF_A_PIECE)
            rows = unpacked_rows(self._pieces[number].data)
            some = rows[inside : inside + end - at]
            yield from some
            at += len(some)


class IssuedReportStore(Persistent):
    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def get(self, uid: str) -> IssuedReport | None:
        return self._by_draft.get(uid)

    def put(self, uid: str, report: IssuedReport) -> None:
        self._by_draft[uid] = report


issued_report_store = SiteStore("bacgiang.policy.issued_reports", IssuedReportStore)


@on_policy_sites
def close_shut(event: VersionsShut) -> None:
    found = issued_report_store().get(IUUID(event.item))
    issued = found.head.issued if found is not None else None
    if found is not None and issued is not None and issued <= event.until:
        found.title = event.item.Title()

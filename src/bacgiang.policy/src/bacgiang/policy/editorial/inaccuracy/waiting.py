"""Reports nobody has handled yet, among what waits for the members of a board."""

from ...units.levels import Level
from ...units.life_cycle.left_open import LeftOpen
from ...units.sites.finding import desk_of
from ..queues.waiting import IWaitingWork
from ..queues.waiting import Seat
from ..queues.waiting import WaitingItem
from .report import Report
from .store import report_store
from bacgiang.policy import _
from collections.abc import Iterator
from heapq import merge
from plone import api
from zope.interface import implementer


ITEM_UNSEEN = _("report_item_unseen", default="An item that is not shown any more")


@implementer(IWaitingWork)
class ReportsToHandle:
    """For every member of a board: whoever sits on it can handle its reports."""

    title = _("matter_reports", default="Readers' reports of inaccuracy")
    order = 25

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        queues = [self._of_unit(seat) for seat in seats]
        yield from merge(*queues, key=lambda item: item.since)

    def _of_unit(self, seat: Seat) -> Iterator[WaitingItem]:
        for report in report_store().open_of(seat.code):
            yield _item(report, seat)

    def count(self, user_id: str, seats: tuple[Seat, ...]) -> int:
        """Strangers may have written thousands; telling one loads it."""
        return sum(report_store().count_open(seat.code) for seat in seats)


LEFT_OPEN = LeftOpen(
    "reports",
    ReportsToHandle.title,
    lambda units: sum(map(report_store().count_open, units)),
)


def _item(report: Report, seat: Seat) -> WaitingItem:
    site_url = desk_of(seat.code).absolute_url()
    return WaitingItem(
        matter="reports",
        uid=report.item,
        title=_title_of(report.item),
        url=f"{site_url}/@@inaccuracy-reports#report-{report.identifier}",
        unit=seat.code,
        state="open",
        state_title=_("state_report_open", default="Not handled yet"),
        since=report.at,
        level=next((one for one in Level if seat.holds(one)), Level.UPDATE),
    )


def _title_of(uid: str) -> str:
    """The item's title, as far as this person sees the item."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog(UID=uid, show_inactive=True):
        return brain.Title or brain.getId
    return api.portal.translate(ITEM_UNSEEN)

"""Among everybody's work: the registers that one is on, and money to be fetched."""

from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.frame_language import frame_language
from ...base.number_labels import number_label
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ...units.register.names import unit_name
from ..collaborators.own import own_entries
from .own import own_lines
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


WAITS = _("own_royalties_wait", default="To be fetched: ${amount} đồng")


@implementer(IWaitingWork)
class OwnRoyalties:
    """Told, not owed; for who is on no board, too."""

    title = _("heading_my_royalties", default="My contributions and royalties")
    order = 90
    waits = False
    for_everybody = True

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        entries = own_entries()
        sums: dict[str, int] = {}
        for one in own_lines() if entries else ():
            if one.is_approved and one.kept.is_open:
                sums[one.unit] = sums.get(one.unit, 0) + one.line.amount
        place = f"{api.portal.get().absolute_url()}/{frame_language()}"
        for entry in entries:
            yield WaitingItem(
                matter="own-royalties",
                uid=entry.identifier,
                title=unit_name(entry.unit),
                url=f"{place}/@@my-royalties",
                unit=entry.unit,
                state="",
                state_title=_said(sums.get(entry.unit, 0)),
                since=in_utc(end_of_day(entry.since)),
                level=Level.UPDATE,
                may_act=False,
            )


def _said(amount: int) -> Message:
    said = number_label(amount, frame_language())
    return Message(WAITS, mapping={"amount": said})

"""`…/@@offers` on the language roots: the main board's queue."""

from ...base.english.days import shown_minute
from ...base.form_values import batch_start
from .queue import count_in
from .queue import QueueRow
from .queue import rows_of
from .queue import Tray
from .queue import uids_in
from .seeing import is_main_reviewer
from bacgiang.policy import _
from functools import cached_property
from plone.base.batch import Batch
from plone.dexterity.content import DexterityContent
from Products.Five import BrowserView
from typing import Any
from zExceptions import Unauthorized


PAGE = 20
TRAYS = {
    Tray.WAITING: _("tray_waiting", default="Waiting"),
    Tray.ACCEPTED: _("tray_accepted", default="Accepted"),
    Tray.DECLINED: _("tray_declined", default="Declined or ended"),
}


def require_main_reviewer(context: DexterityContent) -> None:
    """Raise Unauthorized for anybody but reviewers and the head of the main board."""
    if not is_main_reviewer(context):
        raise Unauthorized("Only the main board sees what units offer.")


class OffersPage(BrowserView):
    """Waiting offers oldest first; what was accepted; what was declined or ended."""

    def __call__(self) -> str:
        require_main_reviewer(self.context)
        return self.index()

    @cached_property
    def tray(self) -> Tray:
        sent = self.request.form.get("tray", "")
        return Tray(sent) if sent in tuple(Tray) else Tray.WAITING

    def trays(self) -> list[dict[str, Any]]:
        return [
            {
                "title": title,
                "count": count_in(tray),
                "url": f"{self.context.absolute_url()}/@@offers?tray={tray.value}",
                "current": tray is self.tray,
            }
            for tray, title in TRAYS.items()
        ]

    @cached_property
    def batch(self) -> Batch:
        start = batch_start(self.request.form)
        return Batch(uids_in(self.tray), PAGE, start=start)

    def rows(self) -> list[QueueRow]:
        return rows_of(list(self.batch), self.context)

    moment = staticmethod(shown_minute)

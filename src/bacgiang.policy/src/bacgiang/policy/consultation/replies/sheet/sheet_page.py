"""`@@replies-sheet`: upload a filled sheet, look at what was read, confirm it whole."""

from ....base.english.days import shown_day
from ....base.refusal import Refused
from ...timing.store import consultation_of
from ...versions.store import draft_versions
from ..board_page import BoardPage
from ..entering import enter
from ..reply import Reply
from ..rules import require_entering
from . import faults
from .faults import Fault
from .grouping import Preview
from .grouping import preview
from .reading import LIMITS
from .reading import read_sheet
from .waiting_sheets import waiting_sheet
from .waiting_sheets import waiting_sheets
from .waiting_sheets import WaitingSheet
from .writing import empty_sheet
from bacgiang.policy import _
from dataclasses import replace
from hashlib import sha256
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import transaction
from typing import Any
from zope.publisher.interfaces import NotFound


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_SHOWN = 200


class RepliesSheet(BoardPage):
    """Nothing is entered before the preview is confirmed, and then all of it."""

    template = ViewPageTemplateFile("sheet.pt")
    preview = Preview()
    waiting = ""

    def act(self) -> Any:
        require_entering(self.context)
        if "confirm" in self.request.form:
            return self._confirm(self.form_value("sheet"))
        return self._look_at(self.request.form.get("file"))

    def _look_at(self, upload: Any) -> Any:
        if not hasattr(upload, "read") or not getattr(upload, "filename", ""):
            raise Refused(faults.NO_FILE)
        data = upload.read(LIMITS.file_bytes + 1)
        if self._is_sound(data):
            self.waiting = waiting_sheets().keep(WaitingSheet(self.uid, data))
        return self.template()

    def _is_sound(self, data: bytes) -> bool:
        """Read the sheet; whether nothing in it is wrong."""
        self.preview = preview(self.context, read_sheet(data))
        if self.preview.faults:
            self.request.response.setStatus(400, lock=1)
        return not self.preview.faults

    def _confirm(self, name: str) -> Any:
        waiting = waiting_sheet(name, self.uid)
        if waiting is None:
            raise Refused(faults.GONE)
        # Read again: what was entered meanwhile counts.
        if not self._is_sound(waiting.file.data):
            return self.template()
        self._enter(self.preview.replies, name)
        waiting_sheets().drop(name)
        message = _(
            "message_replies_entered",
            default="${count} replies were entered.",
            mapping={"count": str(len(self.preview.replies))},
        )
        return self.redirect(f"{self.context.absolute_url()}/@@replies", message)

    def _enter(self, replies: tuple[Reply, ...], name: str) -> None:
        """All of them or none. Raises Refused."""
        point = transaction.savepoint(optimistic=True)
        try:
            for number, reply in enumerate(replies):
                # The same sheet confirmed twice is entered once.
                key = sha256(f"{name}:{number}".encode()).hexdigest()
                enter(self.context, replace(reply, key=key))
        except Refused:
            point.rollback()
            raise

    def faults(self) -> tuple[Fault, ...]:
        return self.preview.faults[:MOST_SHOWN]

    def is_late(self, reply: Reply) -> bool:
        consultation = consultation_of(self.context)
        return consultation is not None and consultation.is_late(reply.arrived)

    day = staticmethod(shown_day)


class EmptySheet(BrowserView):
    """`@@replies-sheet.xlsx`: the sheet to fill in, for the newest version."""

    def __call__(self) -> bytes:
        kept = draft_versions().last(self.context.UID())
        if kept is None:
            raise NotFound(self.context, "replies-sheet.xlsx", self.request)
        response = self.request.response
        response.setHeader("Content-Type", XLSX)
        response.setHeader("Content-Disposition", 'attachment; filename="gop-y.xlsx"')
        return empty_sheet(kept)

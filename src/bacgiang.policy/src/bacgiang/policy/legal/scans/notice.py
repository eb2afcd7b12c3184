"""On the page of a document: that its text came from a scan, or is going to."""

from ...editorial.visibility.seen import WORK
from .proposals import scans_of
from .scan import ScanState
from .words import STATES
from functools import cached_property
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from zope.i18nmessageid import Message


class ScanNotice(ViewletBase):
    """What was accepted is said to everybody, a proposal to those who work on it."""

    @cached_property
    def words(self) -> Message | None:
        states = {scan.state for _original, scan in scans_of(self.context)}
        if self.context.structure is not None:
            is_from_scan = ScanState.ACCEPTED in states
            return STATES[ScanState.ACCEPTED] if is_from_scan else None
        works = api.user.has_permission(WORK, obj=self.context)
        waiting = [one for one in ScanState if one in states] if works else []
        return STATES[waiting[-1]] if waiting else None

    def leads_on(self) -> bool:
        return self.context.structure is None

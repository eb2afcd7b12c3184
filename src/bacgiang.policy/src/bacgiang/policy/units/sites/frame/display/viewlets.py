"""The way to the settings, in the head of every page."""

from ..viewlets import FrameViewlet
from plone import api


class DisplaySheetViewlet(FrameViewlet):
    """The sheet of the chosen look, asked for only where no scripts run."""

    @property
    def address(self) -> str:
        return f"{api.portal.get().absolute_url()}/@@display.css"

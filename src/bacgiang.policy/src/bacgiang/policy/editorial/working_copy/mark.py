"""Above the form of a working copy: that it is one, and of what."""

from .rules import baseline_of
from plone.app.layout.viewlets import ViewletBase
from typing import Any


class CopyMark(ViewletBase):
    """Name and address of copy and published item differ in nothing else there."""

    @property
    def baseline(self) -> Any:
        return baseline_of(self.context)

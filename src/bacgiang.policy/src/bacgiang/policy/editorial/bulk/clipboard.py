"""`fc-cut` and `fc-copy`: Plone's own, from a folder that whoever acts may see.

They go to the folder that is sent before they ask who it is.
"""

from .query import folder_shown
from plone.app.content.browser.contents.copy import CopyActionView
from plone.app.content.browser.contents.cut import CutActionView


class SeenCut(CutActionView):
    def __call__(self) -> str:
        folder_shown(self.context, self.request)
        return str(super().__call__())


class SeenCopy(CopyActionView):
    def __call__(self) -> str:
        folder_shown(self.context, self.request)
        return str(super().__call__())

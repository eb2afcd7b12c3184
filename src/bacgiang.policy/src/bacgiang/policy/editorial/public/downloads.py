"""Files are saved under the name that they have here (15.2).

Plone takes the last part of an address for it: a link would choose what a file of the
portal is called on the disk of whoever follows it.
"""

from plone.formwidget.namedfile.widget import Download as WidgetDownload
from plone.namedfile.browser import DisplayFile
from plone.namedfile.browser import Download
from plone.namedfile.interfaces import INamed
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


class OwnNameDownload(Download):
    """To be saved."""

    def set_headers(self, file: INamed) -> None:
        self.filename = None
        super().set_headers(file)


class OwnNameDisplay(DisplayFile):
    """To be looked at; what a browser could run is saved."""

    def set_headers(self, file: INamed) -> None:
        self.filename = None
        super().set_headers(file)


class OwnNameInForm(WidgetDownload):
    """What a form holds already."""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        super().publishTraverse(request, name)
        self.filename = ""
        return self

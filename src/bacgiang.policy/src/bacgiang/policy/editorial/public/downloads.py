"""Files are saved under the name that they have here (15.2).

Plone takes the last part of an address for it: a link would choose what a file of the
portal is called on the disk of whoever follows it. It hands out whatever the address
names, too; only a file is there to be saved.
"""

from plone.formwidget.namedfile.widget import Download as WidgetDownload
from plone.namedfile.browser import DisplayFile
from plone.namedfile.browser import Download
from plone.namedfile.interfaces import INamed
from typing import Any
from z3c.form.interfaces import IDataManager
from zExceptions import NotFound
from zope.component import queryMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


class FilesAlone:
    """Of `Download` and what is made of it."""

    def _getFile(self) -> INamed:  # noqa: N802
        return _file(super()._getFile())  # type: ignore[misc]


class OwnNameDownload(FilesAlone, Download):
    """To be saved."""

    def set_headers(self, file: INamed) -> None:
        self.filename = None
        super().set_headers(file)


class OwnNameDisplay(FilesAlone, DisplayFile):
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

    def __call__(self) -> Any:
        widget = self.context
        content = widget.form.getContent() if widget.form else widget.context
        data = queryMultiAdapter((content, widget.field), IDataManager)
        if not widget.ignoreContext:
            _file(data.query() if data else None)
        return super().__call__()


def _file(value: Any) -> INamed:
    if not INamed.providedBy(value):
        raise NotFound
    return value

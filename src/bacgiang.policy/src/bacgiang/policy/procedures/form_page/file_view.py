"""`@@form-file/<version>/<format>`: a file of a published version, to download;
`@@form-preview/<version>/pdf`: one to look at; `@@download/<format>` and
`@@display-file/<format>`, as of any file.
"""

from ...base.named_below import NamedBelow
from ...editorial.public.downloads import OwnNameDisplay
from ...editorial.public.downloads import OwnNameDownload
from ...editorial.visibility.seen import WORK
from ..form.formats import FORMATS
from ..versions.held import version_today
from ..versions.store import version_store
from plone import api
from plone.namedfile.browser import Download
from plone.namedfile.utils import set_headers
from typing import Any
from zExceptions import NotFound


PREVIEWED = "pdf"


class FormFile(NamedBelow, Download):
    """Delivers as Plone delivers files: with ranges, and never to run in the page."""

    most_names = 2

    def _getFile(self) -> Any:  # noqa: N802
        state = api.content.get_state(self.context, default="")
        published = state == "published" and len(self.names) == self.most_names
        for version in version_store().of(self.context.UID()) if published else ():
            file = version.files.get(self.names[1])
            if str(version.number) == self.named and file is not None:
                self.filename = file.filename
                return file
        raise NotFound(self.named)


class FormPreview(FormFile):
    """The PDF, shown by the browser; no other format."""

    def _getFile(self) -> Any:  # noqa: N802
        file = super()._getFile()
        if self.names[1] != PREVIEWED or file.contentType != FORMATS[PREVIEWED]:
            raise NotFound(self.named)
        return file

    def set_headers(self, file: Any) -> None:
        set_headers(file, self.request.response)


class _OfToday:
    """Before a view of Plone's. The item's own file is the newest, which may hold from
    a later day on: whoever does not work on the form gets that of today.
    """

    context: Any
    fieldname: str

    def _getFile(self) -> Any:  # noqa: N802
        newest = super()._getFile()  # type: ignore[misc]
        version = version_today(self.context)
        if version is None or api.user.has_permission(WORK, obj=self.context):
            return newest
        file = version.files.get(self.fieldname)
        if file is None:
            raise NotFound(self.fieldname)
        return file


class TodaysDownload(_OfToday, OwnNameDownload):
    """To be saved."""


class TodaysDisplay(_OfToday, OwnNameDisplay):
    """To be looked at."""

"""`@@form-file/<version>/<format>`: a file of a published version, to download."""

from ..versions.store import version_store
from plone import api
from plone.namedfile.browser import Download
from plone.uuid.interfaces import IUUID
from typing import Any
from zExceptions import NotFound


class FormFile(Download):
    """Delivers as Plone delivers files: with ranges, and never to run in the page."""

    version = ""
    format = ""

    def publishTraverse(self, request: Any, name: str) -> "FormFile":  # noqa: N802
        """Take the version, then the format. Raises NotFound for more."""
        if not self.version:
            self.version = name
        elif not self.format:
            self.format = name
        else:
            raise NotFound(name)
        return self

    def _getFile(self) -> Any:  # noqa: N802
        if api.content.get_state(self.context, default="") != "published":
            raise NotFound(self.version)
        versions = version_store().of(IUUID(self.context))
        for version in versions:
            file = version.files.get(self.format)
            if str(version.number) == self.version and file is not None:
                self.filename = file.filename
                return file
        raise NotFound(self.version)

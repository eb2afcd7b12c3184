"""`@@opinion-file?case=…&n=…`: a file sent with an opinion, for the board alone."""

from ....base.form_values import form_value
from ....base.form_values import number_in
from ....citizen.attachments.files import AttachedFile
from ....citizen.attachments.store import attachment_store
from ....citizen.codes.board_names import code_named
from ...opinions.content import content_of
from ...opinions.finding import opinion_on
from plone.namedfile.utils import stream_data
from Products.Five import BrowserView
from typing import Any
from urllib.parse import quote
from zope.publisher.interfaces import NotFound


class FilePage(BrowserView):
    """Always a download: nothing of it runs in a browser as if it were ours."""

    def __call__(self) -> Any:
        facts, blob = self._found()
        name = quote(facts.name.encode("utf-8", "replace"))
        headers = {
            "Content-Type": facts.media_type or "application/octet-stream",
            "Content-Length": blob.getSize(),
            "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        }
        for header, value in headers.items():
            self.request.response.setHeader(header, value)
        return stream_data(blob)

    def _found(self) -> tuple[AttachedFile, Any]:
        """Raises NotFound for what is not on this draft, and once it was erased."""
        form = self.request.form
        name, number = form_value(form, "case"), number_in(form.get("n"))
        code = code_named(name)
        found = opinion_on(self.context.UID(), code) if code else None
        if found is not None:
            files, blobs = content_of(found).files, attachment_store().of(code)
            if number is not None and number < len(files) == len(blobs):
                return files[number], blobs[number]
        raise NotFound(self.context, name, self.request)

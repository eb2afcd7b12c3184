"""A file that came with something, for the board that handles it alone."""

from ...base.form_values import form_value
from ...base.form_values import number_in
from ...base.refusal import Refused
from ..attachments.files import AttachedFile
from ..attachments.scanning import require_scanned
from ..attachments.store import attachment_store
from collections.abc import Sequence
from plone.namedfile.utils import stream_data
from Products.Five import BrowserView
from typing import Any
from urllib.parse import quote
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


def kept_file(
    code: str, files: Sequence[AttachedFile], number: int | None
) -> tuple[AttachedFile, Any] | None:
    """A file as it was sealed, and its bytes; None for none, and once it was erased.

    Raises Refused where it may be harmful.
    """
    kept = attachment_store().kept(code)
    if kept is None or number is None or not number < len(files) == len(kept.files):
        return None
    require_scanned(kept, number)
    return files[number], kept.files[number]


def answer_file(request: HTTPRequest, facts: AttachedFile, blob: Any) -> Any:
    """Always a download: nothing of it runs in a browser as if it were ours."""
    name = quote(facts.name.encode("utf-8", "replace"))
    headers = {
        "Content-Type": facts.media_type or "application/octet-stream",
        "Content-Length": blob.getSize(),
        "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    for header, value in headers.items():
        request.response.setHeader(header, value)
    return stream_data(blob)


class SentFilePage(BrowserView):
    """`?case=…&n=…`: a page of a room says which files came with what is so named."""

    named_by = "case"

    def found(self, name: str) -> tuple[str, Sequence[AttachedFile]]:
        """Its tracking code, and its files. Raises Refused where it is not there."""
        raise NotImplementedError

    def __call__(self) -> Any:
        """404 for what whoever asks has not."""
        form = self.request.form
        name, number = form_value(form, self.named_by), number_in(form.get("n"))
        try:
            code, files = self.found(name)
        except Refused:
            raise NotFound(self.context, name, self.request) from None
        kept = kept_file(code, files, number)
        if kept is None:
            raise NotFound(self.context, name, self.request)
        return answer_file(self.request, *kept)

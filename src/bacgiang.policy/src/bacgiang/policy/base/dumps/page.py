"""`@@dump/<name>`: the file of a dump, whole or a part of it."""

from ..conditional import is_known
from ..keeping import Keeping
from ..keeping import say
from .dump import Dump
from .dump import IDump
from .store import dump_store
from .store import MadeDump
from plone import api
from plone.namedfile.utils import filestream_range_iterator
from Products.Five import BrowserView
from typing import Any
from typing import Self
from zope.component import queryUtility
from zope.datetime import rfc1123_date
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRangeSupport import expandRanges
from ZPublisher.HTTPRangeSupport import parseRange
from ZPublisher.HTTPRequest import HTTPRequest


def address_of(dump: Dump) -> str:
    return f"{api.portal.get().absolute_url()}/@@dump/{dump.name}"


@implementer(IPublishTraverse)
class DumpPage(BrowserView):
    """Its SHA-256 is the entity tag, so that what was begun can be gone on with."""

    name = ""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Self:  # noqa: N802
        if self.name:
            raise NotFound(self.context, name, request)
        self.name = name
        return self

    def __call__(self) -> Any:
        dump = queryUtility(IDump, name=self.name)
        made = dump_store().offered(dump) if dump is not None else None
        if dump is None or made is None or made.made_at is None:
            raise NotFound(self.context, self.name, self.request)
        response = self.request.response
        say(response, Keeping.ASK_AGAIN)
        response.setHeader("ETag", f'"{made.digest}"')
        response.setHeader("Accept-Ranges", "bytes")
        if is_known(self.request, made.digest):
            response.setStatus(304)
            return b""
        response.setHeader("Content-Type", dump.media_type)
        name = f'attachment; filename="{dump.name}"'
        response.setHeader("Content-Disposition", name)
        response.setHeader("Last-Modified", rfc1123_date(made.made_at.timestamp()))
        return self._part(made)

    def _part(self, made: MadeDump) -> Any:
        response, size = self.request.response, made.size
        part = asked_part(self.request, made)
        if part is None:
            response.setStatus(416)
            response.setHeader("Content-Range", f"bytes */{size}")
            return b""
        start, end = part
        if end - start < size:
            response.setStatus(206)
            response.setHeader("Content-Range", f"bytes {start}-{end - 1}/{size}")
        response.setHeader("Content-Length", str(end - start))
        return filestream_range_iterator(made.path(), "rb", start=start, end=end)


def asked_part(request: HTTPRequest, made: MadeDump) -> tuple[int, int] | None:
    """Where the part that is asked for begins, and the byte after it; None where the
    file has no such part (RFC 9110, section 14). Who asks for several is given all.
    """
    whole = (0, made.size)
    is_of_this = request.getHeader("If-Range") in (None, f'"{made.digest}"')
    asked = parseRange(request.getHeader("Range") or "") if is_of_this else None
    if not asked or len(asked) != 1:
        return whole
    found = expandRanges(asked, made.size)
    return found[0] if found else None

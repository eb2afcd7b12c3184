"""`@@dump/<name>`: the file of a dump, whole or a part of it."""

from ..file_parts import given_in_parts
from .dump import Dump
from .dump import IDump
from .store import dump_store
from plone import api
from Products.Five import BrowserView
from typing import Any
from typing import Self
from zope.component import queryUtility
from zope.datetime import rfc1123_date
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
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
        response.setHeader("Content-Type", dump.media_type)
        name = f'attachment; filename="{dump.name}"'
        response.setHeader("Content-Disposition", name)
        response.setHeader("Last-Modified", rfc1123_date(made.made_at.timestamp()))
        return given_in_parts(self.request, made.path(), made.size, made.digest)

"""`/eli/…`: leads from the address of a document to what stands for it now."""

from ...base.api_addresses import api_address
from ...base.keeping import Keeping
from ...base.keeping import say
from ...editorial.visibility.seen import may_see
from ..documents.official_document import OfficialDocument
from ..documents.register import find_document_register
from ..register_page.query import is_day
from .addresses import LANGUAGE
from .addresses import type_slug
from collections.abc import Sequence
from dataclasses import dataclass
from plone import api
from Products.Five import BrowserView
from typing import Self
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


KINDS = ("LegalDocument", "Directive")
WORK = 3
"""Parts that name a document."""
FORMATS = ("html", "akn", "json-ld")


@dataclass(frozen=True)
class Asked:
    """`day` is ISO, "" for the text as issued; `form` "" for what `Accept` asks."""

    work: tuple[str, str, str]
    day: str = ""
    form: str = ""


def read(parts: Sequence[str]) -> Asked | None:
    """What the parts of an address ask for; None where they are no such address."""
    if len(parts) < WORK:
        return None
    kind, year, name = parts[:WORK]
    rest = list(parts[WORK:])
    day = rest.pop(0) if rest and is_day(rest[0]) else ""
    form = ""
    if rest and rest.pop(0) != LANGUAGE:
        return None
    if rest:
        form = rest.pop(0)
    if rest or form not in ("", *FORMATS):
        return None
    return Asked((kind, year, name), day, form)


@implementer(IPublishTraverse)
class EliPage(BrowserView):
    """303: the address is of the document, the answer of a page on it."""

    parts: tuple[str, ...] = ()

    def publishTraverse(self, request: HTTPRequest, name: str) -> Self:  # noqa: N802
        self.parts = (*self.parts, name)
        return self

    def unrestrictedTraverse(self, path: object, default: object = None) -> object:  # noqa: N802
        # plone.i18n walks down the address for its language: content ends above.
        return default

    def __call__(self) -> str:
        asked = read(self.parts)
        record = record_at(asked.work) if asked is not None else None
        if asked is None or record is None:
            raise NotFound(self.context, "/".join(self.parts), self.request)
        response = self.request.response
        say(response, Keeping.A_WHILE)
        response.redirect(_address(record, asked), status=303)
        return ""


def record_at(work: tuple[str, str, str]) -> OfficialDocument | None:
    """The document that type, year and name are of, where the reader may see it."""
    kind, year, name = work
    for portal_type in KINDS:
        register = find_document_register(portal_type, api.portal.get())
        folder = register.get(year) if register is not None else None
        record = folder.get(name) if folder is not None else None
        if record is not None and type_slug(record.document_type) == kind:
            return record if may_see(record) else None
    return None


def _address(record: OfficialDocument, asked: Asked) -> str:
    if asked.form == "akn":
        query = f"?day={asked.day}" if asked.day else ""
        return f"{api_address(record, '@akn')}{query}"
    if asked.form == "json-ld":
        return api_address(record, "@json-ld")
    query = f"?on={asked.day}" if asked.day else ""
    return f"{record.absolute_url()}{query}"

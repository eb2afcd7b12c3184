"""`@@original_view`: what an original is, its digest, and the way to its document."""

from ...base.uploads.sizes import size_in_words
from ..documents.original_kinds import TITLES
from ..signatures.examining import signatures_of
from ..signatures.words import lines_of
from ..vocabularies import tables
from plone import api
from Products.Five import BrowserView
from typing import Any
from urllib.parse import quote
from zope.i18nmessageid import Message


class OriginalView(BrowserView):
    """The page of one original; without its file it says so."""

    @property
    def document(self) -> Any:
        return self.context.__parent__

    def document_name(self) -> str:
        """Type, number and title of the document."""
        language = api.portal.get_current_language()
        kind = tables.title_in(
            tables.DOCUMENT_TYPES, self.document.document_type, language
        )
        said = (kind, self.document.number, self.document.title)
        return " ".join(part for part in said if part)

    def document_address(self) -> str:
        return f"{self.document.absolute_url()}#{quote(self.context.getId())}"

    def kind(self) -> Any:
        return TITLES.get(self.context.kind, self.context.kind)

    def filename(self) -> str:
        return self.context.file.filename or self.context.getId()

    def media_type(self) -> str:
        return str(self.context.file.contentType or "")

    def size(self) -> str:
        """For people: "14,2 KB"."""
        language = str(api.portal.get_current_language())
        return size_in_words(self.context.file.getSize(), language)

    def signed(self) -> list[list[Message]]:
        """What is said of each digital signature."""
        language = str(api.portal.get_current_language())
        return lines_of(signatures_of(self.context), language)

    def download(self) -> str:
        return f"{self.context.absolute_url()}/@@download/file"
